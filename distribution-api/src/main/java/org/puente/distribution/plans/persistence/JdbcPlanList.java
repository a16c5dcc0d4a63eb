package org.puente.distribution.plans.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.UrgentPayment;
import org.puente.distribution.plans.UrgentPayments;
import org.puente.distribution.plans.Work;
import org.puente.events.contract.Money;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Plans as people see them, each with its people in the same statement: a page is one question, and
 * nobody holds a connection while waiting for a second one.
 */
@Repository
class JdbcPlanList implements PlanList {

  /** {@code …_name} and {@code …_at} are in the same order: who, and since when. */
  private static final String PLANS =
      """
      SELECT p.*, r.claimed_count, r.published_count,
             u.reason AS urgent, u.asked_by_name, u.asked_at, preparer.*, approver.*, releaser.*
        FROM payment_plan p
        LEFT JOIN urgent_payment u ON u.plan_id = p.id
        JOIN plan_release r ON r.plan_id = p.id
       CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(username ORDER BY since, username), '{}') AS preparer_name,
                    coalesce(array_agg(since ORDER BY since, username), '{}') AS preparer_at
               FROM plan_participant WHERE plan_id = p.id AND part = 'PREPARER') preparer
       CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(username ORDER BY approved_at, username), '{}') AS approver_name,
                    coalesce(array_agg(approved_at ORDER BY approved_at, username), '{}') AS approver_at
               FROM plan_approval a JOIN plan_participant w USING (plan_id, user_id)
              WHERE a.plan_id = p.id AND a.round = p.round AND p.digest IS NOT NULL) approver
       CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(username), '{}') AS releaser_name,
                    coalesce(array_agg(since), '{}') AS releaser_at
               FROM plan_participant WHERE plan_id = p.id AND part = 'RELEASER') releaser
      """;

  private final JdbcTemplate jdbc;

  JdbcPlanList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<PlanDetails> find(UUID id) {
    return one(id, progress(id));
  }

  @Override
  public Optional<PlanDetails> header(UUID id) {
    return one(id, List.of());
  }

  private Optional<PlanDetails> one(UUID id, List<PlanDetails.Standing> progress) {
    return jdbc.query(PLANS + "WHERE p.id = ?", (row, number) -> plan(row, progress), id).stream()
        .findFirst();
  }

  @Override
  public List<PlanDetails> page(
      @Nullable UUID programmeId, @Nullable String state, @Nullable UUID before, int limit) {
    return jdbc.query(
        PLANS
            + """
            WHERE (?::uuid IS NULL OR p.programme_id = ?::uuid) AND (?::text IS NULL OR p.state = ?::text)
              AND p.id < ?
            ORDER BY p.id DESC LIMIT ?
            """,
        (row, number) -> plan(row, List.of()),
        programmeId,
        programmeId,
        state,
        state,
        Keyset.orLast(before),
        limit);
  }

  private static PlanDetails plan(ResultSet row, List<PlanDetails.Standing> progress)
      throws SQLException {
    String currency = row.getString("currency");
    byte[] digest = row.getBytes("digest");
    return new PlanDetails(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getString("territory"),
        row.getInt("cycle"),
        row.getString("state"),
        row.getInt("count"),
        new Money(row.getBigDecimal("total"), currency),
        JdbcPlans.fsps(row),
        digest == null ? null : HexFormat.of().formatHex(digest),
        row.getObject("required_approvals", Integer.class),
        taken(row, "preparer"),
        taken(row, "approver"),
        taken(row, "releaser").stream().findFirst().orElse(null),
        new PlanDetails.Progress(
            row.getInt("claimed_count"), row.getInt("published_count"), row.getInt("count")),
        progress,
        row.getString("observations"),
        working(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "submitted_at"),
        instant(row, "approved_at"),
        instant(row, "released_at"),
        instant(row, "closed_at"),
        urgent(row));
  }

  private static @Nullable UrgentPayment urgent(ResultSet row) throws SQLException {
    String reason = row.getString("urgent");
    return reason == null
        ? null
        : new UrgentPayment(
            UrgentPayments.Reason.valueOf(reason),
            row.getString("asked_by_name"),
            row.getObject("asked_at", OffsetDateTime.class).toInstant());
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

  private List<PlanDetails.Standing> progress(UUID plan) {
    return jdbc.query(
        """
        SELECT state, currency, count(*)::int AS count, sum(amount) AS amount, sum(withdrawn) AS withdrawn
          FROM transfer_now WHERE plan_id = ? AND NOT dropped GROUP BY state, currency ORDER BY state
        """,
        (row, number) ->
            new PlanDetails.Standing(
                row.getString("state"),
                row.getInt("count"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                new Money(row.getBigDecimal("withdrawn"), row.getString("currency"))),
        plan);
  }

  private static List<PlanDetails.Taken> taken(ResultSet row, String part) throws SQLException {
    String[] names = (String[]) row.getArray(part + "_name").getArray();
    Timestamp[] times = (Timestamp[]) row.getArray(part + "_at").getArray();
    return IntStream.range(0, names.length)
        .mapToObj(at -> new PlanDetails.Taken(names[at], times[at].toInstant()))
        .toList();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
