package org.puente.fspsimulator.files;

/** A client's file that the bank refuses as a whole, with the bank's own reason code. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reasonCode;

  public UnreadableFile(String reasonCode, String detail) {
    super(detail);
    this.reasonCode = reasonCode;
  }

  public String reasonCode() {
    return reasonCode;
  }
}
