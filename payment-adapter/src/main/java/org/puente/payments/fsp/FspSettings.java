package org.puente.payments.fsp;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers, and how they are reached.
 *
 * @param fspBaseUrl what every provider's path is relative to
 * @param publicUrl where providers reach us
 * @param webhookSecret with which providers sign what they send to us
 */
@ConfigurationProperties("puente")
public record FspSettings(
    String fspBaseUrl, String publicUrl, String webhookSecret, Pace pace, List<Provider> fsps) {

  /** Throws IllegalArgumentException without a secret: then anybody could tell us what was paid. */
  public FspSettings {
    if (webhookSecret.isBlank()) {
      throw new IllegalArgumentException(
          "PUENTE_WEBHOOK_SECRET is not set: banks sign with it what they tell us");
    }
    fsps = List.copyOf(fsps);
  }

  /** For every provider that says nothing else. */
  public record Pace(
      int window,
      int callsPerSecond,
      List<Duration> inquiries,
      Duration settleWindow,
      Duration codeLifetime,
      Duration feedInterval,
      Duration breakerOpen,
      @DefaultValue("5s") Duration slowCall,
      Duration connectTimeout,
      Duration readTimeout) {}

  /**
   * One provider.
   *
   * @param path of its API, from the base; null where it has none
   * @param apiKey blank where it wants none
   * @param oauth2 where its access tokens come from, if it wants them
   * @param tls certificates, if it wants ours or is known by its own only
   * @param enabled false for one that is described but not in use
   * @param inventory when it hands over pre-funded codes
   * @param files when orders go to it by file
   * @param pace what differs from the pace of all
   * @param rest what becomes of the rest of a code that was dispensed in part
   */
  public record Provider(
      String code,
      @Nullable String path,
      @DefaultValue("") String account,
      @DefaultValue("") String apiKey,
      @Nullable OAuth2 oauth2,
      @Nullable Tls tls,
      BigDecimal perCodeLimit,
      BigDecimal noteMultiple,
      @DefaultValue("USD") String currency,
      @DefaultValue("true") boolean enabled,
      @Nullable Inventory inventory,
      @Nullable Files files,
      @Nullable OwnPace pace,
      @Nullable OpeningHours hours,
      @DefaultValue("RETURNED") Fsp.Rest rest) {

    /** Throws IllegalArgumentException where nobody could say how its codes come into being. */
    public Provider {
      if (inventory != null && files != null) {
        throw new IllegalArgumentException(code + ": codes come from an inventory or by file");
      }
      if (path == null && inventory == null && files == null) {
        throw new IllegalArgumentException(code + ": codes on order need the path of an API");
      }
    }

    @Override
    public String toString() {
      return code;
    }

    Issuing issuing() {
      if (inventory != null) {
        return new Issuing.FromInventory(inventory.denominations(), inventory.lowStock());
      }
      return files == null
          ? new Issuing.OnOrder()
          : new Issuing.ByFile(files.every(), files.most(), files.answerWithin());
    }
  }

  /**
   * OAuth 2.0 client credentials.
   *
   * @param tokenUrl absolute, or a path from the base of all; blank for none
   */
  public record OAuth2(
      @DefaultValue("") String tokenUrl,
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("") String scope) {
    @Override
    public String toString() {
      return tokenUrl;
    }
  }

  /** PKCS12 stores; blank for none. */
  public record Tls(
      @DefaultValue("") String keyStore,
      @DefaultValue("") String keyStorePassword,
      @DefaultValue("") String trustStore,
      @DefaultValue("") String trustStorePassword) {
    @Override
    public String toString() {
      return keyStore + ", " + trustStore;
    }
  }

  /**
   * Of codes that were handed over.
   *
   * @param pgp how its boxes are sealed; null where they come as they are
   */
  public record Inventory(
      @DefaultValue List<BigDecimal> denominations,
      @DefaultValue("50") int lowStock,
      @Nullable SealedBoxes pgp) {}

  /**
   * OpenPGP keys, as files.
   *
   * @param bankKey public: the bank signs with it
   * @param ownKey secret: boxes are encrypted to it
   */
  public record SealedBoxes(
      Path bankKey,
      Path ownKey,
      @Nullable String passphrase,
      @DefaultValue("true") boolean signatureRequired) {
    @Override
    public String toString() {
      return bankKey + ", " + ownKey;
    }
  }

  /** Of files of orders. */
  public record Files(
      @DefaultValue("5m") Duration every,
      @DefaultValue("100000") int most,
      @DefaultValue("36h") Duration answerWithin) {}

  /** What differs from the pace of all. */
  public record OwnPace(
      @Nullable Integer window,
      @Nullable Integer callsPerSecond,
      @Nullable List<Duration> inquiries,
      @Nullable Duration settleWindow,
      @Nullable Duration codeLifetime,
      @Nullable Duration slowCall,
      @Nullable Duration connectTimeout,
      @Nullable Duration readTimeout) {
    static final OwnPace NONE = new OwnPace(null, null, null, null, null, null, null, null);
  }

  /** When it takes new orders; at any hour when left out. */
  public record OpeningHours(
      @DefaultValue("America/Guayaquil") ZoneId zone,
      @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
      @DefaultValue("00:00") LocalTime from,
      @DefaultValue("00:00") LocalTime cutOff,
      @DefaultValue Set<LocalDate> holidays) {}

  @Override
  public String toString() {
    return "FspSettings" + fsps;
  }

  Fsps toFsps() {
    return new Fsps(fsps.stream().filter(Provider::enabled).map(this::fsp).toList());
  }

  private Fsp fsp(Provider provider) {
    return new Fsp(
        provider.code(),
        provider.issuing(),
        new Fsp.Limits(provider.perCodeLimit(), provider.noteMultiple(), provider.currency()),
        endpoint(provider),
        pace(provider),
        hours(provider.hours()),
        provider.rest());
  }

  private Fsp.@Nullable Endpoint endpoint(Provider provider) {
    OwnPace own = or(provider.pace(), OwnPace.NONE);
    return provider.path() == null
        ? null
        : new Fsp.Endpoint(
            URI.create(fspBaseUrl + provider.path()),
            provider.account(),
            new Credentials(provider.apiKey(), oauth2(provider.oauth2()), tls(provider.tls())),
            or(own.connectTimeout(), pace.connectTimeout()),
            or(own.readTimeout(), pace.readTimeout()));
  }

  private Credentials.@Nullable OAuth2 oauth2(@Nullable OAuth2 own) {
    if (own == null || own.tokenUrl().isBlank()) {
      return null;
    }
    String url = own.tokenUrl().startsWith("/") ? fspBaseUrl + own.tokenUrl() : own.tokenUrl();
    return new Credentials.OAuth2(URI.create(url), own.clientId(), own.clientSecret(), own.scope());
  }

  private static Credentials.@Nullable Tls tls(@Nullable Tls own) {
    if (own == null || (own.keyStore().isBlank() && own.trustStore().isBlank())) {
      return null;
    }
    return new Credentials.Tls(
        store(own.keyStore(), own.keyStorePassword()),
        store(own.trustStore(), own.trustStorePassword()));
  }

  private static Credentials.@Nullable Store store(String file, String password) {
    return file.isBlank() ? null : new Credentials.Store(Path.of(file), password);
  }

  /** Throws IllegalArgumentException when an order could be resent while it is still under way. */
  private Fsp.Pace pace(Provider provider) {
    OwnPace own = or(provider.pace(), OwnPace.NONE);
    Duration settleWindow = or(own.settleWindow(), pace.settleWindow());
    Duration read = or(own.readTimeout(), pace.readTimeout());
    Duration connect = or(own.connectTimeout(), pace.connectTimeout());
    if (settleWindow.compareTo(read.plus(connect)) < 0) {
      throw new IllegalArgumentException(
          "The settle window of %s must outlast the timeouts".formatted(provider.code()));
    }
    return new Fsp.Pace(
        or(own.window(), pace.window()),
        or(own.callsPerSecond(), pace.callsPerSecond()),
        new InquirySchedule(or(own.inquiries(), pace.inquiries())),
        settleWindow,
        or(own.codeLifetime(), pace.codeLifetime()),
        pace.feedInterval(),
        pace.breakerOpen(),
        or(own.slowCall(), pace.slowCall()));
  }

  private static Hours hours(@Nullable OpeningHours own) {
    return own == null
        ? Hours.always(ZoneOffset.UTC)
        : new Hours(own.zone(), own.days(), own.from(), own.cutOff(), own.holidays());
  }

  private static <T> T or(@Nullable T own, T common) {
    return own == null ? common : own;
  }
}
