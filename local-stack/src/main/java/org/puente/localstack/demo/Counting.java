package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks everyone for their totals. */
final class Counting {
  private final Stage stage;
  private final Programme programme;

  Counting(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
  }

  Outcome outcome() {
    JsonNode ours =
        stage
            .distribution(Cast.AUDITOR)
            .get("/api/v1/reports/summary?programmeId=" + programme.id());
    JsonNode support = stage.stabilization(Cast.AUDITOR).get("/api/v1/summary");
    return new Outcome(
        count(ours, "rowsRead"),
        count(ours, "accepted"),
        count(ours, "rejected"),
        count(ours, "eligible"),
        count(ours, "promised"),
        count(ours, "approved"),
        count(ours, "released"),
        count(ours, "codesIssued"),
        count(ours, "paid"),
        count(ours, "failed"),
        count(ours, "kitsHandedOver"),
        count(support, "delaysDetected"),
        count(support, "tasksRaised"),
        count(support, "tasksClosed"),
        ledger(ours.path("ledger")),
        bank());
  }

  private static long count(JsonNode summary, String field) {
    return summary.path(field).asLong();
  }

  private static List<Outcome.Posted> ledger(JsonNode accounts) {
    var ledger = new ArrayList<Outcome.Posted>();
    accounts.forEach(
        line ->
            ledger.add(
                new Outcome.Posted(
                    line.path("account").asString(),
                    line.path("currency").asString(),
                    decimal(line.path("amount")))));
    return ledger;
  }

  private Outcome.BankTotals bank() {
    Outcome.BankTotals all = Outcome.BankTotals.NONE;
    for (JsonNode bank : stage.bank().get("/control/totals")) {
      all =
          all.plus(
              new Outcome.BankTotals(
                  count(bank, "orders"),
                  decimal(bank.path("amount")),
                  decimal(bank.path("withdrawn"))));
    }
    return all;
  }

  private static BigDecimal decimal(JsonNode amount) {
    return new BigDecimal(amount.asString("0"));
  }
}
