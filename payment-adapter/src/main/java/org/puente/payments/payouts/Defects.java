package org.puente.payments.payouts;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with a fact itself from a database that is away and will be back. */
public final class Defects {

  private Defects() {}

  /** Trying again would fail again. */
  public static boolean isDefect(RuntimeException e) {
    boolean database = e instanceof DataAccessException || e instanceof TransactionException;
    return !database || e instanceof DataIntegrityViolationException;
  }

  /** Never the message of the database: it quotes rows. */
  public static String reason(RuntimeException e) {
    return e instanceof DataIntegrityViolationException
        ? e.getClass().getSimpleName()
        : e.toString();
  }
}
