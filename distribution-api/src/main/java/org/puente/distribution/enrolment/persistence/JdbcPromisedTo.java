package org.puente.distribution.enrolment.persistence;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.enrolment.MovingPromises;
import org.puente.distribution.enrolment.PromisedTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromisedTo implements PromisedTo {

  /**
   * By promise_by_enrolment; the next number of the promise's own sequence, whoever took the last.
   */
  private static final String MOVE =
      """
      UPDATE promise p SET person_id = :person, last_sequence = p.last_sequence + 1
       WHERE p.enrolment_id = :enrolment AND p.person_id <> :person
         AND coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
         AND NOT is_on_its_way(p.id)
      RETURNING p.id
      """;

  /** By promise_by_plan_scope, as it is planned; nearly always nobody. */
  private static final String FOLLOW =
      """
      UPDATE promise p SET person_id = e.person_id, last_sequence = p.last_sequence + 1
        FROM enrolment e
       WHERE p.programme_id = :programme AND p.cycle = :cycle AND p.territory = :territory
         AND p.id > :after AND p.id <= :last
         AND e.id = p.enrolment_id AND e.person_id <> p.person_id
         AND coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
         AND NOT EXISTS (SELECT FROM transfer t WHERE t.promise_id = p.id AND t.holds_slot)
      RETURNING p.id
      """;

  private static final String ENROL =
      """
      INSERT INTO enrolment
        (programme_id, household_id, person_id, organisation_id, territory, criteria_version,
         score, eligible, reasons, urgency, rule_amount, amount)
      SELECT e.programme_id, :household, :head, e.organisation_id, e.territory, e.criteria_version,
             e.score, e.eligible, e.reasons, e.urgency, :rule, :amount
        FROM enrolment e WHERE e.id = :enrolment
      """;

  /** With the dates that were communicated; the database sees to it that no cycle is paid twice. */
  private static final String PART =
      """
      INSERT INTO promise
        (enrolment_id, programme_id, household_id, person_id, organisation_id, territory, cycle,
         due_at, amount, currency, service_level)
      SELECT n.id, p.programme_id, n.household_id, n.person_id, p.organisation_id, p.territory, p.cycle,
             p.due_at, n.amount, p.currency, p.service_level
        FROM promise p
        JOIN enrolment n ON n.programme_id = p.programme_id AND n.household_id = :household
       WHERE p.enrolment_id = :enrolment AND n.amount > 0 AND %s
      RETURNING id
      """
          .formatted(JdbcPromisedTo.PARTS);

  /** What somebody corrected to less stays less: part of it was given otherwise. */
  private static final String OWE =
      """
      UPDATE promise p SET owed = nullif(least(coalesce(p.owed, p.amount), :amount), p.amount)
       WHERE p.enrolment_id = :enrolment AND %s
      """
          .formatted(JdbcPromisedTo.PARTS);

  private static final String PARTS =
      """
      p.paid = 0 AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN' AND NOT is_on_its_way(p.id)
         AND NOT EXISTS (SELECT FROM transfer t WHERE t.promise_id = p.id AND t.withdrawn > 0)
      """;

  private final JdbcClient jdbc;
  private final TellingPromises telling;

  JdbcPromisedTo(JdbcClient jdbc, TellingPromises telling) {
    this.jdbc = jdbc;
    this.telling = telling;
  }

  @Override
  public void lock(UUID enrolmentId) {
    jdbc.sql("SELECT id FROM promise WHERE enrolment_id = ? ORDER BY id FOR NO KEY UPDATE")
        .param(enrolmentId)
        .query(UUID.class)
        .list();
  }

  @Override
  public int pay(UUID enrolmentId, UUID person) {
    jdbc.sql("UPDATE enrolment SET person_id = ? WHERE id = ?")
        .params(person, enrolmentId)
        .update();
    List<UUID> moved =
        jdbc.sql(MOVE)
            .param("person", person)
            .param("enrolment", enrolmentId)
            .query(UUID.class)
            .list();
    return telling.tell(moved);
  }

  @Override
  public void follow(MovingPromises.Stretch of) {
    List<UUID> moved =
        jdbc.sql(FOLLOW)
            .param("programme", of.programmeId())
            .param("cycle", of.cycle())
            .param("territory", of.territory())
            .param("after", of.after())
            .param("last", of.last())
            .query(UUID.class)
            .list();
    if (!moved.isEmpty()) {
      telling.tell(moved);
    }
  }

  @Override
  public int part(MovingPromises.Parting parting) {
    jdbc.sql("UPDATE enrolment SET rule_amount = ?, amount = ? WHERE id = ?")
        .params(parting.staying().byRule(), parting.staying().payable(), parting.enrolmentId())
        .update();
    jdbc.sql(ENROL)
        .param("household", parting.newHousehold())
        .param("head", parting.head())
        .param("rule", parting.leaving().byRule())
        .param("amount", parting.leaving().payable())
        .param("enrolment", parting.enrolmentId())
        .update();
    List<UUID> parted =
        jdbc.sql(PART)
            .param("household", parting.newHousehold())
            .param("enrolment", parting.enrolmentId())
            .query(UUID.class)
            .list();
    jdbc.sql(OWE)
        .param("amount", parting.staying().payable())
        .param("enrolment", parting.enrolmentId())
        .update();
    return telling.tell(parted);
  }
}
