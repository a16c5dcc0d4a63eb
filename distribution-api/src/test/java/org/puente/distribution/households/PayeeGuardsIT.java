package org.puente.distribution.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.households.Changes.confirm;
import static org.puente.distribution.households.Changes.path;
import static org.puente.distribution.households.Changes.status;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What nobody can do to who receives, and nobody read. */
@DistributionTest
class PayeeGuardsIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired PersonalData personal;

  Family family;
  RestTestClient carla;

  @BeforeEach
  void aFamilyOfTwoGrownUpsAndAChild() {
    family = Family.of(world, personal, 30, 9);
    carla = api.as("carla.coordina", Role.COORDINATOR);
  }

  @Test
  void aPromiseThatIsMadeMeanwhileIsTheirsOrIsNotMade() {
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        """
                        INSERT INTO promise (enrolment_id, programme_id, household_id, person_id, organisation_id,
                                             territory, cycle, due_at, amount, currency)
                        SELECT enrolment_id, programme_id, uuidv7(), ?, organisation_id, territory, cycle, due_at,
                               amount, currency
                          FROM promise WHERE id = ?
                        """,
                        family.member(1),
                        family.promise(1)))
        .is(Refused.BY_A_RULE)
        .hasMessageContaining("Somebody else receives by now");
  }

  @Test
  void nobodyChangesItPastTheTwo() {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    for (String sql :
        List.of(
            "UPDATE promise SET person_id = '%2$s' WHERE household_id = '%1$s'",
            "UPDATE enrolment SET person_id = '%2$s' WHERE household_id = '%1$s'",
            "UPDATE household_change SET to_person = '%3$s' WHERE household_id = '%1$s'",
            "UPDATE household_change SET reason_enc = '\\x01' WHERE household_id = '%1$s'",
            "UPDATE household_change SET state = 'APPLIED', ended_by = uuidv7(), ended_by_name = 'x',"
                + " ended_at = now(), ended_in = pg_current_xact_id() WHERE household_id = '%1$s'",
            "UPDATE household_change SET state = 'APPLIED', ended_by = proposed_by,"
                + " ended_by_name = 'x', ended_at = now(), ended_in = pg_current_xact_id()"
                + " WHERE household_id = '%1$s'")) {
      refused(sql.formatted(family.household(), family.member(1), family.member(2)));
    }
    UUID plan = world.submitted(family.place(), 1);
    confirm(carla, change);
    refused(
        "UPDATE transfer SET person_id = '%s' WHERE plan_id = '%s'"
            .formatted(family.member(1), plan));
    refused(
        "UPDATE promise SET person_id = '%s' WHERE id = '%s'"
            .formatted(family.member(1), family.promise(1)));
    assertThat(family.promisedTo(1)).isEqualTo(family.head());
    assertThat(family.promisedTo(2)).isEqualTo(family.member(1));
  }

  @Test
  void whyIsNobodysBusinessWhoPays() {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    assertThat(world.get(FLOR, path(change)).status()).isEqualTo(403);
    assertThat(world.get(RITA, path(change)).body().path("change").path("reason").asString())
        .isEqualTo("Él le quita el dinero");
    assertThat(
            family.one(
                Long.class,
                "SELECT count(*) FROM audit_event e WHERE e::text LIKE '%quita el dinero%'"))
        .isZero();
  }

  @Test
  void elsewhereThereIsNoSuchHousehold() {
    UUID change = Family.change(family.proposesPayee(family.member(1)));
    var elsewhere =
        api.as(
            new Caller(
                UUID.randomUUID(),
                "celia",
                Set.of(
                    new Grant(
                        Role.COORDINATOR,
                        family.place().organisation().toString(),
                        family.place().programme().toString(),
                        world.territory()))));
    assertThat(status(elsewhere, change)).isEqualTo(404);
    assertThat(
            elsewhere
                .post()
                .uri("/api/v1/people/" + family.member(1) + "/payee-change")
                .body(Map.of("reason", "x"))
                .exchange()
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(404);
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> world.owner().update(sql))
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE);
  }
}
