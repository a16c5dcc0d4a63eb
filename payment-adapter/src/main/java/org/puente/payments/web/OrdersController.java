package org.puente.payments.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.payments.orders.OrderState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders for those who reconcile; row-level security confines them to the caller's programmes. */
@RestController
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
class OrdersController {

  private static final String PAGE =
      """
      SELECT fsp, client_reference, transfer_id, part, generation, amount, currency, state, attempt,
             reason_code, next_step_at, expires_at, withdrawn, reversed, placed_at
        FROM bank_order
       WHERE (cast(:state AS text) IS NULL OR state = :state)
         AND (cast(:transfer AS uuid) IS NULL OR transfer_id = :transfer)
         AND (cast(:fsp AS text) IS NULL OR (fsp, client_reference) > (:fsp, :reference))
       ORDER BY fsp, client_reference
       LIMIT :limit
      """;

  private final JdbcClient jdbc;

  OrdersController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Orders of the caller's programmes, each of them one code, by FSP and client reference.
   *
   * @param state only orders that stand here now
   * @param transferId only the parts and generations of this transfer
   */
  @GetMapping("/api/v1/orders")
  Page<OrderView> orders(
      @RequestParam(required = false) @Nullable OrderState state,
      @RequestParam(required = false) @Nullable UUID transferId,
      PageRequest page) {
    Optional<Cursor> after = page.cursor();
    List<OrderView> rows =
        jdbc.sql(PAGE)
            .param("state", state == null ? null : state.name())
            .param("transfer", transferId)
            .param("fsp", after.map(cursor -> cursor.text(0)).orElse(null))
            .param("reference", after.map(cursor -> cursor.uuid(1)).orElse(null))
            .param("limit", page.fetch())
            .query(OrdersController::view)
            .list();
    return Page.of(rows, page, order -> Cursor.of(order.fsp(), order.clientReference()));
  }

  private static OrderView view(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    return new OrderView(
        row.getString("fsp"),
        row.getObject("client_reference", UUID.class),
        row.getObject("transfer_id", UUID.class),
        row.getInt("part"),
        row.getInt("generation"),
        new Money(row.getBigDecimal("amount"), currency),
        row.getString("state"),
        row.getInt("attempt"),
        row.getString("reason_code"),
        instant(row.getTimestamp("next_step_at")),
        instant(row.getTimestamp("expires_at")),
        new Money(row.getBigDecimal("withdrawn"), currency),
        new Money(row.getBigDecimal("reversed"), currency),
        row.getTimestamp("placed_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
