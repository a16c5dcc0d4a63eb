package org.puente.distribution.households;

import static org.puente.distribution.plans.Officers.ANA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.ids.Ids;

/** A household of several people, its head first, promised two cycles of 40 dollars a member. */
record Family(World world, PersonalData personal, Place place, List<UUID> people) {

  static Family of(World world, PersonalData personal, int... ages) {
    Place place =
        world.programme("10000.00", Map.of("kind", "PER_MEMBER", "perMember", "40.00"), 0);
    UUID head = world.households(place, 1, Set.of(), ages.length + 1).getFirst();
    var family = new Family(world, personal, place, new ArrayList<>(List.of(head)));
    for (int age : ages) {
      family.add(age);
    }
    world.enrol(place);
    return family;
  }

  UUID add(int age) {
    UUID id = Ids.next();
    byte[] key = personal.newKey(id);
    world
        .owner()
        .update(
            """
            INSERT INTO person (id, household_id, organisation_id, programme_id, territory, is_head, name_enc,
                                name_age_hash, age, gender, language)
            SELECT ?, household_id, organisation_id, programme_id, territory, false, ?, '\\x00', ?, 'F', 'qu'
              FROM person WHERE id = ?
            """,
            id,
            personal.of(id, key).seal(PersonalField.NAME, "Persona " + people.size()),
            age,
            head());
    world.owner().update("INSERT INTO person_key (person_id, key_enc) VALUES (?, ?)", id, key);
    people.add(id);
    return id;
  }

  UUID head() {
    return people.getFirst();
  }

  UUID member(int number) {
    return people.get(number);
  }

  UUID household() {
    return one(UUID.class, "SELECT household_id FROM person WHERE id = ?", head());
  }

  Answer proposesPayee(UUID person) {
    return world.post(
        ANA,
        "/api/v1/people/" + person + "/payee-change",
        Map.of("reason", "Él le quita el dinero"));
  }

  /** The first of them receives for those who go. */
  Answer proposesSplit(UUID... leaving) {
    return world.post(
        ANA,
        "/api/v1/household-splits",
        Map.of("head", leaving[0], "leaving", List.of(leaving), "reason", "Se separan"));
  }

  static UUID change(Answer answer) {
    return UUID.fromString(answer.body().path("change").path("id").asString());
  }

  UUID promise(int cycle) {
    return one(
        UUID.class,
        "SELECT id FROM promise WHERE household_id = ? AND cycle = ?",
        household(),
        cycle);
  }

  UUID promisedTo(int cycle) {
    return one(UUID.class, "SELECT person_id FROM promise WHERE id = ?", promise(cycle));
  }

  /** What was told of a promise, each with its sequence and person. */
  List<String> told(UUID promise) {
    return world
        .owner()
        .queryForList(
            """
            SELECT concat_ws(' ', sequence, type, payload::jsonb ->> 'personId') FROM event_history
             WHERE aggregate_id = ? ORDER BY sequence
            """,
            String.class,
            promise);
  }

  <T> T one(Class<T> type, String sql, Object... params) {
    T found = world.owner().queryForObject(sql, type, params);
    if (found == null) {
      throw new AssertionError("Nothing for " + sql);
    }
    return found;
  }
}
