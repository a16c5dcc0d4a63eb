package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Waits until the news of all that happened has arrived everywhere. */
final class Settling {
  private static final Duration AT_MOST = Duration.ofMinutes(5);
  private static final List<String> IN_MOTION = List.of("NEW", "SENDING", "PENDING", "UNKNOWN");

  private final Stage stage;

  Settling(Stage stage) {
    this.stage = stage;
  }

  void settle() {
    try (Screen.Step step = stage.screen().step("Waiting for the last news", 4)) {
      Waiting.until("every order to be decided", AT_MOST, this::ordersDecided, this::orders);
      step.at(1);
      new EndingDay(stage).end();
      step.at(2);
      Waiting.until("every event to be sent", AT_MOST, () -> unsent() == 0, () -> unsent() + "");
      Waiting.until("every day to be added up", AT_MOST, this::daysAgree, this::days);
      step.at(3);
      Waiting.until("every delay task to end", AT_MOST, () -> openTasks() == 0, this::tasks);
      step.at(4);
    }
  }

  private boolean ordersDecided() {
    JsonNode summary = payments();
    return IN_MOTION.stream().allMatch(state -> count(summary, state) == 0);
  }

  private String orders() {
    return payments().toString();
  }

  private JsonNode payments() {
    return stage.payments(Cast.FINANCE_OFFICERS.getFirst()).get("/api/v1/summary");
  }

  private static long count(JsonNode summary, String state) {
    JsonNode orders = summary.path("orders").isObject() ? summary.path("orders") : summary;
    return orders.path(state).asLong(0);
  }

  private long unsent() {
    long rows = 0;
    for (House house : House.values()) {
      if (house.database().isPresent()) {
        rows +=
            JdbcClient.create(stage.site().database(house))
                .sql("SELECT count(*) FROM outbox")
                .query(Long.class)
                .single();
      }
    }
    return rows;
  }

  private boolean daysAgree() {
    return booked().compareTo(told()) == 0 && fees().equals(feesPosted());
  }

  private String days() {
    return "booked %s, told %s; fees %s, posted %s"
        .formatted(booked(), told(), fees(), feesPosted());
  }

  private BigDecimal booked() {
    return sum(House.PAYMENT_ADAPTER, "fsp_booking");
  }

  private BigDecimal told() {
    return sum(House.DISTRIBUTION_API, "fsp_day");
  }

  private BigDecimal sum(House house, String table) {
    return number(house, "SELECT coalesce(sum(paid - returned), 0) FROM " + table);
  }

  private BigDecimal fees() {
    return number(
        House.PAYMENT_ADAPTER, "SELECT coalesce(sum(charged - refunded), 0.00) FROM fsp_fee_day");
  }

  private BigDecimal feesPosted() {
    return number(
        House.DISTRIBUTION_API,
        "SELECT coalesce(sum(amount), 0.00) FROM fee_posting WHERE account = 'FEES'");
  }

  private BigDecimal number(House house, String sql) {
    return JdbcClient.create(stage.site().database(house))
        .sql(sql)
        .query(BigDecimal.class)
        .single();
  }

  private long openTasks() {
    return stabilization().path("tasksOpen").asLong();
  }

  private String tasks() {
    return stabilization().toString();
  }

  private JsonNode stabilization() {
    return stage.stabilization(Cast.COORDINATOR).get("/api/v1/summary");
  }
}
