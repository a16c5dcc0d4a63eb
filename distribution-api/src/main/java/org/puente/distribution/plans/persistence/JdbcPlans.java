package org.puente.distribution.plans.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.plans.Digest;
import org.puente.distribution.plans.Part;
import org.puente.distribution.plans.Participants;
import org.puente.distribution.plans.Plan;
import org.puente.distribution.plans.PlanHeader;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.PlanState;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlans implements Plans {

  private final JdbcTemplate jdbc;

  JdbcPlans(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(Plan plan, PlanScope scope, Person preparer) {
    int added =
        jdbc.update(
            """
            INSERT INTO payment_plan (id, programme_id, organisation_id, territory, cycle, currency, fsps)
            SELECT ?, ?, ?, t.code, ?, ?, string_to_array(?, ',') FROM territory t WHERE t.code = ?
            """,
            plan.id(),
            scope.programmeId(),
            scope.organisationId(),
            scope.cycle(),
            scope.currency(),
            String.join(",", scope.fsps()),
            scope.territory());
    if (added == 0) {
      return false;
    }
    jdbc.update("INSERT INTO plan_release (plan_id) VALUES (?)", plan.id());
    join(plan.id(), preparer, Part.PREPARER);
    return true;
  }

  @Override
  public Optional<Refusal> edit(UUID id, Person preparer) {
    if (!jdbc.queryForList("SELECT 1 FROM payment_plan WHERE id = ? AND work IS NOT NULL", id)
        .isEmpty()) {
      return Optional.of(Refusal.BUSY);
    }
    if (besideDeputy(id, preparer.id())) {
      return Optional.of(Refusal.DEPUTY_BESIDE_PRINCIPAL);
    }
    join(id, preparer, Part.PREPARER);
    jdbc.update("UPDATE plan_review SET stale = true WHERE plan_id = ? AND NOT stale", id);
    return jdbc.queryForList(
                "SELECT 1 FROM plan_participant WHERE plan_id = ? AND user_id = ? AND part = 'PREPARER'",
                id,
                preparer.id())
            .isEmpty()
        ? Optional.of(Refusal.SAME_PERSON_TWICE)
        : Optional.empty();
  }

  @Override
  public void addUploaders(UUID id) {
    jdbc.queryForList("SELECT join_uploaders(?)", id);
  }

  @Override
  public Optional<Plan> lock(UUID id) {
    return jdbc
        .query("SELECT * FROM payment_plan WHERE id = ? FOR NO KEY UPDATE", this::plan, id)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<PlanState> hold(UUID id) {
    return held("state = 'DRAFT' FOR NO KEY UPDATE", id)
        .or(() -> held("state <> 'DRAFT' FOR SHARE", id))
        // Sent back in between.
        .or(() -> held("state = 'DRAFT' FOR NO KEY UPDATE", id));
  }

  private Optional<PlanState> held(String how, UUID id) {
    return jdbc.query("SELECT * FROM payment_plan WHERE id = ? AND " + how, this::plan, id).stream()
        .findFirst()
        .map(Plan::state);
  }

  @Override
  public Optional<PlanScope> scope(UUID id) {
    return jdbc.query("SELECT * FROM payment_plan WHERE id = ?", JdbcPlans::scope, id).stream()
        .findFirst();
  }

  @Override
  public List<String> withoutAgreement(UUID id) {
    return jdbc.queryForList("SELECT unshared_fsps(?)", String.class, id);
  }

  @Override
  public PlanHeader header(UUID id) {
    return jdbc.query("SELECT * FROM payment_plan WHERE id = ?", JdbcPlans::header, id).getFirst();
  }

  @Override
  public PlanHeader recount(UUID id) {
    jdbc.update(
        """
        UPDATE payment_plan p SET count = t.count, total = t.total
          FROM (SELECT count(*) AS count, coalesce(sum(amount), 0) AS total
                  FROM transfer WHERE plan_id = ? AND NOT dropped) t
         WHERE p.id = ? AND p.state = 'DRAFT'
        """,
        id,
        id);
    return header(id);
  }

  @Override
  public void save(Plan after, Person by) {
    after.people().partOf(by.id()).ifPresent(part -> join(after.id(), by, part));
    switch (after.state()) {
      case PlanState.Draft _ ->
          update(after, "digest = NULL, required_approvals = NULL, approved_at = NULL");
      case PlanState.Submitted state -> {
        if (state.approvers().contains(by.id())) {
          approve(after.id(), state.round(), by, state.digest());
        } else {
          update(
              after,
              "round = ?, digest = ?, required_approvals = ?, submitted_at = app_now()",
              state.round(),
              state.digest().bytes(),
              state.required());
        }
      }
      case PlanState.Approved state -> {
        approve(after.id(), state.round(), by, state.digest());
        update(after, "approved_at = app_now()");
      }
      case PlanState.Releasing _ -> update(after, "released_at = NULL");
      case PlanState.Released _ -> update(after, "released_at = app_now()");
      case PlanState.Closed _, PlanState.Discarded _ -> update(after, "closed_at = app_now()");
    }
  }

  @Override
  public boolean besideDeputy(UUID id, UUID user) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("SELECT beside_deputy(?, ?)", Boolean.class, id, user));
  }

  @Override
  public void observe(UUID id, String observations) {
    jdbc.update("UPDATE payment_plan SET observations = ? WHERE id = ?", observations, id);
  }

  private void update(Plan after, String columns, Object... values) {
    Object[] parameters = new Object[values.length + 2];
    parameters[0] = after.state().code();
    System.arraycopy(values, 0, parameters, 1, values.length);
    parameters[values.length + 1] = after.id();
    jdbc.update("UPDATE payment_plan SET state = ?, " + columns + " WHERE id = ?", parameters);
  }

  private void join(UUID plan, Person person, Part part) {
    jdbc.update(
        """
        INSERT INTO plan_participant (plan_id, user_id, username, part) VALUES (?, ?, ?, ?)
        ON CONFLICT (plan_id, user_id) DO NOTHING
        """,
        plan,
        person.id(),
        person.username(),
        part.name());
  }

  private void approve(UUID plan, int round, Person by, Digest digest) {
    jdbc.update(
        "INSERT INTO plan_approval (plan_id, round, user_id, digest) VALUES (?, ?, ?, ?)",
        plan,
        round,
        by.id(),
        digest.bytes());
  }

  private Plan plan(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Map<UUID, Part> parts = new HashMap<>();
    jdbc.query(
        "SELECT user_id, part FROM plan_participant WHERE plan_id = ?",
        each -> {
          parts.put(each.getObject("user_id", UUID.class), Part.valueOf(each.getString("part")));
        },
        id);
    return new Plan(id, new Participants(parts), state(row, id));
  }

  private PlanState state(ResultSet row, UUID id) throws SQLException {
    int round = row.getInt("round");
    int required = row.getInt("required_approvals");
    byte[] digest = row.getBytes("digest");
    return switch (row.getString("state")) {
      case "DRAFT" -> new PlanState.Draft(round);
      case "SUBMITTED" ->
          new PlanState.Submitted(round, new Digest(digest), required, approvers(id, round));
      case "APPROVED" ->
          new PlanState.Approved(round, new Digest(digest), required, approvers(id, round));
      case "RELEASING" -> new PlanState.Releasing(new Digest(digest));
      case "RELEASED" -> new PlanState.Released(new Digest(digest));
      case "CLOSED" -> new PlanState.Closed();
      case "DISCARDED" -> new PlanState.Discarded();
      case String other -> throw new IllegalStateException("No plan state: " + other);
    };
  }

  private Set<UUID> approvers(UUID id, int round) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT user_id FROM plan_approval WHERE plan_id = ? AND round = ?",
            UUID.class,
            id,
            round));
  }

  private static PlanScope scope(ResultSet row, int number) throws SQLException {
    return new PlanScope(
        row.getObject("programme_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("territory"),
        row.getInt("cycle"),
        row.getString("currency"),
        fsps(row));
  }

  private static PlanHeader header(ResultSet row, int number) throws SQLException {
    return new PlanHeader(
        row.getObject("id", UUID.class),
        row.getInt("count"),
        row.getBigDecimal("total"),
        row.getString("currency"),
        fsps(row));
  }

  static List<String> fsps(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("fsps").getArray());
  }
}
