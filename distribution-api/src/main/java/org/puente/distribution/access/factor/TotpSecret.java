package org.puente.distribution.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app and we both know.
 *
 * @param base32 160 bits, as people type them
 */
public record TotpSecret(String base32) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 20; // as RFC 4226 recommends

  static TotpSecret random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new TotpSecret(new Base32().encodeToString(secret));
  }

  SecretKey key() {
    return new SecretKeySpec(new Base32().decode(base32), "HmacSHA1");
  }

  /** What the QR code says: every authenticator app reads it. */
  public String uri(String username) {
    String label = URLEncoder.encode(username, UTF_8);
    return "otpauth://totp/Puente:%s?secret=%s&issuer=Puente".formatted(label, base32);
  }

  /** In groups of four, to be read out or typed. */
  public String spaced() {
    return base32.replaceAll("(.{4})(?!$)", "$1 ");
  }

  @Override
  public String toString() {
    return "TotpSecret[…]";
  }
}
