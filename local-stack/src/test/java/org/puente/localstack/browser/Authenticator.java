package org.puente.localstack.browser;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app into which somebody types the key that a page shows. */
final class Authenticator {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private final SecretKeySpec key;

  /** Takes the key in base 32, with spaces or without. */
  Authenticator(String typed) {
    String letters = typed.replace(" ", "");
    var value = BigInteger.ONE;
    for (char letter : letters.toCharArray()) {
      value = value.shiftLeft(BITS).add(BigInteger.valueOf(BASE_32.indexOf(letter)));
    }
    byte[] marked = value.shiftRight(letters.length() * BITS % Byte.SIZE).toByteArray();
    this.key = new SecretKeySpec(marked, 1, marked.length - 1, "HmacSHA1");
  }

  String code() {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(key, Clock.systemUTC().instant(), Locale.ROOT);
    } catch (InvalidKeyException notForHmac) {
      throw new IllegalStateException(notForHmac);
    }
  }
}
