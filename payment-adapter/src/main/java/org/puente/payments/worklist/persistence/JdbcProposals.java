package org.puente.payments.worklist.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.worklist.Proposal;
import org.puente.payments.worklist.Proposal.Claim;
import org.puente.payments.worklist.Proposal.Subject;
import org.puente.payments.worklist.Proposals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProposals implements Proposals {

  private static final String ADD =
      """
      INSERT INTO proposal
        (id, kind, fsp, client_reference, transfer_id, case_id, item_id, amount, currency, reason, proposed_by, proposed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
      """;

  /** Surely: the bank never answered "in process", and no attempt ever had an unknown outcome. */
  private static final String NEVER_SENT =
      """
      SELECT t.id
        FROM transfer t
       WHERE t.state = 'OPEN' AND t.stop IS NULL
         AND t.fsps[cardinality(t.fsps)] <> ?
         AND EXISTS (SELECT FROM bank_order o WHERE o.transfer_id = t.id AND o.fsp = ? AND o.state = 'NEW')
         AND NOT EXISTS (
           SELECT FROM bank_order o JOIN order_move m USING (fsp, client_reference)
            WHERE o.transfer_id = t.id AND o.fsp = ? AND m.to_state IN ('UNKNOWN', 'PENDING', 'ACCEPTED'))
         AND NOT EXISTS (
           SELECT FROM bank_order o WHERE o.transfer_id = t.id AND o.fsp = ? AND o.state <> 'NEW')
       ORDER BY t.id
       LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  JdbcProposals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Proposal proposal) {
    Row row = Row.of(proposal.subject());
    Money amount = row.amount();
    jdbc.update(
        ADD,
        proposal.id(),
        row.kind(),
        row.fsp(),
        row.clientReference(),
        row.transferId(),
        row.caseId(),
        row.itemId(),
        amount == null ? null : amount.amount(),
        amount == null ? null : amount.currency(),
        proposal.reason(),
        proposal.by(),
        proposal.at().toString());
  }

  @Override
  public boolean decide(UUID proposal, boolean confirmed, String by, Instant at) {
    return jdbc.update(
            "UPDATE proposal SET decision = ?, decided_by = ?, decided_at = ?::timestamptz"
                + " WHERE id = ? AND decision IS NULL",
            confirmed ? "CONFIRMED" : "DISCARDED",
            by,
            at.toString(),
            proposal)
        == 1;
  }

  @Override
  public Optional<Proposal> nextToApply() {
    return jdbc
        .query(
            "SELECT * FROM proposal WHERE decision = 'CONFIRMED' AND applied_at IS NULL"
                + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
            JdbcProposals::proposal)
        .stream()
        .findFirst();
  }

  @Override
  public void applied(UUID proposal, String outcome) {
    jdbc.update(
        "UPDATE proposal SET applied_at = app_now(), outcome = ? WHERE id = ?", outcome, proposal);
  }

  @Override
  public boolean closeCase(UUID caseId) {
    return jdbc.update(
            "UPDATE payout_case SET closed_at = app_now() WHERE id = ? AND closed_at IS NULL",
            caseId)
        == 1;
  }

  @Override
  public boolean settleItem(UUID item) {
    return jdbc.update(
            "UPDATE reconciliation_item SET settled_at = app_now() WHERE id = ? AND settled_at IS NULL",
            item)
        == 1;
  }

  @Override
  public List<UUID> neverSent(String fsp, int limit) {
    return jdbc.queryForList(NEVER_SENT, UUID.class, fsp, fsp, fsp, fsp, limit);
  }

  @Override
  public String currencyOf(OrderKey order) {
    return jdbc.queryForList(
            "SELECT currency FROM bank_order WHERE fsp = ? AND client_reference = ?",
            String.class,
            order.fsp(),
            order.clientReference())
        .getFirst();
  }

  @Override
  public boolean isBoxed(OrderKey order) {
    return !jdbc.queryForList(
            "SELECT serial FROM code_stock WHERE fsp = ? AND client_reference = ?",
            String.class,
            order.fsp(),
            order.clientReference())
        .isEmpty();
  }

  @Override
  public Optional<String> stateOf(OrderKey order) {
    return jdbc
        .queryForList(
            "SELECT state FROM bank_order WHERE fsp = ? AND client_reference = ?",
            String.class,
            order.fsp(),
            order.clientReference())
        .stream()
        .findFirst();
  }

  /** A subject as columns. */
  private record Row(
      String kind,
      @Nullable String fsp,
      @Nullable UUID clientReference,
      @Nullable UUID transferId,
      @Nullable UUID caseId,
      @Nullable UUID itemId,
      @Nullable Money amount) {
    static Row of(Subject subject) {
      return switch (subject) {
        case Subject.OfOrder(OrderKey order, Claim claim, Money withdrawn) ->
            new Row(
                claim.name(), order.fsp(), order.clientReference(), null, null, null, withdrawn);
        case Subject.OfCase(UUID caseId) ->
            new Row("CASE_CLOSED", null, null, null, caseId, null, null);
        case Subject.Reissue(UUID transfer) ->
            new Row("REISSUE", null, null, transfer, null, null, null);
        case Subject.OfItem(UUID item) ->
            new Row("ITEM_SETTLED", null, null, null, null, item, null);
        case Subject.Fallback(String fsp) -> new Row("FALLBACK", fsp, null, null, null, null, null);
      };
    }
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        subject(row),
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant());
  }

  private static Subject subject(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return switch (kind) {
      case "CASE_CLOSED" -> new Subject.OfCase(row.getObject("case_id", UUID.class));
      case "ITEM_SETTLED" -> new Subject.OfItem(row.getObject("item_id", UUID.class));
      case "REISSUE" -> new Subject.Reissue(row.getObject("transfer_id", UUID.class));
      case "FALLBACK" -> new Subject.Fallback(row.getString("fsp"));
      default -> {
        BigDecimal amount = row.getBigDecimal("amount");
        yield new Subject.OfOrder(
            new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class)),
            Claim.valueOf(kind),
            amount == null ? null : new Money(amount, row.getString("currency")));
      }
    };
  }
}
