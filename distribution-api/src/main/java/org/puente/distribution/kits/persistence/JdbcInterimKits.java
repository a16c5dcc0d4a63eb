package org.puente.distribution.kits.persistence;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.kits.InterimKits;
import org.puente.distribution.kits.KitVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInterimKits implements InterimKits {

  /** Whom a kit is for: the same as when everybody is entitled, and whoever is asked has asked. */
  private static final String FITS =
      """
      p.id = :person AND p.merged_into IS NULL AND p.erased_at IS NULL AND p.open_duplicates = 0
        AND EXISTS (SELECT FROM enrolment e
                     WHERE e.household_id = p.household_id AND e.programme_id = p.programme_id AND e.eligible)
        AND p.age BETWEEN v.age_from AND v.age_to
        AND CASE WHEN v.need_rule = 'HOUSEHOLD' THEN p.is_head
                 WHEN v.need_rule LIKE 'NEED:%' THEN substr(v.need_rule, 6) = ANY (p.attributes)
                 ELSE true END
      """;

  private static final String OFFERS =
      """
      SELECT v.* FROM (SELECT DISTINCT ON (kit_type) * FROM kit_version ORDER BY kit_type, version DESC) v
        JOIN person p ON
      """
          + FITS
          + "WHERE free_kits(p.territory, v.kit_type, v.coverage_days) > 0 ORDER BY v.name, v.kit_type";

  private static final String ALLOCATE =
      """
      WITH entitled AS (
        INSERT INTO kit_entitlement (programme_id, organisation_id, person_id, household_id, kit_type, kit_version,
                                     site, period, promise_id)
        SELECT p.programme_id, p.organisation_id, p.id, p.household_id, v.kit_type, v.version, p.territory, :period, :promise
          FROM kit_version v JOIN person p ON
      """
          + FITS
          + """
         WHERE v.kit_type = :kitType AND v.version = :version
        RETURNING *
      )
      """
          + JdbcEntitlements.TELL;

  private final JdbcClient jdbc;

  JdbcInterimKits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<KitVersion> offers(UUID person) {
    return jdbc.sql(OFFERS).param("person", person).query(JdbcKitVersions::kit).list();
  }

  @Override
  public Optional<Wait> waitOf(UUID person) {
    return jdbc.sql(
            """
            SELECT p.id AS person, late_promise(p.id) AS promise, p.territory AS site FROM person p
             WHERE p.id = ? AND late_promise(p.id) IS NOT NULL
            """)
        .param(person)
        .query(Wait.class)
        .optional();
  }

  @Override
  public void lock(String site, String kitType) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('interim-kit:' || ? || ':' || ?, 0))")
        .params(site, kitType)
        .query((_, _) -> true)
        .single();
  }

  @Override
  public boolean has(UUID person, KitVersion kit, YearMonth month) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM kit_entitlement e
                LEFT JOIN kit_handover h ON h.entitlement_id = e.id AND h.outcome = 'ACCEPTED'
               WHERE e.person_id = :person AND e.kit_type = :kitType
                 AND (e.state = 'ALLOCATED' OR e.period = :period
                      OR h.handed_over_at + make_interval(days => :days) > app_now()))
            """)
        .param("person", person)
        .param("kitType", kit.kitType())
        .param("period", month.toString())
        .param("days", kit.coverageDays())
        .query(Boolean.class)
        .single();
  }

  @Override
  public long free(String site, KitVersion kit) {
    return jdbc.sql("SELECT free_kits(?, ?, ?)")
        .params(site, kit.kitType(), kit.coverageDays())
        .query(Long.class)
        .single();
  }

  @Override
  public boolean allocate(Wait wait, KitVersion kit, YearMonth month) {
    return jdbc.sql(ALLOCATE)
            .param("person", wait.person())
            .param("promise", wait.promise())
            .param("period", month.toString())
            .param("kitType", kit.kitType())
            .param("version", kit.version())
            .update()
        == 1;
  }
}
