package org.puente.distribution.enrolment.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.enrolment.Candidate;
import org.puente.distribution.enrolment.HouseholdFacts;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads what targeting weighs, one row per household. Sensitive attributes are opened here only.
 */
@Repository
class JdbcCandidates {

  /**
   * First whose turn it is, in the order of two indexes that both begin behind the last chunk; then
   * what there is to know of them. In one, the planner weighs everybody who is left and sorts them.
   */
  private static final String NEXT =
      """
      WITH next AS MATERIALIZED (
        SELECT h.id, h.organisation_id, h.territory, h.size
          FROM household h
         WHERE h.programme_id = ? AND h.id > ?
           AND NOT EXISTS (SELECT FROM enrolment e
                            WHERE e.programme_id = h.programme_id AND e.household_id = h.id
                              AND e.household_id > ?)
           AND (SELECT head.id FROM person head
                 WHERE head.household_id = h.id AND head.is_head AND head.merged_into IS NULL
                   AND head.erased_at IS NULL) IS NOT NULL
         ORDER BY h.id LIMIT ?)
      SELECT h.id, h.organisation_id, h.territory, h.size, head.id AS head_id, head.gender,
             m.ages, m.attributes, m.awaiting, m.sensitive_of, m.sensitive, m.keys
        FROM next h
        JOIN person head ON head.household_id = h.id AND head.is_head AND head.merged_into IS NULL
       CROSS JOIN LATERAL (
             SELECT array_agg(p.age) AS ages,
                    string_agg(array_to_string(p.attributes, ','), ',') AS attributes,
                    bool_or(p.open_duplicates > 0) AS awaiting,
                    array_agg(p.id) FILTER (WHERE p.sensitive_enc IS NOT NULL) AS sensitive_of,
                    array_agg(p.sensitive_enc) FILTER (WHERE p.sensitive_enc IS NOT NULL) AS sensitive,
                    array_agg((SELECT k.key_enc FROM person_key k WHERE k.person_id = p.id))
                      FILTER (WHERE p.sensitive_enc IS NOT NULL) AS keys
               FROM person p WHERE p.household_id = h.id AND p.merged_into IS NULL AND p.erased_at IS NULL) m
       ORDER BY h.id
      """;

  private final JdbcTemplate jdbc;
  private final PersonalData personal;

  JdbcCandidates(JdbcTemplate jdbc, PersonalData personal) {
    this.jdbc = jdbc;
    this.personal = personal;
  }

  List<Candidate> next(UUID programmeId, @Nullable UUID after, int limit) {
    UUID from = Keyset.orFirst(after);
    return jdbc.query(NEXT, this::read, programmeId, from, from, limit);
  }

  private Candidate read(ResultSet row, int number) throws SQLException {
    Set<String> attributes = new HashSet<>();
    addAll(row.getString("attributes"), attributes);
    addSensitive(row, attributes);
    HouseholdFacts household =
        new HouseholdFacts(
            row.getObject("id", UUID.class),
            row.getObject("head_id", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("territory"),
            row.getInt("size"),
            row.getString("gender"),
            List.of((Integer[]) row.getArray("ages").getArray()),
            attributes);
    return new Candidate(household, row.getBoolean("awaiting"));
  }

  private void addSensitive(ResultSet row, Set<String> attributes) throws SQLException {
    Array people = row.getArray("sensitive_of");
    if (people == null) {
      return;
    }
    UUID[] ids = (UUID[]) people.getArray();
    byte[][] values = (byte[][]) row.getArray("sensitive").getArray();
    byte[][] keys = (byte[][]) row.getArray("keys").getArray();
    for (int i = 0; i < ids.length; i++) {
      addAll(personal.of(ids[i], keys[i]).open(PersonalField.SENSITIVE, values[i]), attributes);
    }
  }

  private static void addAll(@Nullable String codes, Set<String> attributes) {
    if (codes == null) {
      return;
    }
    for (String code : codes.split(",", -1)) {
      if (!code.isBlank()) {
        attributes.add(code.strip());
      }
    }
  }
}
