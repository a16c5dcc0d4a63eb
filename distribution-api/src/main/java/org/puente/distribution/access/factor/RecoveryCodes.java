package org.puente.distribution.access.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Codes for the day when the phone is lost. They hold 120 random bits each, so that a plain hash
 * keeps them (NIST SP 800-63B-4, 3.1.2: look-up secrets of 112 bits or more need no slow one).
 */
final class RecoveryCodes {

  static final int COUNT = 10;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 15;

  private RecoveryCodes() {}

  static List<String> fresh() {
    return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
  }

  private static String one() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String text = new Base32().encodeToString(bits).toLowerCase(Locale.ROOT);
    return text.replaceAll("(.{6})(?!$)", "$1-");
  }

  /** However it was typed: with dashes or spaces, in capitals. */
  static byte[] hash(String code) {
    String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return DigestUtils.sha256(plain);
  }
}
