package org.puente.payments.web;

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
import org.puente.events.http.Problem;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What banks reported against what this house believed, waiting for a person. */
@RestController
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
class CasesController {

  private static final String CASE =
      """
      SELECT c.id, c.kind, c.transfer_id, c.fsp, c.client_reference, c.detail, c.opened_at, c.closed_at,
             coalesce(o.amount, t.amount) AS amount, coalesce(o.currency, t.currency) AS currency,
             (SELECT p.id FROM proposal p
               WHERE p.case_id = c.id AND p.decision IS DISTINCT FROM 'DISCARDED'
               ORDER BY p.id DESC LIMIT 1) AS proposal
        FROM payout_case c
        LEFT JOIN bank_order o USING (fsp, client_reference)
        LEFT JOIN transfer t ON t.id = c.transfer_id
      """;

  private static final String PAGE =
      CASE + " WHERE c.closed_at IS NULL AND c.id > :after ORDER BY c.id LIMIT :limit";

  private static final String ONE = CASE + " WHERE c.id = :id";

  /**
   * A contradiction.
   *
   * @param amount of the order that it is about, or of its whole transfer
   * @param proposal who says how it is explained, where somebody does
   */
  record CaseView(
      UUID id,
      String kind,
      @Nullable UUID transferId,
      @Nullable String fsp,
      @Nullable UUID clientReference,
      String detail,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Money amount,
      @Nullable UUID proposal) {}

  private final JdbcClient jdbc;

  CasesController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open cases, oldest first: each is a contradiction between a bank's word and ours. */
  @GetMapping("/api/v1/cases")
  Page<CaseView> cases(PageRequest page) {
    List<CaseView> rows =
        jdbc.sql(PAGE)
            .param(
                "after", Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null)))
            .param("limit", page.fetch())
            .query(CasesController::view)
            .list();
    return Page.of(rows, page, opened -> Cursor.of(opened.id()));
  }

  /** One, open or closed. */
  @GetMapping("/api/v1/cases/{id}")
  CaseView one(@PathVariable UUID id) {
    return jdbc.sql(ONE)
        .param("id", id)
        .query(CasesController::view)
        .optional()
        .orElseThrow(() -> Problem.notFound("There is no such case."));
  }

  private static CaseView view(ResultSet row, int number) throws SQLException {
    var closedAt = row.getTimestamp("closed_at");
    var amount = row.getBigDecimal("amount");
    return new CaseView(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getObject("transfer_id", UUID.class),
        row.getString("fsp"),
        row.getObject("client_reference", UUID.class),
        row.getString("detail"),
        row.getTimestamp("opened_at").toInstant(),
        closedAt == null ? null : closedAt.toInstant(),
        amount == null ? null : new Money(amount, row.getString("currency")),
        row.getObject("proposal", UUID.class));
  }
}
