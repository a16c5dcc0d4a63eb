package org.puente.distribution.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The months of the programmes that the caller sees. */
public interface Statements {

  /** Accounts that ever moved before the end of the month. */
  List<MonthStatement.Row> rows(Span span);

  /** What was given before its end, by source; money without one last. */
  List<MonthStatement.Given> sources(Span span);

  /** Transfers that more was withdrawn of than reversed. */
  long paid(Span span);

  /** Which postings: those before {@code from} open, those before {@code to} close. */
  record Span(UUID programme, String currency, Instant from, Instant to) {}
}
