package org.puente.stabilization.assignment.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.assignment.Candidate;
import org.puente.stabilization.assignment.Move;
import org.puente.stabilization.assignment.Staffing;
import org.puente.stabilization.assignment.WaitingTask;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.puente.stabilization.team.Leave;
import org.puente.stabilization.team.Roster;
import org.puente.stabilization.team.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffing implements Staffing {

  /** Who stood by a person last is read by task_by_person. */
  private static final String TASK =
      """
      SELECT t.*, last.assignee AS before, coalesce(last.state = 'ASSIGNED', false) AS still_by FROM task t
      LEFT JOIN LATERAL (
        SELECT b.assignee, b.state FROM task b
        WHERE b.person_id = t.person_id AND b.assignee IS NOT NULL AND b.assignee IS DISTINCT FROM t.assignee
        ORDER BY b.state = 'ASSIGNED' DESC, b.assigned_at DESC LIMIT 1) last ON true
      """;

  /** Open tasks go by task_live_by_due, those of who is away by task_in_hand. */
  private static final String WAITS =
      """
       WHERE (:territory::text IS NULL OR t.territory = :territory)
         AND (t.state = 'OPEN' OR t.state = 'ASSIGNED' AND t.assignee = ANY (:away::uuid[]))
      """;

  private final JdbcClient jdbc;
  private final Team team;
  private final Roster roster;
  private final Policies policies;
  private final Clock clock;

  JdbcStaffing(JdbcClient jdbc, Team team, Roster roster, Policies policies, Clock clock) {
    this.jdbc = jdbc;
    this.team = team;
    this.roster = roster;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public List<WaitingTask> waiting(@Nullable String territory, int limit) {
    return jdbc.sql(TASK + WAITS + " ORDER BY t.first_contact_due, t.task_id LIMIT :limit")
        .param("territory", territory)
        .param("away", uuids(away()))
        .param("limit", limit)
        .query(JdbcStaffing::task)
        .list();
  }

  @Override
  public long countWaiting(@Nullable String territory) {
    return jdbc.sql("SELECT count(*) FROM task t" + WAITS)
        .param("territory", territory)
        .param("away", uuids(away()))
        .query(Long.class)
        .single();
  }

  @Override
  public List<WaitingTask> tasks(Collection<UUID> ids) {
    return jdbc.sql(TASK + " WHERE t.task_id = ANY (:ids)")
        .param("ids", uuids(ids))
        .query(JdbcStaffing::task)
        .list();
  }

  @Override
  public List<Move> inHand(Bundle bundle, UUID id, UUID to) {
    String column =
        switch (bundle) {
          case TASK -> "task_id";
          case EPISODE -> "episode_id";
          case WORKER -> "assignee";
        };
    return jdbc.sql(
            "SELECT task_id, assignee FROM task WHERE state = 'ASSIGNED' AND %s = ? ORDER BY first_contact_due, task_id"
                .formatted(column))
        .param(id)
        .query(
            (row, _) ->
                new Move(
                    row.getObject("task_id", UUID.class),
                    row.getObject("assignee", UUID.class),
                    to))
        .list();
  }

  @Override
  public List<Candidate> team() {
    int caseload = policies.current().support().caseload();
    Set<UUID> away = away();
    Map<UUID, Integer> people =
        team.loads().stream().collect(toMap(Team.Load::worker, Team.Load::people));
    return team.all().stream()
        .map(
            worker ->
                new Candidate(
                    worker,
                    away.contains(worker.id()),
                    worker.capacityOr(caseload),
                    people.getOrDefault(worker.id(), 0)))
        .toList();
  }

  @Override
  public boolean standsBy(UUID worker, UUID person) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM task WHERE assignee = ? AND person_id = ? AND state = 'ASSIGNED')
            """)
        .params(worker, person)
        .query(Boolean.class)
        .single();
  }

  /**
   * Before any journal, in the order of their ids; a row's own lock would need the right to change
   * it.
   */
  @Override
  public void lock(Collection<UUID> workers) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(hashtextextended('worker:' || id, 0))
            FROM (SELECT id FROM unnest(?::uuid[]) AS id ORDER BY id) AS workers
            """)
        .param(uuids(workers))
        .query((_, _) -> true)
        .list();
  }

  private Set<UUID> away() {
    Policy policy = policies.current();
    LocalDate today = LocalDate.ofInstant(clock.instant(), policy.rules().calendar().zone());
    return roster.leavesFrom(today).stream()
        .filter(leave -> !leave.from().isAfter(today))
        .map(Leave::worker)
        .collect(toSet());
  }

  private static WaitingTask task(ResultSet row, int index) throws SQLException {
    return new WaitingTask(
        row.getObject("task_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getString("territory"),
        row.getString("language"),
        Urgency.valueOf(row.getString("urgency")),
        Set.of((String[]) row.getArray("qualifications").getArray()),
        row.getObject("first_contact_due", OffsetDateTime.class).toInstant(),
        row.getObject("assignee", UUID.class),
        row.getObject("before", UUID.class),
        row.getBoolean("still_by"));
  }

  private static SqlArrayValue uuids(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }
}
