package org.puente.distribution.plans.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanReviews;
import org.puente.distribution.plans.PlanShare;
import org.puente.events.contract.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanReviews implements PlanReviews {

  private final JdbcClient jdbc;
  private final List<Integer> ageBands;
  private final String bands;

  JdbcPlanReviews(JdbcClient jdbc, @Value("${puente.plans.age-bands}") List<Integer> bands) {
    this.jdbc = jdbc;
    this.ageBands = List.copyOf(bands);
    this.bands = '{' + String.join(",", bands.stream().map(String::valueOf).toList()) + '}';
  }

  @Override
  public List<Integer> ageBands() {
    return ageBands;
  }

  @Override
  public void compute(UUID planId) {
    for (String table : List.of("plan_finding", "plan_share", "plan_review")) {
      jdbc.sql("DELETE FROM " + table + " WHERE plan_id = :plan").param("plan", planId).update();
    }
    @Nullable Integer cycle =
        jdbc.sql(ReviewSql.COMPARED_WITH)
            .param("plan", planId)
            .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
            .single()
            .orElse(null);
    jdbc.sql("INSERT INTO plan_review (plan_id, compared_with) VALUES (:plan, :cycle)")
        .param("plan", planId)
        .param("cycle", cycle)
        .update();
    jdbc.sql(ReviewSql.SHARES).param("plan", planId).param("bands", bands).update();
    List<String> findings =
        new ArrayList<>(
            List.of(
                ReviewSql.NOTES, ReviewSql.NO_PHONE, ReviewSql.DUPLICATE, ReviewSql.OTHER_PLAN));
    if (cycle != null) {
      findings.add(ReviewSql.CHANGES);
      findings.add(ReviewSql.LEFT);
    }
    findings.forEach(sql -> jdbc.sql(sql).param("plan", planId).param("cycle", cycle).update());
    jdbc.sql(ReviewSql.TOLD).param("plan", planId).update();
  }

  private record Head(OffsetDateTime at, boolean stale, @Nullable Integer comparedWith) {}

  private record Cell(String cut, PlanShare share) {}

  @Override
  public Optional<Kept> find(UUID planId) {
    return jdbc.sql("SELECT * FROM plan_review WHERE plan_id = ?")
        .param(planId)
        .query(
            (row, number) ->
                new Head(
                    row.getObject("reviewed_at", OffsetDateTime.class),
                    row.getBoolean("stale"),
                    row.getObject("compared_with", Integer.class)))
        .optional()
        .map(head -> kept(head, cells(planId)));
  }

  private Map<String, List<PlanShare>> cells(UUID planId) {
    Map<String, List<PlanShare>> cuts = new TreeMap<>();
    jdbc.sql(
            """
            SELECT s.*, p.currency FROM plan_share s JOIN payment_plan p ON p.id = s.plan_id
             WHERE s.plan_id = ? ORDER BY s.cut, s.key
            """)
        .param(planId)
        .query(JdbcPlanReviews::cell)
        .list()
        .forEach(
            cell -> cuts.computeIfAbsent(cell.cut(), it -> new ArrayList<>()).add(cell.share()));
    return cuts;
  }

  private static Kept kept(Head head, Map<String, List<PlanShare>> cuts) {
    return new Kept(
        head.at().toInstant(),
        head.stale(),
        head.comparedWith(),
        cuts.getOrDefault("ALL", List.of()).getFirst(),
        cuts.getOrDefault("TERRITORY", List.of()),
        cuts.getOrDefault("PARTNER", List.of()),
        cuts.getOrDefault("TIER", List.of()),
        cuts.getOrDefault("SEX_AGE", List.of()),
        cuts.getOrDefault("FINDING", List.of()));
  }

  /** Money is a household's, so it is not divided by sex and age. */
  private static Cell cell(ResultSet row, int number) throws SQLException {
    String cut = row.getString("cut");
    boolean whole = !cut.equals("SEX_AGE");
    return new Cell(
        cut,
        new PlanShare(
            row.getString("key"),
            whole ? row.getInt("households") : null,
            row.getInt("people"),
            whole ? new Money(row.getBigDecimal("amount"), row.getString("currency")) : null));
  }
}
