package org.puente.payments.files.flat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a file that we write.
 *
 * @param with the character that pads
 * @param cut what is too long is cut; without it, it is an error
 * @param format of a date, or {@code digits} or {@code e164} of a phone
 * @param kinds what stands for each kind of document
 * @param optional may be empty
 */
record OutField(
    Value value,
    @Nullable String constant,
    @Nullable Integer width,
    @Nullable Pad pad,
    @Nullable String with,
    boolean cut,
    @Nullable String format,
    @Nullable Decimals decimals,
    @Nullable Map<String, String> kinds,
    boolean optional) {

  /** Where a value comes from. */
  enum Value {
    CONSTANT,
    ROW,
    REFERENCE,
    AMOUNT,
    CURRENCY,
    PAYEE_NAME,
    PAYEE_DOCUMENT,
    PAYEE_DOCUMENT_KIND,
    PAYEE_PHONE,
    MESSAGE_ID,
    COUNT,
    TOTAL,
    EXECUTION_DATE,
    CREATED_AT,
    FILE_NUMBER;

    /** Is known only line by line. */
    boolean isOfLine() {
      return switch (this) {
        case ROW, REFERENCE, AMOUNT, PAYEE_NAME, PAYEE_DOCUMENT, PAYEE_DOCUMENT_KIND, PAYEE_PHONE ->
            true;
        case CONSTANT,
            CURRENCY,
            MESSAGE_ID,
            COUNT,
            TOTAL,
            EXECUTION_DATE,
            CREATED_AT,
            FILE_NUMBER ->
            false;
      };
    }

    boolean isDate() {
      return this == EXECUTION_DATE || this == CREATED_AT;
    }

    boolean isAmount() {
      return this == AMOUNT || this == TOTAL;
    }

    @Override
    public String toString() {
      return Description.kebab(this);
    }
  }

  /** On which side a value is filled up to its width. */
  enum Pad {
    LEFT,
    RIGHT,
    NONE;

    @Override
    public String toString() {
      return Description.kebab(this);
    }
  }

  /** How an amount is written: 12.34 as 1234, 12.34 or 12,34. */
  enum Decimals {
    CENTS,
    POINT,
    COMMA;

    @Override
    public String toString() {
      return Description.kebab(this);
    }
  }
}
