package org.puente.events.http;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

/** What is told to whoever cannot be the second of two. */
public final class TwoPeople {

  private static final String DEPUTIES = "deputies_are_one";

  private TwoPeople() {}

  /** The problem behind what the database refused: the same person, or their deputy. */
  public static Problem needed(DataIntegrityViolationException refused) {
    return DEPUTIES.equals(constraint(refused))
        ? Problem.conflict(
            "deputies-are-one",
            "You stand in for whoever did the first step, or they for you: somebody else has to"
                + " confirm it.")
        : Problem.conflict(
            "four-eyes", "Whoever did the first step cannot confirm it: somebody else has to.");
  }

  private static @Nullable String constraint(DataIntegrityViolationException refused) {
    return NestedExceptionUtils.getMostSpecificCause(refused) instanceof PSQLException postgres
            && postgres.getServerErrorMessage() instanceof ServerErrorMessage said
        ? said.getConstraint()
        : null;
  }
}
