package org.puente.payments.files.iso20022;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The references that a bank repeats of one order.
 *
 * @param endToEnd goes through all banks; {@code NOTPROVIDED} by convention where there is none
 * @param instruction is between us and our bank
 */
record References(@Nullable String endToEnd, @Nullable String instruction) {

  /** As the bank wrote it; null when it wrote none. */
  @Nullable String written() {
    return isSaid(endToEnd) ? endToEnd : isSaid(instruction) ? instruction : null;
  }

  @Nullable UUID ours() {
    UUID reference = OurReference.parse(endToEnd);
    return reference == null ? OurReference.parse(instruction) : reference;
  }

  static boolean isSaid(@Nullable String reference) {
    return reference != null
        && !reference.isBlank()
        && !reference.equals("NOTPROVIDED")
        && !reference.equals("NONREF");
  }
}
