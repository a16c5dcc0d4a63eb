package org.puente.events.tables;

/** A file that cannot be imported, and why; thrown from deep inside the reading of it. */
public final class FileRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final String detail;

  /** The reason and a detail without personal data, such as a column count; may be empty. */
  public FileRefused(Refusal refusal, String detail) {
    super(refusal + " " + detail);
    this.refusal = refusal;
    this.detail = detail;
  }

  public Refusal refusal() {
    return refusal;
  }

  public String detail() {
    return detail;
  }
}
