package org.puente.distribution.access.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Codes of six digits for steps of thirty seconds (RFC 6238). */
final class OneTimeCodes {

  private static final int STEP_SECONDS = 30;

  /** A phone's clock may be a step off. */
  private static final int TOLERANCE = 1;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private OneTimeCodes() {}

  static String at(TotpSecret secret, long step) {
    try {
      var start = Instant.ofEpochSecond(step * STEP_SECONDS);
      return GENERATOR.generateOneTimePasswordString(secret.key(), start, Locale.ROOT);
    } catch (InvalidKeyException notForHmac) {
      throw new IllegalStateException(notForHmac);
    }
  }

  /** The step that a code belongs to, if it is near enough and later than what was used before. */
  static OptionalLong step(TotpSecret secret, String code, Instant now, long usedBefore) {
    long current = now.getEpochSecond() / STEP_SECONDS;
    return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
        .filter(step -> step > usedBefore)
        .filter(step -> same(at(secret, step), code))
        .findFirst();
  }

  private static boolean same(String expected, String code) {
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), code.getBytes(US_ASCII));
  }
}
