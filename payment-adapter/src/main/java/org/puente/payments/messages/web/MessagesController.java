package org.puente.payments.messages.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person was told and when, for their file: never the number, never the words. */
@RestController
class MessagesController {

  private static final int MOST = 100;

  private static final String OF_TRANSFERS =
      """
      SELECT transfer_id, id, kind, channel, part, state, reason, queued_at, sent_at, ended_at
        FROM message
       WHERE transfer_id = ANY (?::uuid[]) AND kind <> 'REPLY'
       ORDER BY transfer_id, queued_at, id
      """;

  /**
   * One message.
   *
   * @param kind CODE, PIN, REMINDER or NOTICE
   * @param channel SMS, VOICE, SLIP or NONE
   * @param part which of the transfer's codes it tells
   * @param state QUEUED, SENDING, SENT, DELIVERED, FAILED, UNDELIVERABLE or EXPIRED
   * @param endedAt when it was delivered, or given up
   */
  record MessageView(
      UUID transferId,
      UUID id,
      String kind,
      String channel,
      @Nullable Integer part,
      String state,
      @Nullable String reason,
      Instant queuedAt,
      @Nullable Instant sentAt,
      @Nullable Instant endedAt) {}

  private final JdbcClient jdbc;

  MessagesController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Every message about these transfers, as far as they are in the caller's scope.
   *
   * @param transfer at most 100
   */
  @GetMapping("/api/v1/messages")
  @PreAuthorize(
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'PROGRAMME_OFFICER',"
          + " 'DATA_PROTECTION_OFFICER')")
  List<MessageView> messages(@RequestParam List<UUID> transfer) {
    if (transfer.size() > MOST) {
      throw Problem.badRequest("too-many", "At most " + MOST + " transfers at once.");
    }
    return jdbc.sql(OF_TRANSFERS)
        .param(new SqlArrayValue("uuid", transfer.toArray()))
        .query(
            (row, _) ->
                new MessageView(
                    row.getObject("transfer_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getString("channel"),
                    row.getObject("part", Integer.class),
                    row.getString("state"),
                    row.getString("reason"),
                    row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("sent_at", OffsetDateTime.class)),
                    instant(row.getObject("ended_at", OffsetDateTime.class))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
