package org.puente.fspsimulator.banks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.puente.fspsimulator.book.Book;
import org.springframework.stereotype.Component;

/** The banks' clock: the machine's, moved by an offset that outlives a restart. */
@Component
public final class BankClock extends Clock {

  private static final String SETTING = "clock.offset";

  private final Clock machine = Clock.systemUTC();
  private final Book book;
  private volatile Duration offset;

  BankClock(Book book) {
    this.book = book;
    String remembered = book.recall(SETTING);
    this.offset = remembered == null ? Duration.ZERO : Duration.parse(remembered);
  }

  public Duration offset() {
    return offset;
  }

  public void shift(Duration newOffset) {
    book.remember(SETTING, newOffset.toString());
    offset = newOffset;
  }

  /** Whole milliseconds, as the book keeps them. */
  @Override
  public Instant instant() {
    return machine.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the banks keep UTC");
  }
}
