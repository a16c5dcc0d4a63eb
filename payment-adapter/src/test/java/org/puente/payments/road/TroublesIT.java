package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finance is told of a bank that is down, and of codes that run low: once, and once of its end. */
class TroublesIT extends OnTheRoad {

  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final String BATCHES = "/api/v1/fsps/BANK_F/code-batches";

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void a_bank_that_is_down_is_told_once_and_once_that_it_is_back() {
    banks.misbehave("a", Map.of("serverError", 1.0));
    List<TransferApproved> waiting = distribution.approve(120, 100, "BANK_A");
    await().atMost(PATIENCE).until(() -> lasting("BANK_A").size() == 1);
    UUID trouble = lasting("BANK_A").getFirst();
    await().atMost(PATIENCE).until(() -> foundSinceTold("BANK_A"));
    assertThat(told(trouble)).as("once, and not at each look").containsExactly("DOWN");

    banks.behave();
    awaitState(waiting, "ISSUED");
    await().atMost(PATIENCE).until(() -> told(trouble).size() > 1);
    assertThat(told(trouble)).containsExactly("DOWN", "DOWN over");
  }

  @Test
  void codes_that_run_low_are_told_once_until_there_are_enough_again() {
    taken(1);
    await().atMost(PATIENCE).until(() -> low().size() == 1);
    UUID trouble = low().getFirst();
    await().atMost(PATIENCE).until(() -> foundSinceTold("BANK_F"));
    assertThat(told(trouble)).containsExactly("LOW_STOCK 110.00");
    taken(60);
    await().atMost(PATIENCE).until(() -> told(trouble).size() > 1);
    assertThat(told(trouble)).containsExactly("LOW_STOCK 110.00", "LOW_STOCK over 110.00");
  }

  private List<UUID> low() {
    return jdbc.queryForList(
        "SELECT id FROM fsp_trouble WHERE fsp = 'BANK_F' AND amount = 110 AND version = 1",
        UUID.class);
  }

  @Test
  void what_one_began_waits_for_the_others() {
    BankProcess.Box box = banks.box("f", Map.of("130", 2));
    String id = ours.id(ours.send(BATCHES, MARTA, box.csv(), 2, "260"));
    assertThat(waitingFor(JORGE)).contains("BOX BANK_F marta " + id);
    assertThat(waitingFor(MARTA)).noneMatch(it -> it.contains(id));

    assertThat(ours.post(BATCHES + "/" + id + "/confirmation", JORGE).statusCode()).isEqualTo(204);
    assertThat(waitingFor(JORGE)).noneMatch(it -> it.contains(id));
  }

  private List<String> waitingFor(String token) {
    JsonNode all = JsonMapper.shared().readTree(ours.get("/api/v1/awaiting-second", token).body());
    return all.valueStream()
        .map(
            it ->
                "%s %s %s %s"
                    .formatted(
                        it.path("kind").asString(),
                        it.path("fsp").asString(),
                        it.path("begunBy").asString(),
                        it.path("id").asString()))
        .toList();
  }

  /** A box of that many codes of 110, which two vouched for. */
  private void taken(int codes) {
    BankProcess.Box box = banks.box("f", Map.of("110", codes));
    String total = Integer.toString(codes * 110);
    String id = ours.id(ours.send(BATCHES, MARTA, box.csv(), codes, total));
    assertThat(ours.post(BATCHES + "/" + id + "/confirmation", JORGE).statusCode()).isEqualTo(204);
  }

  /** What was told and is not over. */
  private List<UUID> lasting(String fsp) {
    return jdbc.queryForList(
        "SELECT id FROM fsp_trouble WHERE fsp = ? AND version = 1", UUID.class, fsp);
  }

  private List<String> told(UUID trouble) {
    return jdbc.queryForList(
        """
        SELECT (payload::jsonb ->> 'kind') || CASE WHEN payload::jsonb ->> 'over' IS NULL THEN '' ELSE ' over' END
                 || coalesce(' ' || (payload::jsonb -> 'worth' ->> 'amount'), '')
          FROM event_history WHERE aggregate_id = ? ORDER BY sequence
        """,
        String.class,
        trouble);
  }

  /** Whether it was looked at again, and is still so. */
  private boolean foundSinceTold(String fsp) {
    return jdbc.queryForList(
                "SELECT 1 FROM fsp_trouble WHERE fsp = ? AND over_at IS NULL AND seen_at > told_at + interval '1 s'",
                fsp)
            .size()
        > 0;
  }
}
