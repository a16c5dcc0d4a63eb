package org.puente.payments.reconciliation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.ids.Ids;
import org.puente.events.sql.Keyset;
import org.puente.payments.reconciliation.Reconciliations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A day's lines are compared with each other in one join, by order, kind and place. */
@Repository
class JdbcReconciliations implements Reconciliations {

  private static final String NEXT =
      """
      SELECT id, fsp,
             coalesce(lower(period), (SELECT min(booked_on) FROM bank_file_line WHERE file_id = bank_file.id)) AS first,
             coalesce(upper(period) - 1, (SELECT max(booked_on) FROM bank_file_line WHERE file_id = bank_file.id)) AS last
        FROM bank_file
       WHERE kind = 'STATEMENT' AND state = 'APPLIED' AND reconciled_at IS NULL
       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  private static final String DAY =
      """
      SELECT d.*, (SELECT count(*) FROM reconciliation_item i
                    WHERE i.fsp = d.fsp AND i.day = d.day AND i.settled_at IS NULL) AS open
        FROM reconciled_day d
      """;

  private static final String UNSETTLED =
      DAY
          + """
             WHERE (d.fsp, d.day) IN (SELECT fsp, day FROM reconciliation_item WHERE settled_at IS NULL)
             ORDER BY d.day, d.fsp LIMIT ?
            """;

  private static final String ITEM =
      """
      SELECT i.*, d.currency, o.transfer_id,
             (SELECT p.id FROM proposal p
               WHERE p.item_id = i.id AND p.decision IS DISTINCT FROM 'DISCARDED'
               ORDER BY p.id DESC LIMIT 1) AS proposal
        FROM reconciliation_item i JOIN reconciled_day d USING (fsp, day)
        LEFT JOIN bank_order o USING (fsp, client_reference)
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient named;

  JdbcReconciliations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = JdbcClient.create(jdbc);
  }

  @Override
  public Optional<Statement> nextStatement() {
    return jdbc
        .query(
            NEXT,
            (row, _) ->
                new Statement(
                    row.getObject("id", UUID.class),
                    row.getString("fsp"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class)))
        .stream()
        .findFirst();
  }

  @Override
  public void compare(Statement statement, LocalDate day, ZoneId zone, String currency) {
    named
        .sql(ComparingSql.COMPARE)
        .param("file", statement.file())
        .param("fsp", statement.fsp())
        .param("day", day)
        .param("zone", zone.getId())
        .param("currency", currency)
        .update();
  }

  @Override
  public void reconciled(UUID file) {
    jdbc.update("UPDATE bank_file SET reconciled_at = app_now() WHERE id = ?", file);
  }

  @Override
  public List<Day> days(String fsp, int limit) {
    return jdbc.query(
        DAY + " WHERE d.fsp = ? ORDER BY d.day DESC LIMIT ?", JdbcReconciliations::day, fsp, limit);
  }

  @Override
  public Optional<Day> day(String fsp, LocalDate day) {
    return jdbc
        .query(
            DAY + " WHERE d.fsp = ? AND d.day = ?::date",
            JdbcReconciliations::day,
            fsp,
            day.toString())
        .stream()
        .findFirst();
  }

  @Override
  public List<Day> unsettled(int limit) {
    return jdbc.query(UNSETTLED, JdbcReconciliations::day, limit);
  }

  @Override
  public List<Decision> decisions(String fsp, LocalDate day) {
    return jdbc.query(
        "SELECT decision, reason, decided_by, decided_at FROM day_decision"
            + " WHERE fsp = ? AND day = ?::date ORDER BY id",
        (row, _) ->
            new Decision(
                row.getString("decision"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant()),
        fsp,
        day.toString());
  }

  @Override
  public Optional<Item> item(UUID id) {
    return jdbc.query(ITEM + " WHERE i.id = ?", JdbcReconciliations::item, id).stream().findFirst();
  }

  @Override
  public List<Item> items(String fsp, LocalDate day, @Nullable UUID after, int limit) {
    return jdbc.query(
        ITEM + " WHERE i.fsp = ? AND i.day = ?::date AND i.id > ? ORDER BY i.id LIMIT ?",
        JdbcReconciliations::item,
        fsp,
        day.toString(),
        Keyset.orFirst(after),
        limit);
  }

  @Override
  public boolean close(String fsp, LocalDate day, String by, Instant at) {
    return decided(fsp, day, "CLOSED", null, by, at)
        && jdbc.update(
                "UPDATE reconciled_day SET closed_by = ?, closed_at = ?::timestamptz"
                    + " WHERE fsp = ? AND day = ?::date AND closed_at IS NULL",
                by,
                at.toString(),
                fsp,
                day.toString())
            == 1;
  }

  @Override
  public boolean reopen(String fsp, LocalDate day, String by, String reason, Instant at) {
    return decided(fsp, day, "REOPENED", reason, by, at)
        && jdbc.update(
                "UPDATE reconciled_day SET closed_by = NULL, closed_at = NULL"
                    + " WHERE fsp = ? AND day = ?::date AND closed_at IS NOT NULL",
                fsp,
                day.toString())
            == 1;
  }

  private boolean decided(
      String fsp, LocalDate day, String decision, @Nullable String reason, String by, Instant at) {
    return jdbc.update(
            "INSERT INTO day_decision (id, fsp, day, decision, reason, decided_by, decided_at)"
                + " VALUES (?, ?, ?::date, ?, ?, ?, ?::timestamptz)",
            Ids.next(),
            fsp,
            day.toString(),
            decision,
            reason,
            by,
            at.toString())
        == 1;
  }

  private static Day day(ResultSet row, int number) throws SQLException {
    return new Day(
        row.getString("fsp"),
        row.getObject("day", LocalDate.class),
        row.getString("currency"),
        row.getLong("matched"),
        row.getBigDecimal("matched_amount"),
        row.getLong("reversed"),
        row.getLong("late"),
        row.getLong("differs"),
        row.getLong("only_ours"),
        row.getLong("only_theirs"),
        row.getLong("unassigned"),
        row.getBigDecimal("ours_amount"),
        row.getBigDecimal("theirs_amount"),
        row.getBigDecimal("fees"),
        row.getBigDecimal("opening"),
        row.getBigDecimal("closing"),
        row.getLong("open"),
        row.getString("closed_by"),
        instant(row.getTimestamp("closed_at")));
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getString("fsp"),
        row.getObject("day", LocalDate.class),
        row.getString("currency"),
        row.getObject("transfer_id", UUID.class),
        row.getString("verdict"),
        row.getObject("client_reference", UUID.class),
        row.getString("bank_reference"),
        row.getString("kind"),
        row.getBigDecimal("ours"),
        row.getBigDecimal("theirs"),
        row.getObject("our_day", LocalDate.class),
        row.getString("note"),
        instant(row.getTimestamp("settled_at")),
        row.getObject("proposal", UUID.class));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
