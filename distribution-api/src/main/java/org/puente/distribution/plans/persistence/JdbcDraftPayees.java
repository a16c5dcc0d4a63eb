package org.puente.distribution.plans.persistence;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.plans.DraftPayees;
import org.puente.distribution.plans.persistence.SealedPeople.Sealed;
import org.puente.distribution.plans.persistence.SealedPeople.SealedPerson;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDraftPayees implements DraftPayees {

  /** By one_slot. */
  private static final String HELD =
      """
        FROM household m
        JOIN transfer t ON t.programme_id = m.programme_id AND t.household_id = m.id AND t.holds_slot
        JOIN payment_plan l ON l.id = t.plan_id AND l.state = 'DRAFT'
      """;

  private static final String MISDIRECTED =
      "SELECT t.id, p.id AS promise_id, p.person_id, "
          + SealedPeople.COLUMNS
          + HELD
          + """
              JOIN promise p ON p.id = t.promise_id
              JOIN person h ON h.id = p.person_id
             WHERE m.id = ? AND t.person_id <> p.person_id
             ORDER BY t.id
            """;

  private static final String REDIRECT =
      """
      WITH given AS (
        SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bytea[], ?::bytea[])
          AS g (transfer, promise, person, payee, fingerprint)),
      numbered AS (
        UPDATE promise p SET last_sequence = p.last_sequence + 1 FROM given g WHERE p.id = g.promise
        RETURNING p.id, p.last_sequence)
      UPDATE transfer t
         SET person_id = g.person, sealed_payee = g.payee, payee_fingerprint = g.fingerprint,
             approved_sequence = n.last_sequence, changed_at = app_now()
        FROM given g JOIN numbered n ON n.id = g.promise
       WHERE t.id = g.transfer
      """;

  private static final String OWE =
      """
      UPDATE transfer t
         SET amount = coalesce(p.owed, p.amount) - p.paid, household_size = m.size,
             corrected_from = nullif(p.amount, coalesce(p.owed, p.amount)) - p.paid, changed_at = app_now()
        FROM household m, promise p, payment_plan l
       WHERE m.id = ? AND t.programme_id = m.programme_id AND t.household_id = m.id AND t.holds_slot
         AND l.id = t.plan_id AND l.state = 'DRAFT' AND p.id = t.promise_id
         AND (t.amount, t.household_size) IS DISTINCT FROM (coalesce(p.owed, p.amount) - p.paid, m.size)
      """;

  private record Misdirected(UUID transfer, UUID promise, SealedPerson person) {}

  private record Made(Misdirected draft, Sealed sealed) {}

  private final JdbcClient jdbc;
  private final SealedPeople people;

  JdbcDraftPayees(JdbcClient jdbc, SealedPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public List<UUID> drafts(UUID household) {
    return jdbc.sql("SELECT DISTINCT l.id" + HELD + "WHERE m.id = ? ORDER BY l.id")
        .param(household)
        .query(UUID.class)
        .list();
  }

  @Override
  public int owe(UUID household) {
    return jdbc.sql(OWE).param(household).update();
  }

  @Override
  public void redirect(UUID household) {
    List<Made> made =
        jdbc
            .sql(MISDIRECTED)
            .param(household)
            .query(
                (row, _) ->
                    new Misdirected(
                        row.getObject("id", UUID.class),
                        row.getObject("promise_id", UUID.class),
                        SealedPerson.of(row.getObject("person_id", UUID.class), row)))
            .list()
            .stream()
            .map(draft -> new Made(draft, people.seal(draft.transfer(), draft.person())))
            .toList();
    if (made.isEmpty()) {
      return;
    }
    var columns = new Columns<>(made);
    jdbc.sql(REDIRECT)
        .param(columns.uuids(it -> it.draft().transfer()))
        .param(columns.uuids(it -> it.draft().promise()))
        .param(columns.uuids(it -> it.draft().person().id()))
        .param(columns.bytes(it -> it.sealed().payee()))
        .param(columns.bytes(it -> it.sealed().fingerprint()))
        .update();
  }
}
