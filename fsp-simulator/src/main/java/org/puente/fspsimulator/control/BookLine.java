package org.puente.fspsimulator.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;

/**
 * One order of the book, without what is bearer money or names a person.
 *
 * @param withdrawn all cash paid, before {@code reversed} is taken off
 * @param msisdnHash SHA-256, in hex, of the phone as the client gave it
 */
record BookLine(
    String bank,
    UUID clientCorrelationId,
    String amount,
    String currency,
    OrderState state,
    String withdrawn,
    String reversed,
    String msisdnHash,
    Instant createdAt,
    Instant modifiedAt,
    Instant expiresAt) {

  static BookLine of(Bank bank, Order order) {
    return new BookLine(
        bank.code(),
        order.reference(),
        order.amount().amount(),
        order.amount().currency(),
        order.state(),
        order.withdrawn().amount(),
        order.reversed().amount(),
        sha256(order.payee().msisdn()),
        order.createdAt(),
        order.modifiedAt(),
        order.expiresAt());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
