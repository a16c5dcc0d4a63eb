package org.puente.payments.files.flat;

import org.jspecify.annotations.Nullable;

/** One field of a file that we read. */
record InField(
    Value value,
    @Nullable String constant,
    @Nullable Integer width,
    @Nullable String format,
    OutField.@Nullable Decimals decimals) {

  /** What a field tells. */
  enum Value {
    CONSTANT,
    IGNORED,
    /** The message id, or the name, of the file of ours that this answers. */
    ORIGINAL,
    MESSAGE_ID,
    ACCOUNT,
    CURRENCY,
    OPENING,
    CLOSING,
    REFERENCE,
    STATUS,
    REASON,
    CODE,
    PIN,
    CODE_EXPIRES,
    AMOUNT,
    MOVEMENT,
    KIND,
    DATE,
    TIME,
    TEXT,
    COUNT,
    TOTAL,
    DEBITS,
    CREDITS;

    boolean isDate() {
      return this == DATE || this == CODE_EXPIRES;
    }

    @Override
    public String toString() {
      return Description.kebab(this);
    }
  }
}
