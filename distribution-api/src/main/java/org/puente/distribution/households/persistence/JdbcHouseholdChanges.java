package org.puente.distribution.households.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.households.Hindrance;
import org.puente.distribution.households.HouseholdChange;
import org.puente.distribution.households.HouseholdChanges;
import org.puente.distribution.households.Instalment;
import org.puente.distribution.households.SplittingHousehold;
import org.puente.distribution.people.PersonSeals;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHouseholdChanges implements HouseholdChanges {

  private static final String SELECT =
      """
      SELECT c.*, (SELECT key_enc FROM person_key k WHERE k.person_id = c.to_person) AS key_enc
        FROM household_change c
      """;

  /** By promise_by_enrolment, and the slot by its own key. */
  private static final String INSTALMENTS =
      """
      SELECT p.id, p.cycle, p.due_at, coalesce(p.owed, p.amount) - p.paid AS left, p.currency,
             NOT is_on_its_way(p.id) AS moves, NOT is_on_its_way(p.id) AND p.paid = 0
               AND NOT EXISTS (SELECT FROM transfer t WHERE t.promise_id = p.id AND t.withdrawn > 0) AS parts,
             (SELECT t.id FROM transfer t
               WHERE t.programme_id = p.programme_id AND t.household_id = p.household_id
                 AND t.cycle = p.cycle AND t.holds_slot) AS transfer
        FROM household h
        JOIN promise p ON p.programme_id = h.programme_id AND p.household_id = h.id
       WHERE h.id = ? AND coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
       ORDER BY p.due_at, p.id
      """;

  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final PersonSeals seals;
  private final Splits splits;

  JdbcHouseholdChanges(JdbcClient jdbc, PersonalData personal, PersonSeals seals, Splits splits) {
    this.splits = splits;
    this.jdbc = jdbc;
    this.personal = personal;
    this.seals = seals;
  }

  @Override
  public Optional<UUID> home(UUID person) {
    return jdbc.sql("SELECT household_id FROM person WHERE id = ? AND erased_at IS NULL")
        .param(person)
        .query(UUID.class)
        .optional();
  }

  /** The enrolment as for a new key: whoever promises something to the household waits, too. */
  @Override
  public void lockHousehold(UUID household) {
    jdbc.sql("SELECT 1 FROM household WHERE id = ? FOR NO KEY UPDATE")
        .param(household)
        .query(Integer.class)
        .single();
    jdbc.sql(
            """
            SELECT 1 FROM household h JOIN enrolment e ON e.programme_id = h.programme_id AND e.household_id = h.id
             WHERE h.id = ? FOR UPDATE OF e
            """)
        .param(household)
        .query(Integer.class)
        .list();
  }

  @Override
  public List<Hindrance> payeeHindrances(UUID household, UUID payee) {
    return hindrances("SELECT payee_hindrances(?, ?)", household, payee);
  }

  @Override
  public List<Hindrance> hindrances(UUID id) {
    return hindrances("SELECT change_hindrances(c) FROM household_change c WHERE c.id = ?", id);
  }

  private List<Hindrance> hindrances(String sql, Object... params) {
    return jdbc
        .sql(sql)
        .params(params)
        .query((row, _) -> (String[]) row.getArray(1).getArray())
        .list()
        .stream()
        .flatMap(Arrays::stream)
        .map(Hindrance::valueOf)
        .toList();
  }

  @Override
  public boolean proposePayee(UUID id, UUID person, String reason, Person by) {
    return jdbc.sql(
                """
                INSERT INTO household_change
                  (id, kind, household_id, enrolment_id, from_person, to_person, organisation_id, programme_id,
                   territory, reason_enc, makeup, proposed_by, proposed_by_name)
                SELECT :id, 'PAYEE', e.household_id, e.id, e.person_id, p.id, e.organisation_id, e.programme_id,
                       e.territory, :reason, household_makeup(e.household_id), :by, :name
                  FROM person p
                  JOIN enrolment e ON e.programme_id = p.programme_id AND e.household_id = p.household_id
                 WHERE p.id = :person
                ON CONFLICT (household_id) WHERE state = 'PROPOSED' DO NOTHING
                """)
            .param("id", id)
            .param("reason", seals.of(person).seal(PersonalField.HOUSEHOLD, reason))
            .param("by", by.id())
            .param("name", by.username())
            .param("person", person)
            .update()
        == 1;
  }

  @Override
  public List<Hindrance> splitHindrances(UUID household, SplittingHousehold.Wish wish) {
    return hindrances(
        "SELECT split_hindrances(?, ?, ?)",
        household,
        wish.head(),
        new SqlArrayValue("uuid", wish.leaving().toArray()));
  }

  @Override
  public boolean proposeSplit(UUID id, SplittingHousehold.Wish wish, Person by) {
    return splits.propose(id, wish, by);
  }

  @Override
  public void part(HouseholdChange change) {
    splits.part(change);
  }

  @Override
  public Optional<Dwelling> dwelling(UUID household) {
    return splits.dwelling(household);
  }

  @Override
  public Optional<HouseholdChange> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE c.id = ?").param(id).query(this::read).optional();
  }

  @Override
  public Optional<HouseholdChange> lock(UUID id) {
    return jdbc.sql(SELECT + "WHERE c.id = ? FOR NO KEY UPDATE OF c")
        .param(id)
        .query(this::read)
        .optional();
  }

  @Override
  public List<HouseholdChange> ofHousehold(UUID household) {
    return jdbc.sql(
            SELECT
                + "WHERE c.household_id = ? OR c.new_household_id = ? ORDER BY c.id DESC LIMIT 50")
        .params(household, household)
        .query(this::read)
        .list();
  }

  @Override
  public List<HouseholdChange> proposed() {
    return jdbc.sql(SELECT + "WHERE c.state = 'PROPOSED' ORDER BY c.id LIMIT 100")
        .query(this::read)
        .list();
  }

  @Override
  public boolean stands(UUID id) {
    return jdbc.sql(
            "SELECT makeup = household_makeup(household_id) FROM household_change WHERE id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  @Override
  public String digest(UUID id) {
    return jdbc.sql("SELECT encode(change_content(c), 'hex') FROM household_change c WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Override
  public void end(UUID id, HouseholdChange.State state, Person by) {
    jdbc.sql(
            """
            UPDATE household_change
               SET state = ?, ended_by = ?, ended_by_name = ?, ended_at = app_now(), ended_in = pg_current_xact_id()
             WHERE id = ?
            """)
        .params(state.name(), by.id(), by.username(), id)
        .update();
  }

  @Override
  public List<Instalment> instalments(UUID household) {
    return jdbc.sql(INSTALMENTS)
        .param(household)
        .query(
            (row, _) ->
                new Instalment(
                    row.getObject("id", UUID.class),
                    row.getInt("cycle"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    new Money(row.getBigDecimal("left"), row.getString("currency")),
                    row.getBoolean("moves"),
                    row.getBoolean("parts"),
                    row.getObject("transfer", UUID.class)))
        .list();
  }

  @Override
  public Optional<UUID> payee(UUID household) {
    return jdbc.sql(
            """
            SELECT e.person_id FROM household h
              JOIN enrolment e ON e.programme_id = h.programme_id AND e.household_id = h.id WHERE h.id = ?
            """)
        .param(household)
        .query(UUID.class)
        .optional();
  }

  private HouseholdChange read(ResultSet row, int number) throws SQLException {
    var to = row.getObject("to_person", UUID.class);
    return new HouseholdChange(
        row.getObject("id", UUID.class),
        HouseholdChange.Kind.valueOf(row.getString("kind")),
        row.getObject("household_id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("from_person", UUID.class),
        to,
        leaving(row),
        row.getObject("new_household_id", UUID.class),
        row.getString("territory"),
        HouseholdChange.State.valueOf(row.getString("state")),
        personal
            .of(to, row.getBytes("key_enc"))
            .openIfKept(PersonalField.HOUSEHOLD, row.getBytes("reason_enc")),
        hand(row, "proposed"),
        row.getObject("ended_by") == null ? null : hand(row, "ended"));
  }

  private static List<UUID> leaving(ResultSet row) throws SQLException {
    var leaving = row.getArray("leaving");
    return leaving == null ? List.of() : List.of((UUID[]) leaving.getArray());
  }

  private static HouseholdChange.Hand hand(ResultSet row, String who) throws SQLException {
    return new HouseholdChange.Hand(
        row.getObject(who + "_by", UUID.class),
        row.getString(who + "_by_name"),
        row.getTimestamp(who + "_at").toInstant());
  }
}
