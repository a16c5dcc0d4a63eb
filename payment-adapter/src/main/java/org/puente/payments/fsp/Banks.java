package org.puente.payments.fsp;

import java.util.Optional;

/** The banks that have an API, by FSP code. */
public interface Banks {

  /** Empty for an FSP that cannot be called. */
  Optional<Bank> find(String fsp);

  /** Throws IllegalArgumentException for one that cannot be called. */
  default Bank of(String fsp) {
    return find(fsp)
        .orElseThrow(() -> new IllegalArgumentException("No bank to call behind " + fsp));
  }
}
