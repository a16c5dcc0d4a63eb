package org.puente.payments.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.puente.events.contract.Money;

/** SHA-256 over the plain, canonical content of one order; the approved content is part of it. */
public final class RequestHash {

  private RequestHash() {}

  public static String of(String approvedHash, String fsp, UUID clientReference, Money amount) {
    String canonical =
        String.join(
            "\n",
            approvedHash,
            fsp,
            clientReference.toString(),
            amount.amount().toPlainString(),
            amount.currency());
    return HexFormat.of().formatHex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
