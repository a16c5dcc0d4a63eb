package org.puente.distribution.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where money stands.
 *
 * @param fsp the provider that holds or paid it, where the kind is kept per provider
 */
public record Account(Kind kind, @Nullable String fsp) {

  /** Kinds of account; FUNDING and DEPOSITS are the contra accounts. */
  public enum Kind {
    /** What donors gave, negative. */
    FUNDING,
    /** Free to be committed. */
    BUDGET,
    /** Promised to approved plans. */
    COMMITTED,
    /** Released to a provider and not withdrawn yet. */
    WITH_FSP,
    /** Withdrawn. */
    PAID,
    /** Deposits confirmed by a provider's proof. */
    FLOAT,
    /** The contra account of FLOAT, negative. */
    DEPOSITS;

    boolean perFsp() {
      return this == WITH_FSP || this == PAID || this == FLOAT;
    }
  }

  /** Throws IllegalArgumentException when the provider is missing, or named without need. */
  public Account {
    if (kind.perFsp() != (fsp != null)) {
      throw new IllegalArgumentException(kind + " with provider " + fsp);
    }
  }

  public static Account of(Kind kind) {
    return new Account(kind, null);
  }

  public static Account withFsp(String fsp) {
    return new Account(Kind.WITH_FSP, fsp);
  }

  public static Account paid(String fsp) {
    return new Account(Kind.PAID, fsp);
  }
}
