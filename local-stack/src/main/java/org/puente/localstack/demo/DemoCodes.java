package org.puente.localstack.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;

/** The authenticator app of all demo users. The services take each code of a person once. */
public final class DemoCodes {
  /** For an app of one's own; no secret at all, since it stands here. */
  public static final String SECRET = "OB2WK3TUMUWWIZLNN4WTEMBSGYWW65DQ";

  private static final byte[] BYTES =
      "puente-demo-2026-otp".getBytes(US_ASCII); // SECRET in base 32
  private static final int STEP_SECONDS = 30;

  private final Map<String, Long> used = new ConcurrentHashMap<>();
  private final Clock clock;

  public DemoCodes(Clock clock) {
    this.clock = clock;
  }

  /** The code of this half minute. */
  public String now() {
    return at(step());
  }

  /** For how long that one is good. */
  public Duration left() {
    return Duration.ofSeconds(STEP_SECONDS - clock.instant().getEpochSecond() % STEP_SECONDS);
  }

  /** A person's next code; it may be the one of the coming half minute, and waits for that. */
  public String next(String user) {
    long step = used.merge(user, step(), (last, now) -> Math.max(last + 1, now));
    while (step > step() + 1) {
      Waiting.pause(Duration.ofMillis(250));
    }
    return at(step);
  }

  private long step() {
    return clock.instant().getEpochSecond() / STEP_SECONDS;
  }

  private static String at(long step) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(BYTES, "HmacSHA1"),
              Instant.ofEpochSecond(step * STEP_SECONDS),
              Locale.ROOT);
    } catch (InvalidKeyException notForHmac) {
      throw new IllegalStateException(notForHmac);
    }
  }
}
