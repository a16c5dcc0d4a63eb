package org.puente.fspsimulator.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.book.Book;
import org.springframework.stereotype.Component;

/** Sends news at its interval, and after closing time a statement of every day that is over. */
@Component
final class TellingOnTime {

  private static final int MOST_DAYS_AT_ONCE = 31;
  private static final int MOST_NEWS_AT_ONCE = 100;

  private final Map<String, Instant> lastNews = new ConcurrentHashMap<>();
  private final WritingStatements statements;
  private final Book book;
  private final Clock clock;

  TellingOnTime(WritingStatements statements, Book book, Clock clock) {
    this.statements = statements;
    this.book = book;
    this.clock = clock;
  }

  void tell(FileBank bank) throws IOException {
    Instant now = clock.instant();
    Instant last = lastNews.computeIfAbsent(bank.key(), key -> now);
    boolean clockWentBack = last.isAfter(now);
    if (clockWentBack || !last.plus(bank.settings().newsInterval()).isAfter(now)) {
      lastNews.put(bank.key(), now);
      int files = 0;
      while (files < MOST_NEWS_AT_ONCE && statements.news(bank).isPresent()) {
        files++;
      }
    }
    if (!bank.settings().closingTime().isEmpty()) {
      closeDays(bank, now);
    }
  }

  private void closeDays(FileBank bank, Instant now) throws IOException {
    ZonedDateTime local = now.atZone(bank.bank().zone());
    LocalTime closing = LocalTime.parse(bank.settings().closingTime());
    LocalDate over = local.toLocalDate().minusDays(local.toLocalTime().isBefore(closing) ? 2 : 1);
    String setting = "closed." + bank.key();
    @Nullable String remembered = book.recall(setting);
    if (remembered == null) {
      book.remember(setting, over.toString());
      return;
    }
    LocalDate day = LocalDate.parse(remembered);
    for (int closed = 0; day.isBefore(over) && closed < MOST_DAYS_AT_ONCE; closed++) {
      day = day.plusDays(1);
      statements.statement(bank, day);
      book.remember(setting, day.toString());
    }
  }
}
