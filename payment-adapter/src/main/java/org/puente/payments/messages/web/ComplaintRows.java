package org.puente.payments.messages.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code complaint} and of {@code sensitive_complaint}: two tables that never meet. */
final class ComplaintRows {

  private static final String OPEN =
      """
      SELECT id, ticket, transfer_id, language, opened_at
        FROM %s
       WHERE state = 'OPEN' AND id > ?
       ORDER BY id
       LIMIT ?
      """;

  private static final String ONE =
      """
      SELECT id, ticket, transfer_id, language, opened_at FROM %s WHERE id = ? AND state = 'OPEN'
      """;

  private static final String KEPT =
      """
      SELECT ticket, transfer_id, programme_id, organisation_id, territory, language, number_hash,
             sealed_number, sealed_words
        FROM %s
       WHERE id = ?
      """;

  private static final String ANSWER =
      """
      UPDATE %s
         SET state = 'ANSWERED', sealed_answer = ?, answered_at = app_now(), answered_by = ?
       WHERE id = ? AND state = 'OPEN'
      """;

  private final JdbcClient jdbc;

  ComplaintRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of the two. */
  enum Kind {
    ORDINARY("complaint"),
    SENSITIVE("sensitive_complaint");

    private final String table;

    Kind(String table) {
      this.table = table;
    }

    String action(String what) {
      return table.replace('_', '-') + "." + what;
    }

    /** About abuse not even that is texted: whoever holds the phone may be the one. */
    boolean isTold() {
      return switch (this) {
        case ORDINARY -> true;
        case SENSITIVE -> false;
      };
    }
  }

  /**
   * One that waits for an answer.
   *
   * @param transferId the newest transfer of the phone that it came from
   */
  record Complaint(
      UUID id, String ticket, @Nullable UUID transferId, String language, Instant openedAt) {}

  /** All of one, as sealed as it is kept. */
  record Kept(
      String ticket,
      @Nullable UUID transferId,
      @Nullable UUID programmeId,
      @Nullable UUID organisationId,
      @Nullable String territory,
      String language,
      byte[] hash,
      byte[] sealedNumber,
      byte[] sealedWords) {}

  List<Complaint> open(Kind kind, UUID after, int limit) {
    return jdbc.sql(OPEN.formatted(kind.table))
        .param(after)
        .param(limit)
        .query(ComplaintRows::complaint)
        .list();
  }

  Optional<Complaint> waiting(Kind kind, UUID id) {
    return jdbc.sql(ONE.formatted(kind.table)).param(id).query(ComplaintRows::complaint).optional();
  }

  private static Complaint complaint(ResultSet row, int number) throws SQLException {
    return new Complaint(
        row.getObject("id", UUID.class),
        row.getString("ticket"),
        row.getObject("transfer_id", UUID.class),
        row.getString("language"),
        row.getTimestamp("opened_at").toInstant());
  }

  Optional<Kept> kept(Kind kind, UUID id) {
    return jdbc.sql(KEPT.formatted(kind.table))
        .param(id)
        .query(
            (row, _) ->
                new Kept(
                    row.getString("ticket"),
                    row.getObject("transfer_id", UUID.class),
                    row.getObject("programme_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getString("territory"),
                    row.getString("language"),
                    row.getBytes("number_hash"),
                    row.getBytes("sealed_number"),
                    row.getBytes("sealed_words")))
        .optional();
  }

  boolean answer(Kind kind, UUID id, byte[] sealedAnswer) {
    return jdbc.sql(ANSWER.formatted(kind.table))
            .param(sealedAnswer)
            .param(Caller.current().username())
            .param(id)
            .update()
        == 1;
  }
}
