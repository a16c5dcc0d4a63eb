package org.puente.payments.fsp;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

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
      Duration connectTimeout,
      Duration readTimeout) {}

  /** One provider. */
  public record Provider(
      String code,
      String path,
      String account,
      String apiKey,
      BigDecimal perCodeLimit,
      BigDecimal noteMultiple,
      @Nullable Integer window,
      @Nullable List<Duration> inquiries,
      @Nullable Duration settleWindow) {

    @Override
    public String toString() {
      return code;
    }
  }

  @Override
  public String toString() {
    return "FspSettings" + fsps;
  }

  Fsps toFsps() {
    return new Fsps(fsps.stream().map(this::fsp).toList());
  }

  /** Throws IllegalArgumentException when an order could be resent while it is still under way. */
  private Fsp fsp(Provider provider) {
    Duration settleWindow = or(provider.settleWindow(), pace.settleWindow());
    if (settleWindow.compareTo(pace.readTimeout().plus(pace.connectTimeout())) < 0) {
      throw new IllegalArgumentException(
          "The settle window of %s must outlast the timeouts".formatted(provider.code()));
    }
    return new Fsp(
        provider.code(),
        new Fsp.Limits(provider.perCodeLimit(), provider.noteMultiple()),
        new Fsp.Endpoint(
            URI.create(fspBaseUrl + provider.path()),
            provider.account(),
            provider.apiKey(),
            pace.connectTimeout(),
            pace.readTimeout()),
        new Fsp.Pace(
            or(provider.window(), pace.window()),
            pace.callsPerSecond(),
            new InquirySchedule(or(provider.inquiries(), pace.inquiries())),
            settleWindow,
            pace.codeLifetime(),
            pace.feedInterval(),
            pace.breakerOpen()));
  }

  private static <T> T or(@Nullable T own, T common) {
    return own == null ? common : own;
  }
}
