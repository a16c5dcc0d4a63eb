package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Computes again, on its own, what approvers signed: the plan's header and one plain line for each
 * transfer in id order.
 */
final class PlanDigest {
  private final MessageDigest whole = sha256();
  private final MessageDigest single = sha256();
  private final String middle;

  PlanDigest(Header header) {
    this.middle = "|" + header.currency() + "|" + header.fsps() + "|";
    whole.update(
        bytes(
            "%s|%d|%s|%s\n"
                .formatted(
                    header.plan(),
                    header.count(),
                    header.total().toPlainString(),
                    header.currency())));
  }

  /**
   * The plan as a whole.
   *
   * @param fsps codes in order, joined by commas
   */
  record Header(UUID plan, int count, BigDecimal total, String currency, String fsps) {}

  /** What was approved of one transfer. */
  record Line(UUID id, UUID person, BigDecimal amount, Instant dueAt, byte[] payeeFingerprint) {}

  /** Adds a line; returns its own hash, which travels with the order as its request hash. */
  String add(Line line) {
    long micros = line.dueAt().getEpochSecond() * 1_000_000L + line.dueAt().getNano() / 1_000;
    byte[] text =
        bytes(
            "%s|%s|%d%s%d|%s\n"
                .formatted(
                    line.id(),
                    line.person(),
                    line.amount().movePointRight(2).longValueExact(),
                    middle,
                    micros,
                    HexFormat.of().formatHex(line.payeeFingerprint())));
    whole.update(text);
    return HexFormat.of().formatHex(single.digest(text));
  }

  String finish() {
    return HexFormat.of().formatHex(whole.digest());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
