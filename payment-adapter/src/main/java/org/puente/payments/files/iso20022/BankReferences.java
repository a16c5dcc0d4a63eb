package org.puente.payments.files.iso20022;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bank's id of each movement, the same whenever the bank tells the movement again. Banks give
 * one to the transaction, or to the entry around it, or none; and some give one twice in a file.
 */
final class BankReferences {

  private static final int DERIVED_BYTES = 12;

  private final String account;
  private final SeenBefore seen;

  BankReferences(String account, SeenBefore seen) {
    this.account = account;
    this.seen = seen;
  }

  String of(Entry entry, @Nullable String own, References order, BigDecimal signed, int index) {
    if (own != null && References.isSaid(own)) {
      return seen.distinct(own);
    }
    if (entry.reference() != null) {
      return seen.distinct(entry.reference() + (index > 0 ? "/" + index : ""));
    }
    return seen.distinct(derived(entry, order, signed));
  }

  /** From what both an advice and the statement tell of the movement. */
  private String derived(Entry entry, References order, BigDecimal signed) {
    String what =
        String.join(
            "|",
            account,
            entry.bookedOn().toString(),
            entry.status().name(),
            entry.amount().currency(),
            signed.setScale(Math.max(2, signed.scale())).toPlainString(),
            String.valueOf(order.written()));
    return "puente-" + HexFormat.of().formatHex(digest(what), 0, DERIVED_BYTES);
  }

  private static byte[] digest(String what) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
