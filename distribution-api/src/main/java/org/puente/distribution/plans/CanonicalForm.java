package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The canonical plain line of each transfer of a plan: {@code id|person|minor units|currency|FSPs
 * in order|due date in microseconds|payee fingerprint} and a line feed. One instance per thread; it
 * reuses its buffer so that a million lines leave no garbage.
 */
public final class CanonicalForm {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int FIXED_LENGTH = 36 + 36 + 20 + 20 + 8;

  private final byte[] middle;
  private byte[] line = new byte[512];
  private int length;

  /** Throws IllegalArgumentException for an FSP code that holds a separator. */
  public CanonicalForm(String currency, List<String> fsps) {
    if (fsps.stream().anyMatch(code -> !code.matches("[A-Z0-9_]+"))) {
      throw new IllegalArgumentException("Not FSP codes: " + fsps);
    }
    middle =
        ('|' + currency + '|' + String.join(",", fsps) + '|').getBytes(StandardCharsets.US_ASCII);
  }

  /** Adds the transfer's line to a hash. */
  public void addTo(MessageDigest hash, TransferContent transfer) {
    byte[] fingerprint = transfer.payeeFingerprint();
    ensure(FIXED_LENGTH + middle.length + 2 * fingerprint.length);
    length = 0;
    uuid(transfer.id());
    put((byte) '|');
    uuid(transfer.personId());
    put((byte) '|');
    number(minorUnits(transfer.amount()));
    System.arraycopy(middle, 0, line, length, middle.length);
    length += middle.length;
    number(micros(transfer.dueAt()));
    put((byte) '|');
    for (byte each : fingerprint) {
      hex(each, 2);
    }
    put((byte) '\n');
    hash.update(line, 0, length);
  }

  private static long minorUnits(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  private void uuid(UUID id) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    hex(high >>> 32, 8);
    put((byte) '-');
    hex(high >>> 16, 4);
    put((byte) '-');
    hex(high, 4);
    put((byte) '-');
    hex(low >>> 48, 4);
    put((byte) '-');
    hex(low, 12);
  }

  private void hex(long value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      put(HEX[(int) (value >>> shift) & 0xf]);
    }
  }

  private void number(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("Amounts and dates are not negative: " + value);
    }
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      line[length + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private void put(byte each) {
    line[length++] = each;
  }

  private void ensure(int capacity) {
    if (line.length < capacity) {
      line = new byte[capacity];
    }
  }
}
