package org.puente.payments.files;

import org.jspecify.annotations.Nullable;

/** A bank's file that cannot be trusted as a whole; nothing of it may be applied. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, in words that a finance officer understands once they are translated. */
  public enum Reason {
    /** None of the formats that this FSP sends. */
    NOT_THIS_FORMAT,
    /** Broken off in the middle. */
    TRUNCATED,
    /** Not valid by its own schema or description. */
    INVALID,
    /** Its own control totals contradict its lines. */
    TOTALS_DIFFER,
    /** Larger, or nested deeper, than any honest file. */
    TOO_LARGE,
    /** Contains what no bank needs, such as a document type definition. */
    FORBIDDEN_CONTENT,
    /** Cannot be opened: changed, cut off, or no OpenPGP message at all. */
    NOT_AUTHENTIC,
    /** Encrypted, but not to our key. */
    NOT_FOR_US,
    /** Signed perhaps, but anybody on its way could read it. */
    NOT_ENCRYPTED,
    /** Signed by nobody, or by somebody who is not the bank. */
    OTHER_SIGNATURE,
    /** Of an account that is not ours. */
    OTHER_ACCOUNT,
    OTHER_CURRENCY,
    /** States a day that was stated before. */
    OVERLAPPING_DAY,
    /** The same message, in other bytes. */
    SENT_BEFORE
  }

  private final Reason reason;
  private final long row;
  private final @Nullable String field;

  /**
   * @param row the file's own line, from 1; 0 when it is about the whole file
   * @param detail technical, and never with the content of a field
   */
  public FileRefused(Reason reason, long row, @Nullable String field, String detail) {
    super(detail);
    this.reason = reason;
    this.row = row;
    this.field = field;
  }

  public Reason reason() {
    return reason;
  }

  public long row() {
    return row;
  }

  public @Nullable String field() {
    return field;
  }
}
