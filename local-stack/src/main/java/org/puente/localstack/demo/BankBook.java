package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.puente.localstack.invariants.BankOrder;
import org.puente.localstack.invariants.Evidence;
import org.puente.localstack.invariants.Finding;
import org.puente.localstack.invariants.Invariants;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reads the bank's own book and holds our databases against it. */
public final class BankBook {
  private final Site site;

  public BankBook(Site site) {
    this.site = site;
  }

  public List<Finding> checkInvariants() {
    return Invariants.check(
        new Evidence(
            client(House.DISTRIBUTION_API),
            client(House.PAYMENT_ADAPTER),
            client(House.STABILIZATION_SCHEDULER),
            orders()));
  }

  private JdbcClient client(House house) {
    return JdbcClient.create(site.database(house));
  }

  /** Every order that the bank knows. */
  public List<BankOrder> orders() {
    var http = new Http();
    URI book = site.url(House.FSP_SIMULATOR).resolve("/control/book");
    return http.answer(http.request("GET", book, Http.Body.none()))
        .text()
        .lines()
        .map(line -> order(Http.JSON.readTree(line)))
        .toList();
  }

  private static BankOrder order(JsonNode line) {
    return new BankOrder(
        line.path("bank").asString(),
        UUID.fromString(line.path("clientCorrelationId").asString()),
        line.path("state").asString(),
        new BigDecimal(line.path("amount").asString()),
        line.path("currency").asString(),
        new BigDecimal(line.path("withdrawn").asString()),
        new BigDecimal(line.path("reversed").asString()));
  }
}
