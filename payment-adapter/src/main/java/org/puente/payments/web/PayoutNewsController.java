package org.puente.payments.web;

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

/**
 * What became of transfers, step by step, for a person's file and for the evidence of a payment.
 */
@RestController
class PayoutNewsController {

  private static final int MOST = 100;

  private static final String NEWS =
      """
      SELECT asked.id AS transfer_id, n.*
        FROM unnest(?::uuid[]) AS asked (id) CROSS JOIN LATERAL payout_news(asked.id) n
       ORDER BY asked.id, n.sequence
      """;

  /**
   * One thing that was told of a transfer.
   *
   * @param type the event's name, such as CodeIssued
   * @param reason the bank's own code, of a rejection
   */
  record NewsView(
      UUID transferId, long sequence, String type, @Nullable String reason, Instant at) {}

  private final JdbcClient jdbc;

  PayoutNewsController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Everything that was told of these transfers, in order, as far as they are in the caller's
   * scope.
   *
   * @param transfer at most 100
   */
  @GetMapping("/api/v1/payouts/news")
  @PreAuthorize(
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'PROGRAMME_OFFICER',"
          + " 'DATA_PROTECTION_OFFICER')")
  List<NewsView> news(@RequestParam List<UUID> transfer) {
    if (transfer.size() > MOST) {
      throw Problem.badRequest("too-many", "At most " + MOST + " transfers at once.");
    }
    return jdbc.sql(NEWS)
        .param(new SqlArrayValue("uuid", transfer.toArray()))
        .query(
            (row, _) ->
                new NewsView(
                    row.getObject("transfer_id", UUID.class),
                    row.getLong("sequence"),
                    row.getString("type"),
                    row.getString("reason"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
