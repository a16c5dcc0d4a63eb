package org.puente.distribution.households.persistence;

import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.households.HouseholdChange;
import org.puente.distribution.households.HouseholdChanges.Dwelling;
import org.puente.distribution.households.HouseholdChanges.Person;
import org.puente.distribution.households.SplittingHousehold;
import org.puente.distribution.people.PersonSeals;
import org.puente.distribution.people.PersonalField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Some of a household leave: kept as it is proposed, and done as a whole. */
@Component
class Splits {

  private static final String PROPOSE =
      """
      INSERT INTO household_change
        (id, kind, household_id, enrolment_id, from_person, to_person, organisation_id, programme_id,
         territory, reason_enc, makeup, leaving, new_household_id, proposed_by, proposed_by_name)
      SELECT :id, 'SPLIT', e.household_id, e.id, e.person_id, p.id, e.organisation_id, e.programme_id,
             e.territory, :reason, household_makeup(e.household_id), :leaving, uuidv7(), :by, :name
        FROM person p
        JOIN enrolment e ON e.programme_id = p.programme_id AND e.household_id = p.household_id
       WHERE p.id = :head
      ON CONFLICT (household_id) WHERE state = 'PROPOSED' DO NOTHING
      """;

  private static final String FOUND =
      """
      INSERT INTO household (id, organisation_id, programme_id, territory, import_id, size)
      SELECT c.new_household_id, h.organisation_id, h.programme_id, h.territory, h.import_id, cardinality(c.leaving)
        FROM household_change c JOIN household h ON h.id = c.household_id WHERE c.id = ?
      """;

  private static final String LEAVE =
      """
      UPDATE person p SET household_id = c.new_household_id, is_head = (p.id = c.to_person)
        FROM household_change c WHERE c.id = ? AND p.id = ANY (c.leaving)
      """;

  private static final String SHRINK =
      """
      UPDATE household h SET size = h.size - cardinality(c.leaving)
        FROM household_change c WHERE c.id = ? AND h.id = c.household_id
      """;

  private final JdbcClient jdbc;
  private final PersonSeals seals;

  Splits(JdbcClient jdbc, PersonSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  boolean propose(UUID id, SplittingHousehold.Wish wish, Person by) {
    return jdbc.sql(PROPOSE)
            .param("id", id)
            .param("reason", seals.of(wish.head()).seal(PersonalField.HOUSEHOLD, wish.reason()))
            .param("leaving", new SqlArrayValue("uuid", wish.leaving().toArray()))
            .param("by", by.id())
            .param("name", by.username())
            .param("head", wish.head())
            .update()
        == 1;
  }

  Optional<Dwelling> dwelling(UUID household) {
    return jdbc.sql("SELECT programme_id, territory, size FROM household WHERE id = ?")
        .param(household)
        .query(
            (row, _) ->
                new Dwelling(
                    row.getObject("programme_id", UUID.class),
                    row.getString("territory"),
                    row.getInt("size")))
        .optional();
  }

  void part(HouseholdChange change) {
    for (String step : new String[] {FOUND, LEAVE, SHRINK}) {
      jdbc.sql(step).param(change.id()).update();
    }
  }
}
