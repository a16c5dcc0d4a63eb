package org.puente.events.quarantine;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.puente.events.envelope.DefectiveEventException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Tells in words what is wrong with a record; never its values, which the driver's message quotes.
 */
public final class Defects {

  private Defects() {}

  public static String reason(DefectiveEventException e) {
    return String.valueOf(e.getMessage());
  }

  public static String reason(DataIntegrityViolationException e) {
    ServerErrorMessage server =
        e.getMostSpecificCause() instanceof PSQLException postgres
            ? postgres.getServerErrorMessage()
            : null;
    if (server == null) {
      return e.getClass().getSimpleName();
    }
    return "Refused by the database: SQL state %s%s%s%s"
        .formatted(
            server.getSQLState(),
            named(", table ", server.getTable()),
            named(", column ", server.getColumn()),
            named(", constraint ", server.getConstraint()));
  }

  private static String named(String label, @Nullable String name) {
    return name == null ? "" : label + name;
  }
}
