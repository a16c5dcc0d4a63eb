package org.puente.distribution.plans.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.Digest;
import org.puente.distribution.plans.Digesting;
import org.puente.distribution.plans.LockedTransfer;
import org.puente.distribution.plans.PlanHeader;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.TransferContent;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.plans.Transfers;
import org.puente.events.contract.StopKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTransfers implements Transfers {

  private static final int FETCH = 5_000;

  static final String CONTENT =
      "t.id, t.person_id, t.amount, (extract(epoch FROM t.due_at) * 1000000)::bigint AS due_micros,"
          + " t.payee_fingerprint";

  private static final String LOCK =
      """
      SELECT %s, t.plan_id, t.promise_id, t.programme_id, t.cycle, t.sealed_payee, t.withdrawn, t.stop,
             (extract(epoch FROM p.approved_at) * 1000000)::bigint AS approved_micros,
             p.organisation_id, p.territory, p.currency, p.fsps, coalesce(t.fsp, p.fsps[1]) AS fsp, pr.last_sequence,
             is_released(t, r.claimed) AS released, coalesce(t.id <= r.claimed, false) AS passed,
             CASE WHEN t.state = 'PLANNED' AND is_released(t, r.claimed) THEN 'RELEASED' ELSE t.state END AS state
        FROM transfer t
        JOIN payment_plan p ON p.id = t.plan_id
        JOIN plan_release r ON r.plan_id = t.plan_id
        JOIN promise pr ON pr.id = t.promise_id
       WHERE t.id = ?
         FOR NO KEY UPDATE OF t
      """
          .formatted(CONTENT);

  private final JdbcTemplate jdbc;
  private final CollectingPromises collecting;

  JdbcTransfers(JdbcTemplate jdbc, CollectingPromises collecting) {
    this.jdbc = jdbc;
    this.collecting = collecting;
  }

  @Override
  public boolean anyWaiting(PlanScope scope) {
    return collecting.anyWaiting(scope);
  }

  @Override
  public int unpaid(PlanScope scope) {
    return collecting.unpaid(scope);
  }

  @Override
  public List<Stretch> stretches(PlanScope scope, @Nullable UUID after, int atMost) {
    return collecting.stretches(scope, after, atMost);
  }

  @Override
  public int collect(UUID planId, PlanScope scope, Stretch stretch) {
    return collecting.collect(planId, scope, stretch);
  }

  @Override
  public boolean collectOnly(UUID planId, PlanScope scope, UUID promise) {
    return collecting.collectOnly(planId, scope, promise);
  }

  @Override
  public Digest digest(PlanHeader header) {
    Digesting digesting = header.digesting();
    jdbc.query(
        connection -> {
          PreparedStatement rows =
              connection.prepareStatement(
                  "SELECT "
                      + CONTENT
                      + " FROM transfer t WHERE t.plan_id = ? AND NOT t.dropped ORDER BY t.id");
          rows.setObject(1, header.planId());
          rows.setFetchSize(FETCH);
          return rows;
        },
        row -> {
          digesting.add(content(row));
        });
    return digesting.finish();
  }

  @Override
  public BigDecimal payable(UUID planId) {
    return sum(
        "SELECT sum(amount) FROM transfer WHERE plan_id = ? AND NOT dropped AND state <> 'CANCELLED'",
        planId);
  }

  @Override
  public BigDecimal toRelease(UUID planId) {
    return sum(
        """
        SELECT sum(t.amount) FROM transfer t JOIN plan_release r ON r.plan_id = t.plan_id
         WHERE t.plan_id = ? AND t.state = 'PLANNED' AND NOT is_released(t, r.claimed)
        """,
        planId);
  }

  @Override
  public BigDecimal beingReleased(UUID programmeId, String fsp) {
    return sum(
        """
        SELECT sum(t.amount)
          FROM payment_plan p
          JOIN plan_release r ON r.plan_id = p.id
          JOIN transfer t ON t.plan_id = p.id AND t.state = 'PLANNED' AND NOT is_released(t, r.claimed)
         WHERE p.programme_id = ? AND p.fsps[1] = ? AND p.state = 'RELEASING'
        """,
        programmeId,
        fsp);
  }

  @Override
  public void discard(UUID planId) {
    jdbc.update(
        """
        UPDATE transfer SET state = 'CANCELLED', holds_slot = false, withheld = true, changed_at = app_now()
         WHERE plan_id = ? AND state IN ('PLANNED', 'HELD')
        """,
        planId);
  }

  @Override
  public Optional<UUID> planOf(UUID id) {
    return jdbc.queryForList("SELECT plan_id FROM transfer WHERE id = ?", UUID.class, id).stream()
        .findFirst();
  }

  @Override
  public Optional<LockedTransfer> lock(UUID id) {
    jdbc.queryForList(
        """
        SELECT r.plan_id FROM plan_release r JOIN transfer t ON t.plan_id = r.plan_id
         WHERE t.id = ? FOR NO KEY UPDATE OF r
        """,
        id);
    jdbc.queryForList(
        """
        SELECT p.id FROM promise p JOIN transfer t ON t.promise_id = p.id
         WHERE t.id = ? FOR NO KEY UPDATE OF p
        """,
        id);
    return jdbc.query(LOCK, JdbcTransfers::locked, id).stream().findFirst();
  }

  private static LockedTransfer locked(ResultSet row, int number) throws SQLException {
    String stop = row.getString("stop");
    return new LockedTransfer(
        content(row),
        row.getObject("plan_id", UUID.class),
        row.getObject("promise_id", UUID.class),
        new PlanScope(
            row.getObject("programme_id", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("territory"),
            row.getInt("cycle"),
            row.getString("currency"),
            JdbcPlans.fsps(row)),
        row.getBytes("sealed_payee"),
        micros(row, "approved_micros"),
        TransferStatus.of(
            TransferStatus.State.valueOf(row.getString("state")),
            row.getBoolean("released"),
            row.getBigDecimal("withdrawn")),
        row.getString("fsp"),
        row.getBoolean("passed"),
        stop == null ? null : StopKind.valueOf(stop),
        row.getLong("last_sequence"));
  }

  static TransferContent content(ResultSet row) throws SQLException {
    return new TransferContent(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getBigDecimal("amount"),
        instant(row.getLong("due_micros")),
        row.getBytes("payee_fingerprint"));
  }

  private static @Nullable Instant micros(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : instant(micros);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }

  private BigDecimal sum(String sql, Object... parameters) {
    BigDecimal sum = jdbc.queryForObject(sql, BigDecimal.class, parameters);
    return sum == null ? BigDecimal.ZERO : sum;
  }
}
