package org.puente.payments.worklist.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for people, because no bank can be asked. */
@RestController
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
class WorklistController {

  /** Inquiries that brought no answer, after which people are asked as well. */
  private static final int ASKED_OFTEN = 4;

  private static final String UNDECIDED =
      """
      SELECT o.client_reference, o.fsp, o.transfer_id, o.amount, o.currency, o.state, o.sent_at, o.inquiries,
             CASE WHEN o.state = 'UNKNOWN' THEN 'UNKNOWN' ELSE 'TO_CANCEL' END AS why,
             (SELECT p.id FROM proposal p
               WHERE p.fsp = o.fsp AND p.client_reference = o.client_reference
                 AND p.applied_at IS NULL AND p.decision IS DISTINCT FROM 'DISCARDED') AS proposal
        FROM bank_order o
       WHERE ((o.state = 'UNKNOWN' AND (o.inquiries >= :often OR o.file_id IS NOT NULL))
           OR (o.cancel_asked IS NOT NULL AND o.state IN ('ACCEPTED', 'PARTLY_WITHDRAWN')
               AND (o.inquiries >= :often OR o.file_id IS NOT NULL)))
         AND o.client_reference > :after
       ORDER BY o.client_reference
       LIMIT :limit
      """;

  /**
   * An order that only people can settle.
   *
   * @param why UNKNOWN: what became of it; TO_CANCEL: is its code dead
   * @param proposal what somebody proposed about it, and is not done yet
   */
  record Undecided(
      String fsp,
      UUID clientReference,
      UUID transferId,
      Money amount,
      String state,
      String why,
      int inquiries,
      @Nullable Instant sentAt,
      @Nullable UUID proposal) {}

  private final JdbcClient jdbc;

  WorklistController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Orders whose bank cannot say what became of them, or of their code. */
  @GetMapping("/api/v1/worklist")
  Page<Undecided> undecided(PageRequest page) {
    List<Undecided> rows =
        jdbc.sql(UNDECIDED)
            .param("often", ASKED_OFTEN)
            .param("after", after(page))
            .param("limit", page.fetch())
            .query(WorklistController::undecided)
            .list();
    return Page.of(rows, page, order -> Cursor.of(order.clientReference()));
  }

  private static UUID after(PageRequest page) {
    return Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null));
  }

  private static Undecided undecided(ResultSet row, int number) throws SQLException {
    var sentAt = row.getTimestamp("sent_at");
    return new Undecided(
        row.getString("fsp"),
        row.getObject("client_reference", UUID.class),
        row.getObject("transfer_id", UUID.class),
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getString("state"),
        row.getString("why"),
        row.getInt("inquiries"),
        sentAt == null ? null : sentAt.toInstant(),
        row.getObject("proposal", UUID.class));
  }
}
