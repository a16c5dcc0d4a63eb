package org.puente.distribution.totals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what was posted to the ledger against what payment-adapter says that it paid. */
@Service
public class ComparingTotals {

  /** News that is under way may still explain a difference. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  private static final Duration RECENT = Duration.ofDays(14);
  private static final int AT_MOST = 200;

  private final DayTotals totals;
  private final Clock clock;

  ComparingTotals(DayTotals totals, Clock clock) {
    this.totals = totals;
    this.clock = clock;
  }

  /** The newest two hundred days of an FSP; of those, what the caller may see. */
  @Transactional(readOnly = true)
  public List<DayTotals.Day> days(String fsp) {
    return totals.days(fsp, AT_MOST);
  }

  /** Days of the last two weeks that will not come to agree by themselves. */
  @Transactional(readOnly = true)
  public List<DayTotals.Day> disagreeing() {
    Instant now = clock.instant();
    return totals.disagreeing(now.minus(RECENT), now.minus(ON_ITS_WAY));
  }
}
