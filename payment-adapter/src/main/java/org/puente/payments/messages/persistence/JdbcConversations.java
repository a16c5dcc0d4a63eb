package org.puente.payments.messages.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Conversations;
import org.puente.payments.messages.Keyword;
import org.puente.payments.messages.Messages.About;
import org.puente.payments.payouts.TransferState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote, one text at a time: they write that slowly. */
@Repository
class JdbcConversations implements Conversations {

  /** transfer_by_phone serves it. */
  private static final String NEWEST =
      """
      SELECT id, programme_id, organisation_id, territory, state
        FROM transfer
       WHERE phone_hash = ?
       ORDER BY received_at DESC, id DESC
       LIMIT 1
      """;

  private static final String CALLBACK =
      """
      INSERT INTO callback_request
        (id, transfer_id, programme_id, organisation_id, territory, number_hash, sealed_number,
         language, opened_at)
      VALUES (:id, :transfer, :programme, :organisation, :territory, :hash, :number, :language, app_now())
      ON CONFLICT (number_hash) WHERE state = 'OPEN' DO NOTHING
      """;

  private static final String COMPLAINT =
      """
      INSERT INTO %s
        (id, transfer_id, programme_id, organisation_id, territory, number_hash, sealed_number,
         language, opened_at, ticket, sealed_words)
      VALUES (:id, :transfer, :programme, :organisation, :territory, :hash, :number, :language, app_now(),
              :ticket, :words)
      """;

  private static final String SILENCE =
      """
      UPDATE message
         SET channel = CASE WHEN kind IN ('CODE', 'PIN') THEN 'SLIP' ELSE channel END,
             next_attempt_at = NULL,
             state = CASE WHEN kind IN ('CODE', 'PIN') THEN 'QUEUED' ELSE 'EXPIRED' END,
             ended_at = CASE WHEN kind NOT IN ('CODE', 'PIN') THEN app_now() END,
             reason = 'no-texts-wanted',
             sealed_number = CASE WHEN kind IN ('CODE', 'PIN') THEN sealed_number END,
             sealed_values = CASE WHEN kind IN ('CODE', 'PIN') THEN sealed_values END
       WHERE number_hash = ? AND state = 'QUEUED' AND channel = 'SMS' AND kind <> 'REPLY'
      """;

  /** Two texts of one number, arriving on two connections, are answered one after the other. */
  private static final String MY_TURN =
      "SELECT pg_advisory_xact_lock(hashtextextended('conversation:' || encode(?, 'hex'), 0))";

  private final JdbcClient jdbc;

  JdbcConversations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean begin(
      UUID id, String gateway, @Nullable String externalId, byte[] hash, Keyword keyword) {
    jdbc.sql(MY_TURN).param(hash).query((_, _) -> hash).single();
    return jdbc.sql(
                """
                INSERT INTO inbound_text (id, gateway, external_id, number_hash, keyword, received_at)
                VALUES (?, ?, ?, ?, ?, app_now())
                ON CONFLICT (gateway, external_id) DO NOTHING
                """)
            .param(id)
            .param(gateway)
            .param(externalId)
            .param(hash)
            .param(keyword.name())
            .update()
        == 1;
  }

  @Override
  public Optional<Known> newestOf(byte[] hash) {
    return jdbc.sql(NEWEST)
        .param(hash)
        .query(
            (row, _) ->
                new Known(
                    new About(
                        row.getObject("id", UUID.class),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("territory")),
                    TransferState.valueOf(row.getString("state"))))
        .optional();
  }

  @Override
  public int answersSince(byte[] hash, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM message
             WHERE number_hash = ? AND kind = 'REPLY' AND queued_at > ?::timestamptz
            """)
        .param(hash)
        .param(since.toString())
        .query(Integer.class)
        .single();
  }

  @Override
  public void askForCallback(UUID id, Writer writer) {
    about(CALLBACK, id, writer).update();
  }

  @Override
  public void complain(UUID id, String ticket, Writer writer, byte[] sealedWords) {
    about(COMPLAINT.formatted("complaint"), id, writer)
        .param("ticket", ticket)
        .param("words", sealedWords)
        .update();
  }

  @Override
  public void complainInConfidence(UUID id, String ticket, Writer writer, byte[] sealedWords) {
    about(COMPLAINT.formatted("sensitive_complaint"), id, writer)
        .param("ticket", ticket)
        .param("words", sealedWords)
        .update();
  }

  @Override
  public void mute(byte[] hash) {
    jdbc.sql("INSERT INTO muted_number VALUES (?, app_now()) ON CONFLICT DO NOTHING")
        .param(hash)
        .update();
    jdbc.sql(SILENCE).param(hash).update();
  }

  private JdbcClient.StatementSpec about(String sql, UUID id, Writer writer) {
    Known known = writer.known();
    About about = known == null ? null : known.about();
    return jdbc.sql(sql)
        .param("id", id)
        .param("transfer", about == null ? null : about.transferId())
        .param("programme", about == null ? null : about.programmeId())
        .param("organisation", about == null ? null : about.organisationId())
        .param("territory", about == null ? null : about.territory())
        .param("hash", writer.hash())
        .param("number", writer.sealedNumber())
        .param("language", writer.language());
  }
}
