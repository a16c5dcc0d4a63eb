package org.puente.benchmarks.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A transfer with its one order, as the service took it in. */
record TakenIn(
    UUID id,
    UUID promiseId,
    UUID programmeId,
    BigDecimal amount,
    String currency,
    String fsp,
    byte[] sealedPayee,
    String requestHash,
    long sequence,
    UUID clientReference,
    String orderHash) {

  /** In the order in which they were taken in. */
  static List<TakenIn> all(JdbcClient payments) {
    return payments
        .sql(
            """
            SELECT t.*, o.fsp, o.client_reference, o.request_hash AS order_hash
              FROM transfer t JOIN bank_order o ON o.transfer_id = t.id
             ORDER BY t.received_at, t.id
            """)
        .query(
            (row, number) ->
                new TakenIn(
                    row.getObject("id", UUID.class),
                    row.getObject("promise_id", UUID.class),
                    row.getObject("programme_id", UUID.class),
                    row.getBigDecimal("amount"),
                    row.getString("currency"),
                    row.getString("fsp"),
                    row.getBytes("sealed_payee"),
                    row.getString("request_hash"),
                    row.getLong("approved_sequence"),
                    row.getObject("client_reference", UUID.class),
                    row.getString("order_hash")))
        .list();
  }
}
