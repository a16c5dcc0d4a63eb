package org.puente.distribution.enrolment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.enrolment.Candidate;
import org.puente.distribution.enrolment.Enrolled;
import org.puente.distribution.enrolment.Enrolment;
import org.puente.distribution.enrolment.Enrolments;
import org.puente.distribution.enrolment.Targeting;
import org.puente.distribution.programmes.Programme;
import org.puente.events.contract.Urgency;
import org.puente.events.sql.Columns;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEnrolments implements Enrolments {

  /** A household that another caller enrolled meanwhile is left alone. */
  private static final String ENROL =
      """
      INSERT INTO enrolment
        (programme_id, household_id, person_id, organisation_id, territory, criteria_version,
         score, eligible, reasons, urgency, rule_amount, amount)
      SELECT ?, household_id, person_id, organisation_id, territory, ?,
             score, eligible, string_to_array(reasons, ','), urgency, rule_amount, amount
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::boolean[], ?::text[],
                    ?::text[], ?::numeric[], ?::numeric[])
          AS given (household_id, person_id, organisation_id, territory, score, eligible, reasons,
                    urgency, rule_amount, amount)
      ON CONFLICT (programme_id, household_id) DO NOTHING
      """;

  /**
   * Every cycle not promised yet. What is promised already meets the unique key; looking for it
   * first was a scan for each household.
   */
  private static final String PROMISE =
      """
      INSERT INTO promise
        (enrolment_id, programme_id, household_id, person_id, organisation_id, territory, cycle,
         due_at, amount, currency, service_level)
      SELECT e.id, e.programme_id, e.household_id, e.person_id, e.organisation_id, e.territory,
             c.number, c.due_at, e.amount, p.currency,
             (SELECT max(version) FROM service_level s WHERE s.programme_id = e.programme_id)
        FROM enrolment e
        JOIN programme p ON p.id = e.programme_id
        JOIN programme_cycle c ON c.programme_id = e.programme_id
       WHERE e.programme_id = ? AND e.eligible AND %s
         AND (SELECT h.erased_at FROM person h WHERE h.id = e.person_id) IS NULL
      ON CONFLICT (programme_id, household_id, cycle) DO NOTHING
      RETURNING id
      """;

  /**
   * A cycle that nobody was promised yet is left to {@link #promiseNewCycles}, which would take it
   * for one that everybody was promised.
   */
  private static final String STILL_TO_COME =
      """
      e.id = ? AND c.due_at > app_now()
        AND (EXISTS (SELECT FROM promise k WHERE k.programme_id = c.programme_id AND k.cycle = c.number)
             OR NOT EXISTS (SELECT FROM promise k WHERE k.programme_id = c.programme_id))
      """;

  private final JdbcTemplate jdbc;
  private final JdbcCandidates candidates;
  private final TellingPromises telling;

  JdbcEnrolments(JdbcTemplate jdbc, JdbcCandidates candidates, TellingPromises telling) {
    this.jdbc = jdbc;
    this.candidates = candidates;
    this.telling = telling;
  }

  @Override
  public List<Candidate> candidates(UUID programmeId, @Nullable UUID after, int limit) {
    return candidates.next(programmeId, after, limit);
  }

  @Override
  public int enrol(Programme programme, int criteriaVersion, List<Enrolled> enrolled) {
    if (enrolled.isEmpty()) {
      return 0;
    }
    Columns<Enrolled> columns = new Columns<>(enrolled);
    jdbc.update(
        ENROL,
        programme.id(),
        criteriaVersion,
        columns.uuids(it -> it.household().householdId()),
        columns.uuids(it -> it.household().headId()),
        columns.uuids(it -> it.household().organisationId()),
        columns.texts(it -> it.household().territory()),
        columns.ints(it -> it.assessment().score()),
        columns.column("boolean", it -> it.assessment().eligible()),
        columns.texts(it -> String.join(",", it.assessment().reasons())),
        columns.texts(it -> it.assessment().urgency().name()),
        columns.column("numeric", it -> it.entitled().byRule()),
        columns.column("numeric", it -> it.entitled().payable()));
    return promise(
        PROMISE.formatted("e.household_id = ANY (?::uuid[])"),
        programme.id(),
        columns.uuids(it -> it.household().householdId()));
  }

  /** Which cycles those are comes first: asked for each household, it outlasted any patience. */
  @Override
  public int promiseNewCycles(Programme programme) {
    List<Integer> cycles =
        jdbc.queryForList(
            """
            SELECT c.number FROM programme_cycle c
             WHERE c.programme_id = ?
               AND NOT EXISTS (SELECT FROM promise kept
                                WHERE kept.programme_id = c.programme_id AND kept.cycle = c.number)
            """,
            Integer.class,
            programme.id());
    return cycles.isEmpty()
        ? 0
        : promise(
            PROMISE.formatted("c.number = ANY (?::int[])"),
            programme.id(),
            new Columns<>(cycles).ints(number -> number));
  }

  @Override
  public int include(UUID programmeId, UUID enrolmentId) {
    jdbc.update(
        """
        UPDATE enrolment
           SET eligible = true, reasons = array_append(array_remove(reasons, ?), ?)
         WHERE id = ? AND programme_id = ? AND NOT eligible
        """,
        Targeting.BELOW_THRESHOLD,
        Targeting.REVIEWED,
        enrolmentId,
        programmeId);
    return promise(PROMISE.formatted(STILL_TO_COME), programmeId, enrolmentId);
  }

  private int promise(String sql, Object... parameters) {
    return telling.tell(jdbc.queryForList(sql, UUID.class, parameters));
  }

  @Override
  public Optional<Enrolment> ofHousehold(UUID householdId) {
    return jdbc
        .query(
            "SELECT e.*, h.size FROM household h JOIN enrolment e ON e.programme_id = h.programme_id"
                + " AND e.household_id = h.id WHERE h.id = ?",
            JdbcEnrolments::read,
            householdId)
        .stream()
        .findFirst();
  }

  @Override
  public List<Enrolment> page(UUID programmeId, Filter filter, @Nullable UUID after, int limit) {
    return jdbc.query(
        """
        SELECT e.*, h.size
          FROM enrolment e JOIN household h ON h.id = e.household_id
         WHERE e.programme_id = ?
           AND (?::boolean IS NULL OR e.eligible = ?::boolean)
           AND (?::text IS NULL OR e.territory = ?::text)
           AND e.id > ?
         ORDER BY e.id LIMIT ?
        """,
        JdbcEnrolments::read,
        programmeId,
        filter.eligible(),
        filter.eligible(),
        filter.territory(),
        filter.territory(),
        Keyset.orFirst(after),
        limit);
  }

  private static Enrolment read(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("territory"),
        row.getInt("size"),
        row.getInt("criteria_version"),
        row.getInt("score"),
        row.getBoolean("eligible"),
        List.of((String[]) row.getArray("reasons").getArray()),
        Urgency.valueOf(row.getString("urgency")),
        row.getBigDecimal("rule_amount"),
        row.getBigDecimal("amount"));
  }
}
