package org.puente.stabilization.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.puente.events.testing.TestDatabase;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.watches.Watches;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody looks for three days; then somebody does. */
@StabilizationService
class CatchUpIT {

  private static final int EACH_TIER = 200;
  private static final int PACE = 120;
  private static final int CHUNK = 70;

  @Autowired Houses houses;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Watches watches;
  @Autowired Policies policies;
  @Autowired TestDatabase database;
  @Autowired Desk desk;

  @Autowired
  @Qualifier("detectionLoop")
  SmartLifecycle loop;

  private final UUID programme = Ids.next();
  private final String territory = "town-" + programme.toString().substring(30);

  @BeforeEach
  void nobodyLooks() {
    loop.stop();
    jdbc.sql(
            "UPDATE delay_watch SET next_check_at = NULL, held_until = NULL WHERE next_check_at IS NOT NULL")
        .update();
  }

  @AfterEach
  void somebodyLooksAgain() {
    loop.start();
  }

  @Test
  void the_most_urgent_are_raised_first_and_all_of_them_and_the_rest_takes_turns() {
    fallDueWithin(Duration.ofDays(3));
    houses.letPass(Duration.ofHours(74));

    assertThat(tiersRaisedLookByLook()).isSorted();

    assertThat(raised("HIGH")).isEqualTo(EACH_TIER);
    assertThat(raised("MEDIUM")).isEqualTo(PACE);
    assertThat(raised("LOW")).isZero();
    assertThat(held()).isEqualTo(2 * EACH_TIER - PACE);
  }

  @Test
  void the_pace_is_the_policys() {
    publish(7);
    try {
      comeBackAfterThreeDays();

      assertThat(raised("HIGH")).isEqualTo(EACH_TIER);
      assertThat(raisedInTurn()).isEqualTo(7);
      assertThat(policies.current().reason()).isEqualTo("a pace of 7");
    } finally {
      publish(PACE);
    }
  }

  @Test
  void nothing_is_lost_and_no_hour_brings_more_than_the_pace() {
    comeBackAfterThreeDays();

    for (int hour = 0; held() > 0; hour++) {
      assertThat(hour).isLessThan(5);
      long before = raisedInTurn();
      houses.letPass(Duration.ofHours(1));
      drain();
      assertThat(raisedInTurn() - before).isBetween(1L, (long) PACE);
    }

    assertThat(raised("MEDIUM")).isEqualTo(EACH_TIER);
    assertThat(raised("LOW")).isEqualTo(EACH_TIER);
  }

  @Test
  void another_outage_in_the_middle_of_it_does_not_bring_all_the_hours_at_once() {
    comeBackAfterThreeDays();
    houses.letPass(Duration.ofDays(1));

    drain();

    assertThat(raisedInTurn()).isEqualTo(2 * PACE);
    assertThat(held()).isEqualTo(2 * EACH_TIER - 2 * PACE);
  }

  @Test
  void what_falls_due_while_somebody_looks_is_never_held_back() {
    fallDueWithin(Duration.ofMinutes(50));
    houses.letPass(Duration.ofMinutes(51));

    drain();

    assertThat(raised("LOW")).isEqualTo(EACH_TIER);
    assertThat(held()).isZero();
  }

