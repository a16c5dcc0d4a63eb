package org.puente.distribution.registration.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row: a person, or flaws. */
public sealed interface RowOutcome {

  /** The number that a spreadsheet shows beside the row. */
  int number();

  /** A row that can be registered. */
  record Valid(int number, PersonRow person) implements RowOutcome {}

  /** A row that cannot, with everything that is wrong with it, and the household it named. */
  record Rejected(int number, List<Flaw> flaws, @Nullable String household) implements RowOutcome {}
}
