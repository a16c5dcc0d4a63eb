package org.puente.payments.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What banks reported against what this house believed, waiting for a person. */
@RestController
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
class CasesController {

  private static final String PAGE =
      """
      SELECT id, kind, transfer_id, fsp, client_reference, detail, opened_at
        FROM payout_case
       WHERE closed_at IS NULL AND id > :after
       ORDER BY id
       LIMIT :limit
      """;

  record CaseView(
      UUID id,
      String kind,
      @Nullable UUID transferId,
      @Nullable String fsp,
      @Nullable UUID clientReference,
      String detail,
      Instant openedAt) {}

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
            .query(
                (row, _) ->
                    new CaseView(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("transfer_id", UUID.class),
                        row.getString("fsp"),
                        row.getObject("client_reference", UUID.class),
                        row.getString("detail"),
                        row.getTimestamp("opened_at").toInstant()))
            .list();
    return Page.of(rows, page, opened -> Cursor.of(opened.id()));
  }
}
