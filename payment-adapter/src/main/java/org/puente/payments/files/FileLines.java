package org.puente.payments.files;

/** Is told what a bank's file says, from top to bottom. */
public interface FileLines {

  /** Comes first, and again for each further statement of the same file. */
  void head(BankFileHead head);

  void line(BankFileLine line);

  /**
   * Comes before the head of a file that could only be read, not checked: it is of a version whose
   * schema we do not have.
   */
  default void unchecked(String version) {}
}
