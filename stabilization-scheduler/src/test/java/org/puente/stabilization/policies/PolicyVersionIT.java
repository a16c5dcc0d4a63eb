package org.puente.stabilization.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.events.testing.TestDatabase;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StabilizationService
class PolicyVersionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Policies policies;
  @Autowired TestDatabase database;
  @Autowired JdbcClient jdbc;

  @Test
  void a_new_version_times_what_is_promised_after_it_and_nothing_before() {
    Story before = Story.dueAt(houses.now().plus(Duration.ofDays(2))).promised();
    houses.tell(before);
    await().atMost(PATIENCE).until(() -> board.watch(before.promiseId).equals("WATCHING"));
    int old = policies.current().version();

    publish("{reportingLag}", "{\"NEXT_MORNING\": \"PT14H\"}");

    Story after = Story.dueAt(before.dueAt).promised();
    houses.tell(after);
    await().atMost(PATIENCE).until(() -> board.watch(after.promiseId).equals("WATCHING"));
    assertThat(policies.current().version()).isEqualTo(old + 1);
    assertThat(versionOf(before)).isEqualTo(old);
    assertThat(versionOf(after)).isEqualTo(old + 1);
    assertThat(policies.all()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void an_fsp_that_reports_next_morning_raises_no_false_task_in_the_evening() {
    publish("{reportingLag}", "{\"NEXT_MORNING\": \"PT14H\"}");
    Story story = Story.dueAt(houses.now().plus(Duration.ofHours(1))).promised();
    Story direct = Story.dueAt(story.dueAt).promised(Urgency.HIGH, "tulcan");
    houses.tell(story.approvedFor("NEXT_MORNING"));
    houses.tell(direct.approved());
    await().atMost(PATIENCE).until(() -> board.watch(direct.promiseId).equals("WATCHING"));
    await().atMost(PATIENCE).until(() -> board.waitingFor(story.promiseId).equals("FSP"));

    houses.letTimePassUntil(story.dueAt.plus(Duration.ofHours(10)));
    await().atMost(PATIENCE).until(() -> board.tasksOf(direct.promiseId).size() == 1);
    assertThat(board.tasksOf(story.promiseId)).isEmpty();

    houses.letTimePassUntil(story.dueAt.plus(Duration.ofHours(15)));
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
  }

  private int versionOf(Story story) {
    return jdbc.sql("SELECT policy_version FROM delay_watch WHERE promise_id = ?")
        .param(story.promiseId)
        .query(Integer.class)
        .single();
  }

  /** The current version, but for one setting. */
  private void publish(String path, String json) {
    JdbcClient.create(database.asOwner())
        .sql(
            """
            INSERT INTO policy (version, active_from, reason, content)
            SELECT version + 1, active_from, 'a test', jsonb_set(content, ?::text[], ?::jsonb)
            FROM policy ORDER BY version DESC LIMIT 1
            """)
        .params(path, json)
        .update();
  }
}
