package org.puente.fspsimulator.book;

/** Whom the bank texts the code to; {@code msisdn} may be empty when the client tells no phone. */
public record Payee(String msisdn, String name, String language) {

  /** Of a code that was handed over in a box: whose it is, the bank never learns. */
  public static final Payee NOBODY = new Payee("", "", "es");

  public boolean isNobody() {
    return equals(NOBODY);
  }
}
