package org.puente.distribution.corrections;

/** Why a row of a file of corrections cannot be applied, and in which of its columns it lies. */
public enum RowProblem {
  TRANSFER_MISSING(CorrectionColumn.TRANSFER),
  TRANSFER_UNREADABLE(CorrectionColumn.TRANSFER),
  NOT_IN_PLAN(CorrectionColumn.TRANSFER),
  TWICE(CorrectionColumn.TRANSFER),
  TAKEN_OUT(CorrectionColumn.TRANSFER),
  ACTION_UNKNOWN(CorrectionColumn.ACTION),
  TWO_CHANGES(CorrectionColumn.ACTION),
  AMOUNT_UNREADABLE(CorrectionColumn.AMOUNT),
  AMOUNT_NOT_POSITIVE(CorrectionColumn.AMOUNT),
  /** The machines' notes cannot make it up. */
  NOTES(CorrectionColumn.AMOUNT),
  REASON_MISSING(CorrectionColumn.REASON),
  REASON_TOO_LONG(CorrectionColumn.REASON);

  private final CorrectionColumn column;

  RowProblem(CorrectionColumn column) {
    this.column = column;
  }

  public CorrectionColumn column() {
    return column;
  }
}
