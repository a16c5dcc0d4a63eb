package org.puente.payments.fsp;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;

/** A provider as configured: what one code may carry, where it is reached, and at what pace. */
public record Fsp(String code, Limits limits, Endpoint endpoint, Pace pace) {

  /** The largest amount of one code, and the notes that the machines hold. */
  public record Limits(BigDecimal perCode, BigDecimal noteMultiple) {

    /** Throws IllegalArgumentException when not even one note fits into a code. */
    public Limits {
      if (noteMultiple.signum() <= 0 || perCode.compareTo(noteMultiple) < 0) {
        throw new IllegalArgumentException("A code of " + perCode + " holds no " + noteMultiple);
      }
    }
  }

  /** Where the provider's API is and how long to wait for it. */
  public record Endpoint(
      URI base, String account, String apiKey, Duration connectTimeout, Duration readTimeout) {

    @Override
    public String toString() {
      return base + "/" + account;
    }
  }

  /** How much is asked of the provider at once, and when it is asked again. */
  public record Pace(
      int window,
      int callsPerSecond,
      InquirySchedule inquiries,
      Duration settleWindow,
      Duration codeLifetime,
      Duration feedInterval,
      Duration breakerOpen) {}
}
