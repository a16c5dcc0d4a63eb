package org.puente.payments.inventory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.ids.Ids;
import org.puente.payments.inventory.CodeClaims;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims are the proposals of NO_FUNDS, read by proposal_of_no_funds. */
final class JdbcCodeClaims implements CodeClaims {

  /**
   * What takes a code's place is placed in the commit, and so in the instant, that applies the
   * proposal.
   */
  private static final String CLAIMS =
      """
      SELECT p.id, c.serial, c.batch_id, b.file_name, c.amount, c.currency, o.transfer_id, o.client_reference, o.state,
             p.reason, p.proposed_by, p.proposed_at, p.decision, p.decided_by, p.decided_at,
             CASE WHEN o.cancel_asked = 'REPLACED' THEN (
               SELECT n.state FROM bank_order n
                WHERE n.transfer_id = o.transfer_id AND n.generation = o.generation AND n.part > o.part
                  AND n.placed_at = p.applied_at) END AS next,
             a.answer, a.note, a.recorded_by, a.recorded_at
        FROM proposal p
        JOIN bank_order o ON o.fsp = p.fsp AND o.client_reference = p.client_reference
        JOIN code_stock c ON c.fsp = p.fsp AND c.client_reference = p.client_reference
        JOIN code_batch b ON b.id = c.batch_id
        LEFT JOIN LATERAL (
          SELECT * FROM code_claim_answer x WHERE x.proposal_id = p.id ORDER BY x.id DESC LIMIT 1) a ON true
       WHERE p.kind = 'NO_FUNDS' AND p.fsp = :fsp AND p.decision IS DISTINCT FROM 'DISCARDED'
       ORDER BY p.id DESC
       LIMIT :limit
      """;

  private static final String ANSWER =
      """
      INSERT INTO code_claim_answer (id, proposal_id, answer, note, recorded_by, recorded_at)
      SELECT :id, p.id, :answer, :note, :by, :at::timestamptz
        FROM proposal p
       WHERE p.id = :claim AND p.kind = 'NO_FUNDS' AND p.fsp = :fsp AND p.decision = 'CONFIRMED'
      """;

  private final JdbcClient jdbc;

  JdbcCodeClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Claim> of(String fsp, int limit) {
    return jdbc.sql(CLAIMS)
        .param("fsp", fsp)
        .param("limit", limit)
        .query(JdbcCodeClaims::claim)
        .list();
  }

  @Override
  public boolean answer(String fsp, UUID claim, Answer answer) {
    return jdbc.sql(ANSWER)
            .param("id", Ids.next())
            .param("claim", claim)
            .param("fsp", fsp)
            .param("answer", answer.answer().name())
            .param("note", answer.note())
            .param("by", answer.by())
            .param("at", answer.at().toString())
            .update()
        == 1;
  }

  @Override
  public Optional<Owner> owner(String fsp, String serial) {
    return jdbc.sql(
            """
            SELECT o.transfer_id, o.client_reference
              FROM code_stock c JOIN bank_order o USING (fsp, client_reference)
             WHERE c.fsp = :fsp AND c.serial = :serial
            """)
        .param("fsp", fsp)
        .param("serial", serial)
        .query(
            (row, _) ->
                new Owner(
                    row.getObject("transfer_id", UUID.class),
                    row.getObject("client_reference", UUID.class)))
        .optional();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        row.getString("serial"),
        row.getObject("batch_id", UUID.class),
        row.getString("file_name"),
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getObject("transfer_id", UUID.class),
        row.getObject("client_reference", UUID.class),
        row.getString("state"),
        row.getString("next"),
        report(row),
        answer(row));
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("decision"),
        row.getString("decided_by"),
        instant(row.getTimestamp("decided_at")));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return answer == null
        ? null
        : new Answer(
            Kind.valueOf(answer),
            row.getString("note"),
            row.getString("recorded_by"),
            row.getTimestamp("recorded_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
