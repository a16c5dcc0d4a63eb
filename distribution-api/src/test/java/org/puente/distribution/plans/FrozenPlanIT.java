package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** From submission on a plan stays as it is, whoever asks the database. */
@DistributionTest
class FrozenPlanIT {

  @Autowired World world;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE transfer SET amount = amount + 1 WHERE plan_id = ?",
        "UPDATE transfer SET payee_fingerprint = '\\x00' WHERE plan_id = ?",
        "UPDATE transfer SET sealed_payee = '\\x00' WHERE plan_id = ?",
        "UPDATE transfer SET person_id = gen_random_uuid() WHERE plan_id = ?",
        "UPDATE transfer SET due_at = now() WHERE plan_id = ?",
        "DELETE FROM transfer WHERE plan_id = ?",
        "UPDATE payment_plan SET fsps = ARRAY['BANK_B'] WHERE id = ?",
        "UPDATE payment_plan SET total = total + 1 WHERE id = ?",
        "UPDATE payment_plan SET state = 'APPROVED', approved_at = now() WHERE id = ?",
        "UPDATE payment_plan SET state = 'RELEASED' WHERE id = ?",
        "UPDATE transfer SET state = 'PAID' WHERE plan_id = ?",
        """
        INSERT INTO transfer (id, plan_id, promise_id, programme_id, household_id, person_id, cycle, amount, due_at,
                              sealed_payee, payee_fingerprint, approved_sequence)
        SELECT uuidv7(), plan_id, promise_id, programme_id, uuidv7(), person_id, cycle, amount, due_at,
               sealed_payee, payee_fingerprint, 9 FROM transfer WHERE plan_id = ? LIMIT 1
        """,
        "UPDATE plan_release SET claimed = uuidv7() WHERE plan_id = ?",
        "DELETE FROM plan_participant WHERE plan_id = ?"
      })
  void evenTheOwnerOfTheTablesCannotBendASubmittedPlan(String sql) {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.submitted(place, 1);

    assertThatThrownBy(() -> world.owner().update(sql, plan))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE);
  }

  @Test
  void aDraftMayStillChange() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.plan(place, 1).id();

    assertThat(
            world
                .owner()
                .update("UPDATE transfer SET amount = amount + 10 WHERE plan_id = ?", plan))
        .isOne();
    assertThat(
            world
                .step(ANA, plan, "submit", Map.of())
                .body()
                .path("total")
                .path("amount")
                .asString())
        .isEqualTo("110.00");
  }

  @Test
  void theGraphOfTheDatabaseIsThatOfTheDomain() {
    Set<String> domain = new HashSet<>();
    for (TransferStatus.State from : TransferStatus.State.values()) {
      from.next().forEach(to -> domain.add(from + ">" + to));
    }

    assertThat(
            world
                .owner()
                .queryForList(
                    "SELECT from_state || '>' || to_state FROM transfer_step", String.class))
        .containsExactlyInAnyOrderElementsOf(domain);
  }
}
