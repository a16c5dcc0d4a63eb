package org.puente.distribution.plans.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.Part;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.Work;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans as people see them. One connection for all questions about a plan: who held one while
 * waiting for a second would stop everybody as soon as the pool is empty.
 */
@Repository
@Transactional(readOnly = true)
class JdbcPlanList implements PlanList {

  private static final String PLANS =
      """
      SELECT p.*, r.claimed_count, r.published_count
        FROM payment_plan p JOIN plan_release r ON r.plan_id = p.id
      """;

  private final JdbcTemplate jdbc;

  JdbcPlanList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<PlanDetails> find(UUID id) {
    return jdbc
        .query(
            PLANS + "WHERE p.id = ?",
            (row, number) -> plan(row, progress(id, row.getString("currency"))),
            id)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<PlanDetails> header(UUID id) {
    return jdbc.query(PLANS + "WHERE p.id = ?", (row, number) -> plan(row, List.of()), id).stream()
        .findFirst();
  }

  @Override
  public List<PlanDetails> page(
      @Nullable UUID programmeId, @Nullable String state, @Nullable UUID before, int limit) {
    return jdbc.query(
        PLANS
            + """
            WHERE (?::uuid IS NULL OR p.programme_id = ?::uuid) AND (?::text IS NULL OR p.state = ?::text)
              AND (?::uuid IS NULL OR p.id < ?::uuid)
            ORDER BY p.id DESC LIMIT ?
            """,
        (row, number) -> plan(row, List.of()),
        programmeId,
        programmeId,
        state,
        state,
        before,
        before,
        limit);
  }

  private PlanDetails plan(ResultSet row, List<PlanDetails.Standing> progress) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String currency = row.getString("currency");
    byte[] digest = row.getBytes("digest");
    return new PlanDetails(
        id,
        row.getObject("programme_id", UUID.class),
        row.getString("territory"),
        row.getInt("cycle"),
        row.getString("state"),
        row.getInt("count"),
        new Money(row.getBigDecimal("total"), currency),
        JdbcPlans.fsps(row),
        digest == null ? null : HexFormat.of().formatHex(digest),
        row.getObject("required_approvals", Integer.class),
        people(id, Part.PREPARER),
        digest == null ? List.of() : approvals(id, row.getInt("round")),
        people(id, Part.RELEASER).stream().findFirst().orElse(null),
        new PlanDetails.Progress(
            row.getInt("claimed_count"), row.getInt("published_count"), row.getInt("count")),
        progress,
        row.getString("observations"),
        working(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "submitted_at"),
        instant(row, "approved_at"),
        instant(row, "released_at"),
        instant(row, "closed_at"));
  }

  private static PlanDetails.@Nullable Working working(ResultSet row) throws SQLException {
    String work = row.getString("work");
    String refusal = row.getString("work_refusal");
    return work == null && refusal == null
        ? null
        : new PlanDetails.Working(
            work == null ? null : Work.valueOf(work),
            row.getInt("work_done"),
            row.getObject("work_total", Integer.class),
            refusal == null ? null : Refusal.valueOf(refusal));
  }

  private List<PlanDetails.Taken> people(UUID plan, Part part) {
    return jdbc.query(
        """
        SELECT username, since AS at FROM plan_participant
         WHERE plan_id = ? AND part = ? ORDER BY since, username
        """,
        JdbcPlanList::taken,
        plan,
        part.name());
  }

  private List<PlanDetails.Taken> approvals(UUID plan, int round) {
    return jdbc.query(
        """
        SELECT p.username, a.approved_at AS at
          FROM plan_approval a JOIN plan_participant p ON p.plan_id = a.plan_id AND p.user_id = a.user_id
         WHERE a.plan_id = ? AND a.round = ? ORDER BY a.approved_at, p.username
        """,
        JdbcPlanList::taken,
        plan,
        round);
  }

  private List<PlanDetails.Standing> progress(UUID plan, String currency) {
    return jdbc.query(
        """
        SELECT state, count(*)::int AS count, sum(amount) AS amount, sum(withdrawn) AS withdrawn
          FROM transfer_now WHERE plan_id = ? AND NOT dropped GROUP BY state ORDER BY state
        """,
        (row, number) ->
            new PlanDetails.Standing(
                row.getString("state"),
                row.getInt("count"),
                new Money(row.getBigDecimal("amount"), currency),
                new Money(row.getBigDecimal("withdrawn"), currency)),
        plan);
  }

  private static PlanDetails.Taken taken(ResultSet row, int number) throws SQLException {
    return new PlanDetails.Taken(
        row.getString("username"), row.getObject("at", OffsetDateTime.class).toInstant());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
