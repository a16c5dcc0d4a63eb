package org.puente.payments.messages.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.payments.messages.NumberSealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who asked for a code by text, and wait for a call. */
@Component
class Callbacks {

  private static final String OPEN =
      """
      SELECT id, transfer_id, language, opened_at
        FROM callback_request
       WHERE state = 'OPEN' AND id > ?
       ORDER BY id
       LIMIT ?
      """;

  private static final String ONE =
      """
      SELECT id, transfer_id, language, opened_at FROM callback_request WHERE id = ? AND state = 'OPEN'
      """;

  private static final String CLOSE =
      """
      UPDATE callback_request
         SET state = 'CLOSED', closed_at = app_now(), closed_by = ?, outcome = ?, sealed_number = NULL
       WHERE id = ? AND state = 'OPEN'
      """;

  /**
   * One that waits.
   *
   * @param transferId the newest transfer of the phone that asked
   */
  record Callback(UUID id, @Nullable UUID transferId, String language, Instant openedAt) {}

  /** How a call ended. */
  enum Outcome {
    HELPED,
    NOT_REACHED,
    /** Somebody else has the phone. */
    NOT_THEM,
    WRONG_NUMBER
  }

  private record Number(byte[] hash, byte[] sealed) {}

  private final JdbcClient jdbc;
  private final NumberSealer seals;
  private final AuditTrail audit;

  Callbacks(JdbcClient jdbc, NumberSealer seals, AuditTrail audit) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.audit = audit;
  }

  List<Callback> open(UUID after, int limit) {
    return jdbc.sql(OPEN).param(after).param(limit).query(Callbacks::callback).list();
  }

  Callback waiting(UUID id) {
    return jdbc.sql(ONE)
        .param(id)
        .query(Callbacks::callback)
        .optional()
        .orElseThrow(() -> Problem.notFound("No such call waits."));
  }

  private static Callback callback(ResultSet row, int number) throws SQLException {
    return new Callback(
        row.getObject("id", UUID.class),
        row.getObject("transfer_id", UUID.class),
        row.getString("language"),
        row.getTimestamp("opened_at").toInstant());
  }

  @Transactional
  public String number(UUID id) {
    Number number =
        jdbc.sql(
                """
                SELECT number_hash, sealed_number FROM callback_request WHERE id = ? AND state = 'OPEN'
                """)
            .param(id)
            .query((row, _) -> new Number(row.getBytes(1), row.getBytes(2)))
            .optional()
            .orElseThrow(() -> Problem.notFound("No such call waits."));
    audit.record("callback.number-shown", id.toString(), Map.of());
    return seals.open(number.hash(), number.sealed());
  }

  @Transactional
  public void close(UUID id, Outcome outcome) {
    int closed =
        jdbc.sql(CLOSE).param(Caller.current().username()).param(outcome.name()).param(id).update();
    if (closed == 0) {
      throw Problem.notFound("No such call waits.");
    }
    audit.record("callback.closed", id.toString(), Map.of("outcome", outcome.name()));
  }
}
