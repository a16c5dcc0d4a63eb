package org.puente.fspsimulator.book;

/** What the withdrawals extension tells of a code. */
public enum EntryKind {
  WITHDRAWAL,
  REVERSAL,
  EXPIRY,
  CANCELLED
}
