package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.ids.Ids;
import org.puente.payments.files.KeptContents;
import org.puente.payments.files.KeptContents.Due;
import org.springframework.beans.factory.annotation.Autowired;

/** Bytes go with the days that they belong to; what was made of them stays. */
class PurgingContentsIT extends OnTheRoad {

  private static final ZoneId ZONE = ZoneId.of("America/Guayaquil");
  private static final Instant ARRIVED = Instant.parse("2026-01-11T03:00:00Z");
  private static final LocalDate ARRIVAL_THERE = LocalDate.parse("2026-01-10");
  private static final Instant CLOSED = Instant.parse("2026-01-20T12:00:00Z");

  private final String fsp = "BANK_" + UUID.randomUUID();

  @Autowired KeptContents contents;

  /** They are sealed by nobody, which others would look at in vain. */
  @AfterEach
  void noContentIsLeft() {
    jdbc.update(
        "DELETE FROM bank_file_content WHERE file_id IN (SELECT id FROM bank_file WHERE fsp = ?)",
        fsp);
  }

  @Test
  void a_statement_goes_so_long_after_all_of_its_days_were_closed() {
    UUID file = file("APPLIED", "STATEMENT", "[2026-01-08,2026-01-09]");
    day(LocalDate.parse("2026-01-08"), file, CLOSED);
    LocalDate last = LocalDate.parse("2026-01-09");
    day(last, file, null);

    assertThat(due(CLOSED.plus(1, ChronoUnit.DAYS))).isEmpty();
    jdbc.update(
        "UPDATE reconciled_day SET closed_by = 'marta', closed_at = ?::timestamptz WHERE fsp = ? AND day = ?",
        CLOSED.plus(5, ChronoUnit.DAYS).toString(),
        fsp,
        last);
    assertThat(due(CLOSED.plus(1, ChronoUnit.DAYS))).isEmpty();
    assertThat(due(CLOSED.plus(6, ChronoUnit.DAYS))).containsExactly(file);
  }

  @Test
  void an_answer_goes_after_the_day_on_which_it_came_there_was_closed() {
    UUID statement = file("APPLIED", "STATEMENT", "[2026-01-10,2026-01-11]");
    UUID answer = file("APPLIED", "RESPONSE", null);
    day(ARRIVAL_THERE, statement, CLOSED);
    day(ARRIVAL_THERE.plusDays(1), statement, null);

    assertThat(due(CLOSED)).isEmpty();
    assertThat(due(CLOSED.plusSeconds(1))).containsExactly(answer);
  }

  @Test
  void what_was_refused_goes_after_a_look_and_what_nobody_closes_much_later() {
    UUID refused = file("REFUSED", null, null);
    UUID unclosed = file("APPLIED", "NEWS", null);
    file("ARRIVED", null, null);

    assertThat(due(ARRIVED)).isEmpty();
    assertThat(due(ARRIVED.plusSeconds(1))).containsExactly(refused);
    assertThat(contents.due(fsp, ZONE, new Due(ARRIVED, ARRIVED.plusSeconds(1)), 10))
        .containsExactly(refused, unclosed);
  }

  @Test
  void bytes_and_codes_go_and_lines_verdicts_and_the_fingerprint_stay() {
    UUID file = file("APPLIED", "RESPONSE", null);
    jdbc.update(
        """
        INSERT INTO bank_file_line (file_id, line, row, what, reference, decision, sealed_code, sealed_pin, verdict)
        VALUES (?, 1, 1, 'ANSWER', 'r1', 'ACCEPTED', 'x', 'y', 'APPLIED')
        """,
        file);

    contents.purge(file);

    assertThat(one("SELECT count(*) FROM bank_file_content WHERE file_id = ?", file)).isZero();
    assertThat(
            one(
                "SELECT count(*) FROM bank_file_line WHERE file_id = ? AND verdict = 'APPLIED'"
                    + " AND reference = 'r1' AND sealed_code IS NULL AND sealed_pin IS NULL",
                file))
        .isOne();
    assertThat(
            one(
                "SELECT count(*) FROM bank_file WHERE id = ? AND content_hash IS NOT NULL"
                    + " AND content_purged_at IS NOT NULL",
                file))
        .isOne();
    assertThat(contents.due(fsp, ZONE, new Due(Instant.now(), Instant.now()), 10)).isEmpty();
  }

  private List<UUID> due(Instant closedBefore) {
    return contents.due(fsp, ZONE, new Due(closedBefore, Instant.EPOCH), 10);
  }

  private int one(String sql, UUID file) {
    Integer count = jdbc.queryForObject(sql, Integer.class, file);
    return count == null ? 0 : count;
  }

  private UUID file(String state, @Nullable String kind, @Nullable String period) {
    UUID file = Ids.next();
    jdbc.update(
        """
        INSERT INTO bank_file (id, fsp, name, content_hash, size, arrived_at, state, kind, period, reason, done_at,
                               reconciled_at)
        VALUES (?, ?, 'f.txt', sha256(?::text::bytea), 1, ?::timestamptz, ?, ?, ?::daterange,
                CASE WHEN ?::text = 'REFUSED' THEN 'INVALID' END, ?::timestamptz, app_now())
        """,
        file,
        fsp,
        file,
        ARRIVED.toString(),
        state,
        kind,
        period,
        state,
        ARRIVED.toString());
    jdbc.update(
        "INSERT INTO bank_file_content (file_id, chunk, sealed) VALUES (?, 0, 'sealed')", file);
    return file;
  }

  private void day(LocalDate day, UUID statement, @Nullable Instant closedAt) {
    String at = closedAt == null ? null : closedAt.toString();
    jdbc.update(
        """
        INSERT INTO reconciled_day (fsp, day, currency, statement_id, matched, matched_amount, reversed, late, differs,
                                    only_ours, only_theirs, ours_amount, theirs_amount, fees, unassigned, reconciled_at,
                                    closed_by, closed_at)
        VALUES (?, ?, 'USD', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?::timestamptz,
                CASE WHEN ?::text IS NOT NULL THEN 'marta' END, ?::timestamptz)
        """,
        fsp,
        day,
        statement,
        CLOSED.toString(),
        at,
        at);
  }
}
