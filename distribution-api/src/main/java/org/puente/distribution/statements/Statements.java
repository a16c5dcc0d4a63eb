package org.puente.distribution.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** The months of the programmes that the caller sees. */
public interface Statements {

  /** Accounts that ever moved before the end of the month. */
  List<MonthStatement.Row> rows(Span span);

  /** What was given before its end, by source; money without one last. */
  List<MonthStatement.Given> sources(Span span);

  /**
   * By month and territory until the end of the span, what was withdrawn less what was reversed;
   * all of the programme, whatever of it the caller sees.
   */
  SortedMap<YearMonth, Map<String, BigDecimal>> spent(Span span, ZoneId zone);

  /** Transfers that more was withdrawn of than reversed. */
  long paid(Span span);

  /** Which postings: those before {@code from} open, those before {@code to} close. */
  record Span(UUID programme, String currency, Instant from, Instant to) {}
}
