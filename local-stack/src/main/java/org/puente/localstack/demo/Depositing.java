package org.puente.localstack.demo;

import java.util.Map;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives each bank what two people confirmed that it was given, so that its statements say so. */
final class Depositing {
  private final Stage stage;

  Depositing(Stage stage) {
    this.stage = stage;
  }

  void asConfirmed() {
    JdbcClient.create(stage.site().database(House.DISTRIBUTION_API))
        .sql(
            "SELECT fsp, currency, sum(amount)::text FROM ledger_balance WHERE account = 'FLOAT' GROUP BY fsp, currency")
        .query(
            row -> {
              stage
                  .bank()
                  .put(
                      "/control/banks/" + row.getString(1) + "/float",
                      Map.of("amount", row.getString(3), "currency", row.getString(2)));
            });
  }
}
