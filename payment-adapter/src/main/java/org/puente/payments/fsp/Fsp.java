package org.puente.payments.fsp;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A provider as configured: how its codes come into being, what one code may carry, when and at
 * what pace it is asked, and where.
 *
 * @param api null where the bank has none that we could call
 */
public record Fsp(
    String code,
    Issuing issuing,
    Limits limits,
    @Nullable Endpoint api,
    Pace pace,
    Hours hours,
    Rest rest) {

  /** What becomes of what a code did not pay that was dispensed in part, once it is dead. */
  public enum Rest {
    /** It goes back, and a plan may pay it again. */
    RETURNED,
    /** The person gets another code for it. */
    RECODED
  }

  /** Rests go back. */
  public Fsp(
      String code, Issuing issuing, Limits limits, @Nullable Endpoint api, Pace pace, Hours hours) {
    this(code, issuing, limits, api, pace, hours, Rest.RETURNED);
  }

  /** Codes on order, at any hour. */
  public Fsp(String code, Limits limits, Endpoint api, Pace pace) {
    this(code, new Issuing.OnOrder(), limits, api, pace, Hours.always(ZoneOffset.UTC));
  }

  /** Throws IllegalStateException where the bank has no API: nobody asks such a bank. */
  public Endpoint endpoint() {
    if (api == null) {
      throw new IllegalStateException(code + " has no API");
    }
    return api;
  }

  /** The largest amount of one code, the notes that the machines hold, and their currency. */
  public record Limits(BigDecimal perCode, BigDecimal noteMultiple, String currency) {

    /** Throws IllegalArgumentException when not even one note fits into a code. */
    public Limits {
      if (noteMultiple.signum() <= 0 || perCode.compareTo(noteMultiple) < 0) {
        throw new IllegalArgumentException("A code of " + perCode + " holds no " + noteMultiple);
      }
    }
  }

  /** Where the provider's API is, how we show who we are, and how long to wait for it. */
  public record Endpoint(
      URI base,
      String account,
      Credentials credentials,
      Duration connectTimeout,
      Duration readTimeout) {

    /** Of a provider that wants a key and nothing else. */
    public Endpoint(
        URI base, String account, String apiKey, Duration connectTimeout, Duration readTimeout) {
      this(base, account, Credentials.apiKey(apiKey), connectTimeout, readTimeout);
    }

    @Override
    public String toString() {
      return base + "/" + account;
    }
  }

  /**
   * How much is asked of the provider at once, and when it is asked again.
   *
   * @param breakerOpen how long it is left alone when most calls fail, or are slow
   * @param slowCall a provider whose answers mostly take longer counts as away
   */
  public record Pace(
      int window,
      int callsPerSecond,
      InquirySchedule inquiries,
      Duration settleWindow,
      Duration codeLifetime,
      Duration feedInterval,
      Duration breakerOpen,
      Duration slowCall) {

    private static final Duration SLOW = Duration.ofSeconds(5);

    /** Throws IllegalArgumentException for a pace at which nothing would ever be sent. */
    public Pace {
      if (window < 1 || callsPerSecond < 1 || !slowCall.isPositive()) {
        throw new IllegalArgumentException("Nothing is ever sent at no pace at all");
      }
    }

    /** A call is slow after five seconds. */
    public Pace(
        int window,
        int callsPerSecond,
        InquirySchedule inquiries,
        Duration settleWindow,
        Duration codeLifetime,
        Duration feedInterval,
        Duration breakerOpen) {
      this(
          window,
          callsPerSecond,
          inquiries,
          settleWindow,
          codeLifetime,
          feedInterval,
          breakerOpen,
          SLOW);
    }
  }
}
