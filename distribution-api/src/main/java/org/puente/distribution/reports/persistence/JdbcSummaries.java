package org.puente.distribution.reports.persistence;

import java.util.UUID;
import org.puente.distribution.ledger.ReadingLedger;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.reports.Summaries;
import org.puente.distribution.reports.Summary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the numbers of a programme over the tables of every feature, each in one statement. */
@Repository
class JdbcSummaries implements Summaries {

  private static final String TRANSFERS =
      """
      SELECT count(*) FILTER (WHERE plan_state IN ('APPROVED', 'RELEASING', 'RELEASED', 'CLOSED')
                                AND (released OR state <> 'CANCELLED')) AS approved,
             count(*) FILTER (WHERE released) AS released,
             coalesce(sum(parts), 0) AS codes,
             count(*) FILTER (WHERE state = 'PAID') AS paid,
             count(*) FILTER (WHERE released AND state IN ('REJECTED_BY_FSP', 'EXPIRED', 'CANCELLED', 'REVERSED')) AS failed
        FROM transfer_now WHERE programme_id = ? AND NOT dropped
      """;

  private final JdbcTemplate jdbc;
  private final ReadingLedger ledger;

  JdbcSummaries(JdbcTemplate jdbc, ReadingLedger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  private record Transfers(long approved, long released, long codes, long paid, long failed) {}

  private record Rows(long read, long accepted, long rejected) {}

  @Override
  public Summary of(Programme programme) {
    UUID id = programme.id();
    Rows rows = rows(id);
    Transfers transfers = transfers(id);
    return new Summary(
        rows.read(),
        rows.accepted(),
        rows.rejected(),
        count("SELECT count(*) FROM enrolment WHERE programme_id = ? AND eligible", id),
        count("SELECT count(*) FROM promise WHERE programme_id = ?", id),
        transfers.approved(),
        transfers.released(),
        transfers.codes(),
        transfers.paid(),
        transfers.failed(),
        count(
            "SELECT count(*) FROM kit_entitlement WHERE programme_id = ? AND state = 'HANDED_OVER'",
            id),
        ledger.lines(id, programme.currency()));
  }

  private Transfers transfers(UUID programme) {
    return jdbc.query(
            TRANSFERS,
            (row, number) ->
                new Transfers(
                    row.getLong("approved"),
                    row.getLong("released"),
                    row.getLong("codes"),
                    row.getLong("paid"),
                    row.getLong("failed")),
            programme)
        .getFirst();
  }

  private Rows rows(UUID programme) {
    return jdbc.query(
            """
            SELECT coalesce(sum(rows_read), 0) AS read, coalesce(sum(applied), 0) AS accepted,
                   coalesce(sum(rejected), 0) AS rejected
              FROM registration_import WHERE programme_id = ? AND state = 'DONE'
            """,
            (row, number) ->
                new Rows(row.getLong("read"), row.getLong("accepted"), row.getLong("rejected")),
            programme)
        .getFirst();
  }

  private long count(String sql, UUID programme) {
    Long count = jdbc.queryForObject(sql, Long.class, programme);
    return count == null ? 0 : count;
  }
}
