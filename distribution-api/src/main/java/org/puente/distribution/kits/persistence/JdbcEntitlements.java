package org.puente.distribution.kits.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.AllocatingKits.Allocation;
import org.puente.distribution.kits.Entitlement;
import org.puente.distribution.kits.EntitlementState;
import org.puente.distribution.kits.Entitlements;
import org.puente.distribution.kits.KitVersion;
import org.puente.distribution.kits.NeedRule;
import org.puente.events.sql.Columns;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntitlements implements Entitlements {

  /**
   * Behind a common table {@code entitled} of new entitlements: their events, and that they wait to
   * be sent.
   */
  static final String TELL =
      """
      , told AS (
        INSERT INTO event_history (aggregate_id, sequence, topic, partition_key, type, version,
                                   payload, occurred_at)
        SELECT id, last_sequence, 'kit.deliveries', id, 'KitAllocated', 1,
               jsonb_build_object(
                 'entitlementId', id, 'personId', person_id, 'kitType', kit_type,
                 'kitVersion', kit_version, 'site', site, 'period', period,
                 'allocatedAt', iso(allocated_at))::text,
               allocated_at
          FROM entitled
        RETURNING aggregate_id, sequence
      )
      INSERT INTO outbox (aggregate_id, sequence) SELECT aggregate_id, sequence FROM told
      """;

  /** Entitlement, history and outbox in one statement, however many people. */
  private static final String ALLOCATE =
      """
      WITH entitled AS (
        INSERT INTO kit_entitlement (programme_id, organisation_id, person_id, household_id,
                                     kit_type, kit_version, site, period)
        SELECT p.programme_id, p.organisation_id, p.id, p.household_id,
               :kitType, :version, p.territory, :period
          FROM person p
          JOIN enrolment e ON e.household_id = p.household_id
                          AND e.programme_id = p.programme_id AND e.eligible
         WHERE p.programme_id = :programmeId
           AND p.merged_into IS NULL AND p.erased_at IS NULL
           AND p.open_duplicates = 0
           AND p.age BETWEEN :ageFrom AND :ageTo
           AND (NOT :headsOnly OR p.is_head)
           AND (CAST(:need AS text) IS NULL OR :need = ANY (p.attributes))
           AND (cardinality(:sites) = 0 OR p.territory = ANY (:sites))
           AND (:all OR p.id = ANY (:people))
        ON CONFLICT (person_id, kit_type, period) DO NOTHING
        RETURNING *
      )
      """
          + TELL;

  private static final String SELECT =
      """
      SELECT e.*, card_number(e.person_id) AS card, v.name AS kit_name, h.handed_over_at
        FROM kit_entitlement e
        JOIN kit_version v ON v.kit_type = e.kit_type AND v.version = e.kit_version
        LEFT JOIN kit_handover h ON h.entitlement_id = e.id AND h.outcome = 'ACCEPTED'
      """;

  private final JdbcClient jdbc;

  JdbcEntitlements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int allocate(Allocation wanted, KitVersion kit) {
    return jdbc.sql(ALLOCATE)
        .param("kitType", kit.kitType())
        .param("version", kit.version())
        .param("period", wanted.period())
        .param("programmeId", wanted.programmeId())
        .param("ageFrom", kit.ages().from())
        .param("ageTo", kit.ages().to())
        .param("headsOnly", kit.need() instanceof NeedRule.OnePerHousehold)
        .param("need", kit.need() instanceof NeedRule.StatedNeed(String need) ? need : null)
        .param("sites", new Columns<>(List.copyOf(wanted.sites())).texts(site -> site))
        .param("all", wanted.people().isEmpty() && !(kit.need() instanceof NeedRule.OnRequest))
        .param("people", new Columns<>(List.copyOf(wanted.people())).uuids(person -> person))
        .update();
  }

  @Override
  public List<Entitlement> find(Wanted wanted, @Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE (CAST(:site AS text) IS NULL OR e.site = :site)
                   AND (CAST(:state AS text) IS NULL OR e.state = :state)
                   AND (CAST(:card AS text) IS NULL OR card_number(e.person_id) LIKE :card || '%')
                   AND e.id > :after
                 ORDER BY e.id
                 LIMIT :limit
                """)
        .param("site", wanted.site())
        .param("state", wanted.state() == null ? null : wanted.state().name())
        .param("card", wanted.card())
        .param("after", Keyset.orFirst(after))
        .param("limit", limit)
        .query(JdbcEntitlements::entitlement)
        .list();
  }

  @Override
  public Optional<Entitlement> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE e.id = :id")
        .param("id", id)
        .query(JdbcEntitlements::entitlement)
        .optional();
  }

  private static Entitlement entitlement(ResultSet row, int rowNumber) throws SQLException {
    return new Entitlement(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("card"),
        row.getString("kit_type"),
        row.getInt("kit_version"),
        row.getString("kit_name"),
        row.getString("site"),
        row.getString("period"),
        EntitlementState.valueOf(row.getString("state")),
        row.getLong("last_sequence"),
        instant(row, "handed_over_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  @Override
  public Map<UUID, Locked> lock(Collection<UUID> ids) {
    var all = new Columns<>(List.copyOf(ids)).uuids(id -> id);
    jdbc.sql(
            """
            SELECT id FROM kit_entitlement WHERE id = ANY (:ids)
             ORDER BY id FOR UPDATE
            """)
        .param("ids", all)
        .query(UUID.class)
        .list();
    Map<UUID, Locked> locked = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT e.id, e.person_id, e.site, e.kit_type, v.coverage_days, e.state,
                   h.id AS accepted, e.last_sequence
              FROM kit_entitlement e
              JOIN kit_version v ON v.kit_type = e.kit_type AND v.version = e.kit_version
              LEFT JOIN kit_handover h ON h.entitlement_id = e.id AND h.outcome = 'ACCEPTED'
             WHERE e.id = ANY (:ids)
            """)
        .param("ids", all)
        .query(JdbcEntitlements::locked)
        .list()
        .forEach(entitlement -> locked.put(entitlement.id(), entitlement));
    return locked;
  }

  private static Locked locked(ResultSet row, int rowNumber) throws SQLException {
    return new Locked(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("site"),
        row.getString("kit_type"),
        row.getInt("coverage_days"),
        EntitlementState.valueOf(row.getString("state")),
        row.getObject("accepted", UUID.class),
        row.getLong("last_sequence"));
  }

  @Override
  public void move(Collection<Move> moves) {
    var rows = new Columns<>(List.copyOf(moves));
    jdbc.sql(
            """
            UPDATE kit_entitlement e SET state = u.state, last_sequence = u.last_sequence
              FROM unnest(:ids, :states, :sequences) u (id, state, last_sequence)
             WHERE e.id = u.id
            """)
        .param("ids", rows.uuids(Move::id))
        .param("states", rows.texts(move -> move.state().name()))
        .param("sequences", rows.longs(Move::lastSequence))
        .update();
  }

  @Override
  public List<SiteCount> countBySite() {
    return jdbc.sql(
            """
            SELECT site, count(*) AS allocated,
                   count(*) FILTER (WHERE state = 'HANDED_OVER') AS handed_over
              FROM kit_entitlement GROUP BY site ORDER BY site
            """)
        .query(
            (row, _) ->
                new SiteCount(
                    row.getString("site"), row.getLong("allocated"), row.getLong("handed_over")))
        .list();
  }
}