  @Test
  void news_of_a_promise_that_is_held_back_leaves_its_turn_as_it_is() {
    comeBackAfterThreeDays();
    String turns = turns();

    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("UPDATE delay_watch SET step = 'APPROVAL' WHERE programme_id = ?")
              .param(programme)
              .update();
          settle("SELECT promise_id FROM delay_watch WHERE programme_id = ?");
        });
    drain();

    assertThat(turns()).isEqualTo(turns);
  }

  @Test
  void a_promise_that_is_stopped_meanwhile_leaves_the_surge_and_raises_nothing() {
    comeBackAfterThreeDays();
    long before = raisedInTurn();

    transaction.executeWithoutResult(
        _ ->
            settle(
                """
                UPDATE delay_watch SET standing = 'CANCELLED'
                WHERE programme_id = ? AND held_until IS NOT NULL RETURNING promise_id
                """));
    houses.letPass(Duration.ofDays(2));
    drain();

    assertThat(held()).isZero();
    assertThat(raisedInTurn()).isEqualTo(before);
  }

  private void settle(String promises) {
    watches.settle(jdbc.sql(promises).param(programme).query(UUID.class).list(), null);
  }

  @Test
  void the_surge_is_shown_to_whoever_may_see_the_territory() {
    comeBackAfterThreeDays();

    desk.of("coordinadora", Role.COORDINATOR)
        .get()
        .uri("/api/v1/surge")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[?(@.territory=='%s' && @.urgency=='MEDIUM')].held".formatted(territory))
        .isEqualTo(EACH_TIER - PACE)
        .jsonPath("$[?(@.territory=='%s' && @.urgency=='LOW')].held".formatted(territory))
        .isEqualTo(EACH_TIER)
        .jsonPath("$[?(@.territory=='%s' && @.urgency=='HIGH')]".formatted(territory))
        .isEmpty();
    desk.in(programme.toString(), "elsewhere", "otra", Role.COORDINATOR)
        .get()
        .uri("/api/v1/surge")
        .exchange()
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(0);
  }

  private void comeBackAfterThreeDays() {
    fallDueWithin(Duration.ofDays(3));
    houses.letPass(Duration.ofHours(74));
    drain();
  }

  /** Each look's tiers, as numbers that grow as urgency falls. */
  private List<Integer> tiersRaisedLookByLook() {
    Claims claims = claims();
    var tiers = new ArrayList<Integer>();
    Claims.Look look;
    do {
      List<UUID> before = tasks();
      look = claims.raise();
      tiers.addAll(
          jdbc.sql(
                  """
                  SELECT CASE urgency WHEN 'HIGH' THEN 1 WHEN 'MEDIUM' THEN 2 ELSE 3 END AS tier FROM task
                  WHERE programme_id = ? AND task_id <> ALL (?) ORDER BY tier
                  """)
              .params(programme, before.toArray(UUID[]::new))
              .query(Integer.class)
              .list());
    } while (look.found() > 0);
    return tiers;
  }

  private List<UUID> tasks() {
    return jdbc.sql("SELECT task_id FROM task WHERE programme_id = ?")
        .param(programme)
        .query(UUID.class)
        .list();
  }

  private void drain() {
    new DetectingDelays(claims(), CHUNK, new SimpleMeterRegistry()).drain(() -> false);
  }

  private Claims claims() {
    return new JdbcClaims(jdbc, transaction, new DetectionSettings(true, 1, CHUNK, Duration.ZERO));
  }

  private long raised(String urgency) {
    return jdbc.sql("SELECT count(*) FROM task WHERE programme_id = ? AND urgency = ?")
        .params(programme, urgency)
        .query(Long.class)
        .single();
  }

  private long raisedInTurn() {
    return raised("MEDIUM") + raised("LOW");
  }

  /** The current version, but for the pace. */
  private void publish(int pace) {
    JdbcClient.create(database.asOwner())
        .sql(
            """
            INSERT INTO policy (version, active_from, reason, content)
            SELECT version + 1, active_from, 'a pace of ' || :pace,
              jsonb_set(content, '{catchUpPerTerritoryAndHour}', to_jsonb(:pace))
            FROM policy ORDER BY version DESC LIMIT 1
            """)
        .param("pace", pace)
        .update();
  }

  private long held() {
    return jdbc.sql(
            "SELECT count(*) FROM delay_watch WHERE programme_id = ? AND held_until IS NOT NULL")
        .param(programme)
        .query(Long.class)
        .single();
  }

  private String turns() {
    return jdbc.sql(
            """
            SELECT string_agg(promise_id || ' ' || next_check_at, ',' ORDER BY promise_id)
            FROM delay_watch WHERE programme_id = ? AND held_until IS NOT NULL
            """)
        .param(programme)
        .query(String.class)
        .single();
  }

  /** As many of each urgency, in no order. */
  private void fallDueWithin(Duration time) {
    jdbc.sql(
            """
            INSERT INTO delay_watch (promise_id, state, person_id, programme_id, cycle, due_at, territory, language,
              urgency, qualifications, policy_version, threshold_at, stage_at, first_contact, reporting_lag,
              next_check_at, approvals_sequence, step, standing, waiting_for)
            SELECT uuidv7(), 'WATCHING', uuidv7(), ?, 1, due, ?, 'es', urgency, '{}', 1, due,
              ARRAY[due, due + interval '30 days'], interval '1 day', '0', due, 1, 'FSP', 'OPEN', 'FSP'
            FROM unnest(ARRAY['LOW', 'HIGH', 'MEDIUM']) urgency, generate_series(1, ?) i,
              LATERAL (SELECT app_now() + random() * make_interval(secs => ?) + i * interval '0' AS due) at
            ORDER BY random()
            """)
        .params(programme, territory, EACH_TIER, time.toSeconds())
        .update();
  }
}
