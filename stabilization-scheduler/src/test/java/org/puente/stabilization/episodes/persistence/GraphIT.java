package org.puente.stabilization.episodes.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.Ending;
import org.puente.stabilization.episodes.EpisodeState;
import org.puente.stabilization.episodes.Phase;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StabilizationService
class GraphIT {

  /** Task's types allow these: Open takes or cancels, Assigned finishes or cancels. */
  private static final Map<String, Set<String>> TASKS =
      Map.of(
          "OPEN", Set.of("ASSIGNED", "CANCELLED"),
          "ASSIGNED", Set.of("DONE", "CANCELLED"),
          "DONE", Set.of(),
          "CANCELLED", Set.of());

  private static final String MOVE_EPISODE = "UPDATE episode SET state = ? WHERE episode_id = ?";

  private static final String MOVE_TASK =
      """
      UPDATE task SET state = s.state,
        assignee = CASE WHEN s.state IN ('ASSIGNED', 'DONE') THEN uuidv7() ELSE assignee END,
        assigned_at = CASE WHEN s.state IN ('ASSIGNED', 'DONE') THEN now() ELSE assigned_at END,
        ended_at = CASE WHEN s.state IN ('DONE', 'CANCELLED') THEN now() END,
        outcome = CASE WHEN s.state = 'DONE' THEN 'SUPPORTED' END,
        cancel_reason = CASE WHEN s.state = 'CANCELLED' THEN 'DELIVERED' END
      FROM (SELECT ?::text AS state) s WHERE task_id = ?
      """;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void the_database_lets_an_episode_move_exactly_as_the_types_do() {
    var graph = new HashMap<String, Set<String>>();
    for (Phase phase : Phase.values()) {
      graph.put(phase.name(), Set.copyOf(phase.next().stream().map(EpisodeState::name).toList()));
    }
    Stream.of(Ending.values()).forEach(ending -> graph.put(ending.name(), Set.of()));

    obeys(graph, MOVE_EPISODE);
  }

  @Test
  void the_database_lets_a_task_move_exactly_as_the_types_do() {
    obeys(TASKS, MOVE_TASK);
  }

  private void obeys(Map<String, Set<String>> graph, String move) {
    for (String from : graph.keySet()) {
      for (String to : graph.keySet()) {
        if (!from.equals(to)) {
          assertThat(moves(pathTo(from, graph), to, move))
              .as("%s to %s", from, to)
              .isEqualTo(graph.getOrDefault(from, Set.of()).contains(to));
        }
      }
    }
  }

  private boolean moves(List<String> path, String to, String move) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              UUID id = openTaskAndEpisode();
              path.forEach(state -> jdbc.sql(move).params(state, id).update());
              try {
                return jdbc.sql(move).params(to, id).update() == 1;
              } catch (DataIntegrityViolationException refusal) {
                assertThat(refusal).hasMessageContaining("cannot move from");
                return false;
              }
            }));
  }

  /** Both under one id. */
  private UUID openTaskAndEpisode() {
    UUID id = Ids.next();
    jdbc.sql(
            """
            INSERT INTO episode (episode_id, person_id, opened_at, moved_at) VALUES (?, ?, now(), now())
            """)
        .params(id, id)
        .update();
    jdbc.sql(
            """
            INSERT INTO task (task_id, promise_id, stage, person_id, episode_id, programme_id, territory, language,
              urgency, qualifications, kind, cause, raised_at, first_contact_due)
            VALUES (?, ?, 1, ?, ?, ?, 'quito', 'es', 'LOW', '{}', 'DELAY_CONTACT', 'FSP', now(), now())
            """)
        .params(id, id, id, id, id)
        .update();
    return id;
  }

  /** The moves from OPEN to this state. */
  private static List<String> pathTo(String state, Map<String, Set<String>> graph) {
    var paths = new HashMap<String, List<String>>(Map.of("OPEN", List.of()));
    var next = new ArrayDeque<>(List.of("OPEN"));
    while (!paths.containsKey(state)) {
      String from = next.remove();
      for (String to : graph.getOrDefault(from, Set.of())) {
        if (!paths.containsKey(to)) {
          paths.put(
              to,
              Stream.concat(paths.getOrDefault(from, List.of()).stream(), Stream.of(to)).toList());
          next.add(to);
        }
      }
    }
    return paths.getOrDefault(state, List.of());
  }
}
