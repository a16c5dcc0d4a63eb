package org.puente.distribution.kits.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.kits.Handovers;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandovers implements Handovers {

  private static final String GIVE_WAY =
      """
      UPDATE kit_handover h SET outcome = 'CONFLICT', conflicts_with = u.counting
        FROM unnest(:entitlements, :counting) u (entitlement, counting)
       WHERE h.entitlement_id = u.entitlement AND h.id <> u.counting AND h.outcome <> 'RETURNED'
      """;

  private static final String COUNT =
      """
      UPDATE kit_handover h SET outcome = 'ACCEPTED', conflicts_with = NULL
        FROM unnest(:entitlements, :counting) u (entitlement, counting)
       WHERE h.id = u.counting AND h.entitlement_id = u.entitlement
      """;

  private final JdbcClient jdbc;

  JdbcHandovers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Recorded> find(Collection<UUID> handoverIds) {
    Map<UUID, Recorded> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, entitlement_id, outcome, conflicts_with, recorded_at
              FROM kit_handover WHERE id = ANY (:ids)
            """)
        .param("ids", new Columns<>(List.copyOf(handoverIds)).uuids(id -> id))
        .query(JdbcHandovers::recorded)
        .list()
        .forEach(handover -> found.put(handover.handoverId(), handover));
    return found;
  }

  @Override
  public void add(List<Fact> facts, UUID by, Instant recordedAt) {
    var rows = new Columns<>(facts);
    jdbc.sql(
            """
            INSERT INTO kit_handover (id, entitlement_id, organisation_id, programme_id, site,
                                      outcome, conflicts_with, proof_kind, proof_reference,
                                      handed_by, handed_over_at, recorded_at)
            SELECT u.id, e.id, e.organisation_id, e.programme_id, e.site,
                   CASE WHEN u.other IS NULL THEN 'ACCEPTED' ELSE 'CONFLICT' END, u.other,
                   u.proof_kind, u.proof_reference, :by, u.handed_over_at, :recordedAt
              FROM unnest(:ids, :entitlements, :others, :kinds, :references, :times)
                   u (id, entitlement_id, other, proof_kind, proof_reference, handed_over_at)
              JOIN kit_entitlement e ON e.id = u.entitlement_id
            """)
        .param("ids", rows.uuids(fact -> fact.handover().handoverId()))
        .param("entitlements", rows.uuids(fact -> fact.handover().entitlementId()))
        .param("others", rows.uuids(Fact::conflictsWith))
        .param("kinds", rows.texts(fact -> fact.handover().proof().kind().name()))
        .param("references", rows.texts(fact -> fact.handover().proof().reference()))
        .param("times", rows.instants(fact -> fact.handover().handedOverAt()))
        .param("by", by)
        .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
        .update();
  }

  /** First the others give way, because only one may count at any moment. */
  @Override
  public void count(Map<UUID, UUID> countingByEntitlement) {
    if (countingByEntitlement.isEmpty()) {
      return;
    }
    var rows = new Columns<>(List.copyOf(countingByEntitlement.entrySet()));
    for (String statement : List.of(GIVE_WAY, COUNT)) {
      jdbc.sql(statement)
          .param("entitlements", rows.uuids(Map.Entry::getKey))
          .param("counting", rows.uuids(Map.Entry::getValue))
          .update();
    }
  }

  @Override
  public Optional<Next> next(UUID entitlementId) {
    return jdbc.sql(
            """
            SELECT id, handed_over_at FROM kit_handover
             WHERE entitlement_id = :entitlement AND outcome = 'CONFLICT'
             ORDER BY id LIMIT 1
            """)
        .param("entitlement", entitlementId)
        .query(
            (row, _) ->
                new Next(
                    row.getObject("id", UUID.class),
                    row.getObject("handed_over_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public Optional<Recorded> markReturned(UUID handoverId) {
    return jdbc.sql(
            """
            UPDATE kit_handover SET outcome = 'RETURNED', conflicts_with = NULL
             WHERE id = :id AND outcome <> 'RETURNED'
            RETURNING id, entitlement_id, outcome, conflicts_with, recorded_at
            """)
        .param("id", handoverId)
        .query(JdbcHandovers::recorded)
        .optional();
  }

  @Override
  public List<Conflict> conflicts(int limit) {
    return jdbc.sql(
            """
            SELECT h.entitlement_id, v.name AS kit_name, card_number(e.person_id) AS card, h.site,
                   h.handed_over_at, o.handed_over_at AS other_handed_over_at
              FROM kit_handover h
              JOIN kit_handover o ON o.id = h.conflicts_with
              JOIN kit_entitlement e ON e.id = h.entitlement_id
              JOIN kit_version v ON v.kit_type = e.kit_type AND v.version = e.kit_version
             WHERE h.outcome = 'CONFLICT'
             ORDER BY h.recorded_at DESC
             LIMIT :limit
            """)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Conflict(
                    row.getObject("entitlement_id", UUID.class),
                    row.getString("kit_name"),
                    row.getString("card"),
                    row.getString("site"),
                    row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                    row.getObject("other_handed_over_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public long countConflicts() {
    return jdbc.sql("SELECT count(*) FROM kit_handover WHERE outcome = 'CONFLICT'")
        .query(Long.class)
        .single();
  }

  private static Recorded recorded(ResultSet row, int rowNumber) throws SQLException {
    return new Recorded(
        row.getObject("id", UUID.class),
        row.getObject("entitlement_id", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("conflicts_with", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
