package org.puente.payments.worklist.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody proposed, and what another person made of it. */
@RestController
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
class ProposalListController {

  private static final String PROPOSAL =
      """
      SELECT p.id, p.kind, p.fsp, p.client_reference, coalesce(p.transfer_id, o.transfer_id) AS transfer_id,
             p.case_id, p.item_id, p.amount, p.currency, p.reason, p.proposed_by, p.proposed_at,
             p.decision, p.decided_by, p.decided_at, p.applied_at, p.outcome
        FROM proposal p LEFT JOIN bank_order o USING (fsp, client_reference)
      """;

  private static final String OPEN =
      PROPOSAL
          + """
             WHERE p.decision IS NULL AND p.id > :after
               AND (cast(:transfer AS uuid) IS NULL OR coalesce(p.transfer_id, o.transfer_id) = :transfer)
             ORDER BY p.id
             LIMIT :limit
            """;

  private static final String ONE = PROPOSAL + " WHERE p.id = :id";

  /**
   * A proposal.
   *
   * @param kind NEVER_RECEIVED, REJECTED, ACCEPTED, CODE_DEAD, NO_FUNDS or WITHDRAWN of an order;
   *     CASE_CLOSED, ITEM_SETTLED, REISSUE or FALLBACK
   * @param transferId of the order too
   * @param decision CONFIRMED or DISCARDED
   * @param outcome what came of it, once it was applied
   */
  record ProposalView(
      UUID id,
      String kind,
      @Nullable String fsp,
      @Nullable UUID clientReference,
      @Nullable UUID transferId,
      @Nullable UUID caseId,
      @Nullable UUID itemId,
      @Nullable Money amount,
      String reason,
      String proposedBy,
      Instant proposedAt,
      @Nullable String decision,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable Instant appliedAt,
      @Nullable String outcome) {}

  private final JdbcClient jdbc;

  ProposalListController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Proposals that wait for somebody else's word, oldest first.
   *
   * @param transferId only those about this transfer or its orders
   */
  @GetMapping("/api/v1/proposals")
  Page<ProposalView> open(
      @RequestParam(required = false) @Nullable UUID transferId, PageRequest page) {
    List<ProposalView> rows =
        jdbc.sql(OPEN)
            .param("transfer", transferId)
            .param(
                "after", Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null)))
            .param("limit", page.fetch())
            .query(ProposalListController::view)
            .list();
    return Page.of(rows, page, proposal -> Cursor.of(proposal.id()));
  }

  /** One, however it was decided. */
  @GetMapping("/api/v1/proposals/{id}")
  ProposalView one(@PathVariable UUID id) {
    return jdbc.sql(ONE)
        .param("id", id)
        .query(ProposalListController::view)
        .optional()
        .orElseThrow(() -> Problem.notFound("There is no such proposal."));
  }

  private static ProposalView view(ResultSet row, int number) throws SQLException {
    var amount = row.getBigDecimal("amount");
    return new ProposalView(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("fsp"),
        row.getObject("client_reference", UUID.class),
        row.getObject("transfer_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("item_id", UUID.class),
        amount == null ? null : new Money(amount, row.getString("currency")),
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("decision"),
        row.getString("decided_by"),
        instant(row.getTimestamp("decided_at")),
        instant(row.getTimestamp("applied_at")),
        row.getString("outcome"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
