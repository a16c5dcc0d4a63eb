package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three databases, read as their owners, and the bank's book. */
public final class Evidence {
  private final JdbcClient distribution;
  private final JdbcClient payments;
  private final JdbcClient stabilization;
  private final List<BankOrder> book;
  private final Map<UUID, OurOrder> orders;

  public Evidence(
      JdbcClient distribution,
      JdbcClient payments,
      JdbcClient stabilization,
      List<BankOrder> book) {
    this.distribution = distribution;
    this.payments = payments;
    this.stabilization = stabilization;
    this.book = named(payments, book);
    this.orders =
        payments
            .sql("SELECT client_reference, transfer_id, part, amount FROM bank_order")
            .query(
                (row, n) ->
                    new OurOrder(
                        row.getObject("client_reference", UUID.class),
                        row.getObject("transfer_id", UUID.class),
                        row.getInt("part"),
                        row.getBigDecimal("amount")))
            .stream()
            .collect(Collectors.toMap(OurOrder::reference, Function.identity()));
  }

  /**
   * A bank that hands over boxes calls an order by the number of its code. Codes that still lie in
   * their box are nobody's orders, unless somebody was paid by one.
   */
  private static List<BankOrder> named(JdbcClient payments, List<BankOrder> book) {
    Map<UUID, Optional<UUID>> boxed = new HashMap<>();
    payments
        .sql("SELECT serial::uuid, client_reference FROM code_stock")
        .query(
            row -> {
              boxed.put(
                  row.getObject(1, UUID.class), Optional.ofNullable(row.getObject(2, UUID.class)));
            });
    var named = new ArrayList<BankOrder>();
    for (BankOrder order : book) {
      Optional<UUID> ours = boxed.getOrDefault(order.reference(), Optional.of(order.reference()));
      if (ours.isPresent()) {
        named.add(order.as(ours.get()));
      } else if (order.withdrawn().signum() != 0) {
        named.add(order);
      }
    }
    return List.copyOf(named);
  }

  /** An order as payment-adapter placed it. */
  record OurOrder(UUID reference, UUID transfer, int part, BigDecimal amount) {}

  JdbcClient distribution() {
    return distribution;
  }

  JdbcClient payments() {
    return payments;
  }

  JdbcClient stabilization() {
    return stabilization;
  }

  Map<String, JdbcClient> databases() {
    return new TreeMap<>(
        Map.of("distribution", distribution, "payments", payments, "stabilization", stabilization));
  }

  List<BankOrder> book() {
    return book;
  }

  /** Our orders by client reference. */
  Map<UUID, OurOrder> orders() {
    return orders;
  }

  static List<String> texts(JdbcClient database, String sql) {
    return database.sql(sql).query(String.class).list();
  }

  static long count(JdbcClient database, String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  static BigDecimal sum(JdbcClient database, String sql) {
    return database.sql(sql).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO);
  }
}
