package org.puente.payments.messages.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.payments.messages.Calls;
import org.puente.payments.messages.Hours;
import org.puente.payments.messages.Slips;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls in PostgreSQL; only its functions hand sealed codes to a request. */
@Repository
class JdbcCalls implements Calls {

  private final JdbcClient jdbc;

  JdbcCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Call> waiting(int limit) {
    return jdbc.sql("SELECT * FROM waiting_calls(NULL, ?)")
        .param(limit)
        .query((row, _) -> call(row))
        .list();
  }

  @Override
  public Optional<Number> number(UUID call) {
    return jdbc.sql("SELECT * FROM waiting_calls(?, 1)")
        .param(call)
        .query(
            (row, _) ->
                new Number(call(row), row.getBytes("number_hash"), row.getBytes("sealed_number")))
        .optional();
  }

  /** call_custodian refuses nothing else. */
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
        until == null ? null : until.toInstant());
  }
}
