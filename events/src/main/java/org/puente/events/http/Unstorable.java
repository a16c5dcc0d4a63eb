package org.puente.events.http;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Values that no column can hold: a NUL in a text, a text too long, a number out of range. */
public final class Unstorable {

  /** SQLSTATE class 22, data exception. */
  private static final String DATA_EXCEPTION = "22";

  private Unstorable() {}

  /** Whether the value was at fault; a broken rule of the database is not. */
  public static boolean is(DataIntegrityViolationException e) {
    return e.getMostSpecificCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && cause.getSQLState().startsWith(DATA_EXCEPTION);
  }
}
