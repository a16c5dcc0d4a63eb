package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Money with a bank: one finance officer asks and shows the proof, another one confirms. */
final class Funding {
  private final Stage stage;

  Funding(Stage stage) {
    this.stage = stage;
  }

  void with(String bank, Programme programme, BigDecimal amount) {
    Api asking = stage.distribution(Cast.FINANCE_OFFICERS.get(0));
    String id =
        asking
            .post(
                "/api/v1/fsps/" + bank + "/funding",
                Map.of(
                    "programmeId",
                    programme.id(),
                    "amount",
                    amount.toPlainString(),
                    "currency",
                    "USD",
                    "note",
                    "deposit-" + bank))
            .path("id")
            .asString();
    String path = "/api/v1/funding-requests/" + id;
    JsonNode proven =
        SampleDocument.send(
            asking, path + "/proofs", "Deposit of USD " + amount + " with " + bank, Map.of());
    stage
        .distribution(Cast.FINANCE_OFFICERS.get(1))
        .post(path + "/confirm", proven.path("version").asInt(), Map.of());
  }
}
