package org.puente.fspsimulator.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over {@code epochSeconds + "." + body}, as the header {@code t=…,v1=hex}. */
public final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  public static String of(String secret, Instant at, byte[] body) {
    long epoch = at.getEpochSecond();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((epoch + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=" + epoch + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
