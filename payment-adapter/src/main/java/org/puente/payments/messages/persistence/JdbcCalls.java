package org.puente.payments.messages.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Calls;
import org.puente.payments.messages.Hours;
import org.puente.payments.messages.Slips;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls in PostgreSQL; only its functions hand sealed codes to a request. */
@Repository
class JdbcCalls implements Calls {

  private static final String WAITING =
      """
      SELECT w.*, l.caller, l.outcome, l.tried_at,
             (SELECT count(*) FROM call_try f WHERE f.call_id = w.id AND f.outcome <> 'TAKEN') AS failed
        FROM waiting_calls(:call::uuid, :most) WITH ORDINALITY w
        LEFT JOIN LATERAL (
          SELECT caller, outcome, tried_at FROM call_try t WHERE t.call_id = w.id ORDER BY t.id DESC LIMIT 1) l ON true
       ORDER BY w.ordinality
      """;

  /** Of two who begin at once, one waits for the other's commit. */
  private static final String TAKE =
      """
      WITH newest AS (SELECT * FROM call_try WHERE call_id = :call ORDER BY id DESC LIMIT 1)
      INSERT INTO call_try (call_id, transfer_id, caller, outcome, tried_at)
      SELECT :call, :transfer, :by, 'TAKEN', app_now()
       WHERE NOT EXISTS (SELECT FROM newest
                          WHERE outcome = 'TAKEN' AND caller <> :by AND tried_at > app_now() - :atMost * interval '1 s')
      """;

  private final JdbcClient jdbc;

  JdbcCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Call> waiting(int limit) {
    return rows(null, limit).query((row, _) -> call(row)).list();
  }

  @Override
  public Optional<Number> number(UUID call) {
    return rows(call, 1)
        .query(
            (row, _) ->
                new Number(call(row), row.getBytes("number_hash"), row.getBytes("sealed_number")))
        .optional();
  }

  private JdbcClient.StatementSpec rows(@Nullable UUID call, int most) {
    return jdbc.sql(WAITING).param("call", call).param("most", most);
  }

  @Override
  public boolean take(Call call, String by, Duration atMost) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('call:' || ?, 0))")
        .param(call.id().toString())
        .query((_, _) -> true)
        .single();
    return jdbc.sql(TAKE)
            .param("call", call.id())
            .param("transfer", call.transferId())
            .param("by", by)
            .param("atMost", atMost.toSeconds())
            .update()
        == 1;
  }

  @Override
  public void failed(Call call, String by, Step step) {
    jdbc.sql(
            """
            INSERT INTO call_try (call_id, transfer_id, caller, outcome, tried_at) VALUES (?, ?, ?, ?, app_now())
            """)
        .params(call.id(), call.transferId(), by, step.name())
        .update();
  }

  /** call_custodian has no other key that could be there already. */
  @Override
  public Outcome tell(UUID call, String by) {
    try {
      return jdbc.sql("SELECT * FROM tell_by_call(?, ?)")
          .params(call, by)
          .query(
              (row, _) ->
                  (Outcome)
                      new Outcome.Told(
                          Slips.Kind.valueOf(row.getString("kind")), JdbcSlips.secret(row)))
          .optional()
          .orElseGet(Outcome.Unknown::new);
    } catch (DataIntegrityViolationException e) {
      return new Outcome.ToldTheOther();
    }
  }

  private static Call call(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("safe_from", LocalTime.class);
    LocalTime to = row.getObject("safe_to", LocalTime.class);
    Timestamp until = row.getTimestamp("until");
    return new Call(
        row.getObject("id", UUID.class),
        row.getObject("transfer_id", UUID.class),
        Slips.Kind.valueOf(row.getString("kind")),
        row.getInt("part"),
        row.getString("language"),
        from == null || to == null ? null : new Hours(from, to),
        until == null ? null : until.toInstant(),
        new Tries(row.getInt("failed"), last(row)));
  }

  private static @Nullable Try last(ResultSet row) throws SQLException {
    String caller = row.getString("caller");
    return caller == null
        ? null
        : new Try(
            caller,
            Step.valueOf(row.getString("outcome")),
            row.getTimestamp("tried_at").toInstant());
  }
}
