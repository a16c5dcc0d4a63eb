package org.puente.payments.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.payments.files.BankFiles;
import org.puente.payments.fsp.BankStatements;
import org.puente.payments.statements.FetchingStatements.Source;
import org.springframework.transaction.support.TransactionOperations;

class FetchingStatementsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final OneDay days = new OneDay();
  private final List<String> kept = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private boolean broken;
  private boolean refusesTheFile;
  private long onPages = 5;

  @Test
  void a_break_is_followed_by_the_page_that_is_missing_and_not_by_the_first() {
    step();
    step();
    broken = true;
    step();
    assertThat(days.waits).containsExactly(Duration.ofMinutes(15));
    broken = false;
    whole();

    assertThat(asked).containsExactly("head", "0", "2", "2", "4");
    assertThat(kept).containsExactly("head 0 2 4 ");
    assertThat(days.file).isNotNull();
  }

  @Test
  void a_bank_that_has_less_than_it_says_is_asked_no_further_and_read_as_it_is() {
    onPages = 3;
    whole();

    assertThat(asked).containsExactly("head", "0", "2", "3");
    assertThat(kept).hasSize(1);
  }

  @Test
  void the_same_content_that_was_no_use_before_is_fetched_anew_later() {
    refusesTheFile = true;
    for (int steps = 0; steps < 5; steps++) {
      step();
    }

    assertThat(days.file).isNull();
    assertThat(days.day).isEqualTo(new StatementDays.Day("BANK_A", DAY, null, 0, 0));
    assertThat(days.waits).containsExactly(Duration.ofMinutes(15));
  }

  private void whole() {
    while (days.file == null) {
      step();
    }
  }

  private void step() {
    new FetchingStatements(days, files(), TransactionOperations.withoutTransaction())
        .step(
            new Source(EntriesFormatTest.fsp(), bank(), Duration.ZERO, 2, Duration.ofMinutes(15)));
  }

  private BankStatements bank() {
    return new BankStatements() {
      @Override
      public Answer head(LocalDate day) {
        asked.add("head");
        return here("head ", 5);
      }

      @Override
      public Answer page(Instant from, Instant until, long offset, int limit) {
        asked.add(Long.toString(offset));
        return broken
            ? new Answer.NoAnswer("read-timeout")
            : here(offset + " ", Math.clamp(onPages - offset, 0, limit));
      }
    };
  }

  private static BankStatements.Answer here(String content, long entries) {
    return new BankStatements.Answer.Here(content.getBytes(UTF_8), entries);
  }

  /** Keeps what it is given; nothing else of it is asked for. */
  private BankFiles files() {
    return (BankFiles)
        Proxy.newProxyInstance(
            BankFiles.class.getClassLoader(),
            new Class<?>[] {BankFiles.class},
            (_, _, arguments) -> {
              if (refusesTheFile) {
                return Optional.empty();
              }
              kept.add(new String(((InputStream) arguments[2]).readAllBytes(), UTF_8));
              return Optional.of(UUID.randomUUID());
            });
  }

  /** One day, in memory. */
  private static final class OneDay implements StatementDays {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Duration> waits = new ArrayList<>();
    private Day day = new Day("BANK_A", DAY, null, 0, 0);
    private @Nullable UUID file;

    @Override
    public void open(String fsp, ZoneId zone, Duration lag, Duration retry) {}

    @Override
    public Optional<Day> next(String fsp) {
      return file == null ? Optional.of(day) : Optional.empty();
    }

    @Override
    public void headed(Day of, byte[] head, long entries) {
      content.writeBytes(head);
      day = new Day(of.fsp(), of.day(), entries, 0, 1);
    }

    @Override
    public void paged(Day of, byte[] page, long entries) {
      content.writeBytes(page);
      day = new Day(of.fsp(), of.day(), of.entries(), of.fetched() + entries, of.parts() + 1);
    }

    @Override
    public InputStream content(Day of) {
      return new ByteArrayInputStream(content.toByteArray());
    }

    @Override
    public void done(Day of, UUID kept) {
      file = kept;
    }

    @Override
    public void again(Day of, Duration wait) {
      content.reset();
      day = new Day(of.fsp(), of.day(), null, 0, 0);
      later(of, wait);
    }

    @Override
    public void later(Day of, Duration wait) {
      waits.add(wait);
    }
  }
}
