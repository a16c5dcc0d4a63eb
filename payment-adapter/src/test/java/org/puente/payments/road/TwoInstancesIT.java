package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;
import org.puente.payments.PaymentAdapter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.SqlArrayValue;

class TwoInstancesIT extends OnTheRoad {

  @Autowired Environment environment;

  @Test
  void two_instances_share_the_work_and_one_that_leaves_loses_nothing() {
    banks.misbehave("a", Map.of("delay", 1.0, "delayMillis", 100, "acceptThenTimeout", 0.05));
    List<TransferApproved> transfers = new ArrayList<>();
    try (ConfigurableApplicationContext second = started(shared(environment))) {
      assertThat(second.isRunning()).isTrue();
      transfers.addAll(distribution.approve(1_000, 100, "BANK_A"));
      await().atMost(PATIENCE).until(() -> senders(transfers) == 2);
      transfers.addAll(distribution.approve(500, 120, "BANK_A"));
    }
    awaitState(transfers, "ISSUED");

    banks.everybodyWithdraws();
    awaitState(transfers, "PAID");
    assertTheBooksAgree(transfers);
    assertThat(jdbc.queryForObject("SELECT count(*) FROM adapter_instance", Long.class))
        .as("who leaves says so")
        .isEqualTo(1);
  }

  private long senders(List<TransferApproved> transfers) {
    Long senders =
        jdbc.queryForObject(
            """
            SELECT count(DISTINCT m.owner)
              FROM order_move m
              JOIN bank_order o USING (fsp, client_reference)
             WHERE m.to_state = 'SENDING' AND o.transfer_id = ANY (?::uuid[])
            """,
            Long.class,
            new SqlArrayValue("uuid", ids(transfers).toArray()));
    return senders == null ? 0 : senders;
  }

  /** What another instance has to have in common with the first one. */
  static List<String> shared(Environment environment) {
    List<String> arguments = new ArrayList<>();
    settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    for (String shared :
        List.of(
            "puente.db.url",
            "puente.db.owner.user",
            "puente.db.owner.password",
            "puente.db.request.user",
            "puente.db.request.password",
            "puente.db.jobs.user",
            "puente.db.jobs.password",
            "puente.kafka",
            "puente.keys",
            "puente.jwks.url",
            "puente.public-url")) {
      arguments.add("--" + shared + "=" + environment.getRequiredProperty(shared));
    }
    arguments.add("--server.port=0");
    arguments.add("--management.server.port=0");
    return arguments;
  }

  static ConfigurableApplicationContext started(List<String> arguments) {
    return new SpringApplicationBuilder(PaymentAdapter.class).run(arguments.toArray(String[]::new));
  }
}
