package org.puente.payments.statements;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far each day's statement was fetched; what was fetched is kept, sealed. */
public interface StatementDays {

  /**
   * A day of which something is still to be fetched.
   *
   * @param entries how many the bank says there are; null before it said so
   * @param fetched how many different ones are here
   * @param parts the head and the pages that are here
   */
  record Day(String fsp, LocalDate day, @Nullable Long entries, long fetched, int parts) {

    boolean isHeaded() {
      return entries != null;
    }

    boolean isWhole() {
      return entries != null && fetched >= entries;
    }
  }

  /**
   * Days that are over by the bank's clock for so long, from the first on which cash moved; and
   * those once more whose statement could not be used, at the earliest after a while.
   */
  void open(String fsp, ZoneId zone, Duration lag, Duration retry);

  /**
   * The oldest that is to be fetched now. News of withdrawals comes first: none before the feed was
   * read to its end since the day was over.
   */
  Optional<Day> next(String fsp);

  /** Keeps what the bank said of the day; nothing of its entries is here yet. */
  void headed(Day day, byte[] head, long entries);

  /** Keeps one more page. */
  void paged(Day day, byte[] page, long entries);

  /** All parts, one after the other. */
  InputStream content(Day day);

  /** Everything is in that file, and need not be kept here. */
  void done(Day day, UUID file);

  /** Forgets what is here of it, and begins anew later. */
  void again(Day day, Duration wait);

  /** Goes on later with what is missing. */
  void later(Day day, Duration wait);
}
