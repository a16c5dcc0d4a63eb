package org.puente.payments.summary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one person began and another has to confirm, of whatever kind. */
@RestController
@PreAuthorize("hasRole('FINANCE_OFFICER')")
class AwaitingSecondController {

  private static final String AWAITING =
      """
      SELECT 'PROPOSAL' AS kind, id, coalesce(fsp, '') AS fsp, proposed_by AS begun_by, proposed_at AS since
        FROM proposal WHERE decision IS NULL AND proposed_by <> :me
       UNION ALL
      SELECT 'BOX', id, fsp, imported_by, imported_at
        FROM code_batch WHERE confirmed_by IS NULL AND imported_by <> :me
       UNION ALL
      SELECT 'FILE_BROUGHT', id, fsp, brought_by, arrived_at
        FROM bank_file WHERE state = 'WAITING' AND brought_by <> :me
       UNION ALL
      SELECT 'FILE_HANDED_IN', id, fsp, taken_by, taken_at
        FROM payment_file WHERE state = 'READY' AND taken_by <> :me
       ORDER BY since, id
       LIMIT 50
      """;

  /** What waits. */
  enum Kind {
    /** Something that no bank can be asked. */
    PROPOSAL,
    /** A box of codes. */
    BOX,
    /** A bank's file that somebody brought by hand. */
    FILE_BROUGHT,
    /** A file that somebody took to a bank's portal. */
    FILE_HANDED_IN
  }

  /**
   * One thing.
   *
   * @param fsp empty where it is about no single one
   */
  record Awaiting(Kind kind, UUID id, String fsp, String begunBy, Instant since) {}

  private final JdbcClient jdbc;

  AwaitingSecondController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits for somebody other than who began it, of others than the caller, oldest first. */
  @GetMapping("/api/v1/awaiting-second")
  List<Awaiting> awaiting() {
    return jdbc.sql(AWAITING)
        .param("me", Caller.current().username())
        .query(
            (row, _) ->
                new Awaiting(
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("id", UUID.class),
                    row.getString("fsp"),
                    row.getString("begun_by"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }
}
