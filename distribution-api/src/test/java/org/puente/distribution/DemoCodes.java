package org.puente.distribution;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.awaitility.Awaitility;

/** An authenticator app that gives each code once, as the service takes each once. */
public final class DemoCodes {

  /** Of all demo users. */
  public static final String DEMO_SECRET = "OB2WK3TUMUWWIZLNN4WTEMBSGYWW65DQ";

  private static final Map<String, Long> USED = new ConcurrentHashMap<>();
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private DemoCodes() {}

  /** The next code of a demo user that the service at this address has not seen. */
  public static String ofDemoUser(String url, String user) {
    return next(DEMO_SECRET, url + " " + user);
  }

  /** The next code of a secret; up to two are ready at once, then one in half a minute. */
  public static String next(String secret, String owner) {
    long step = USED.merge(owner, current(), (used, first) -> Math.max(used + 1, first));
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> step <= current() + 1);
    return at(secret, step);
  }

  /** The code of now, whether or not it was used. */
  public static String now(String secret) {
    return at(secret, current());
  }

  private static long current() {
    return Instant.now().getEpochSecond() / 30;
  }

  private static String at(String secret, long step) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return GENERATOR.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * 30));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
