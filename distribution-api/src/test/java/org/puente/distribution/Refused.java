package org.puente.distribution;

import java.sql.SQLException;
import java.util.Set;
import org.assertj.core.api.Condition;
import org.springframework.core.NestedExceptionUtils;

/** What the database refuses for a reason of its own, and not because nobody can read it. */
public final class Refused {

  /** Syntax, and names of columns, tables and functions that are not there. */
  private static final Set<String> UNREADABLE =
      Set.of("42601", "42703", "42P01", "42883", "42804", "22P02", "08P01");

  /** An attack that fails otherwise proves nothing. */
  public static final Condition<Throwable> BY_A_RULE =
      new Condition<>(
          thrown ->
              NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException sql
                  && sql.getSQLState() != null
                  && !UNREADABLE.contains(sql.getSQLState()),
          "refused by a rule of the database");

  private Refused() {}
}
