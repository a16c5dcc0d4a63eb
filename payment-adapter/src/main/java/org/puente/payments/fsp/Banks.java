package org.puente.payments.fsp;

/** The banks by FSP code. */
public interface Banks {

  /** Throws IllegalArgumentException for a code that is not configured. */
  Bank of(String fsp);
}
