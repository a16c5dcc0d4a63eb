package org.puente.distribution.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.puente.distribution.programmes.Programme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the statement of a month, all of it from one view of the book. */
@Service
public class PreparingStatement {

  private static final int MONTHS = 24;

  private final Statements statements;
  private final Clock clock;
  private final ZoneId zone;

  PreparingStatement(
      Statements statements,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.statements = statements;
    this.clock = clock;
    this.zone = zone;
  }

  /** The months that there are statements of, this one first. */
  public List<YearMonth> months() {
    YearMonth now = YearMonth.now(clock.withZone(zone));
    List<YearMonth> months = new ArrayList<>();
    for (int ago = 0; ago < MONTHS; ago++) {
      months.add(now.minusMonths(ago));
    }
    return months;
  }

  /** The month as it is now; one that has not ended yet says so. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public MonthStatement of(Programme programme, YearMonth month, String by) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    var span = new Statements.Span(programme.id(), programme.currency(), from, to);
    Instant now = clock.instant();
    return new MonthStatement(
        programme,
        month,
        statements.rows(span),
        statements.sources(span),
        statements.paid(span),
        !now.isBefore(to),
        now,
        by);
  }
}
