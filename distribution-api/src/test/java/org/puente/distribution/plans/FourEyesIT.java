package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody approves alone, nobody has two parts, and an approval is for what was shown. */
@DistributionTest
class FourEyesIT {

  @Autowired World world;

  @Test
  void nobodyHasTwoPartsInAPlan() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.submitted(place, 1);
    world.fund(place, "1000.00");

    assertThat(world.approve(FABIAN, plan).status()).isEqualTo(200);
    assertThat(world.approve(FABIAN, plan).problem()).isEqualTo("same-person-twice");
    assertThat(world.approve(FLOR, plan).body().path("state").asString()).isEqualTo("APPROVED");
    assertThat(world.step(FLOR, plan, "release", Map.of()).problem())
        .isEqualTo("same-person-twice");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
  }

  @Test
  void sendingBackVoidsApprovalsAndFreesTheMoney() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("200");

    Answer back = world.step(FABIAN, plan, "send-back", Map.of("reason", "Falta una firma"));

    assertThat(back.body().path("state").asString()).isEqualTo("DRAFT");
    assertThat(back.body().path("approvals").isEmpty()).isTrue();
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("0");
    world.step(ANA, plan, "submit", Map.of());
    assertThat(world.approve(FABIAN, plan).body().path("state").asString()).isEqualTo("SUBMITTED");
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void anApprovalIsForTheContentThatWasShown() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);

    assertThat(world.step(FABIAN, plan, "approve", Map.of("digest", "0".repeat(64))).problem())
        .isEqualTo("digest-changed");

    swapPayee(plan);
    assertThat(world.approve(FABIAN, plan).problem()).isEqualTo("digest-changed");
  }

  @Test
  void aPayeeSwappedAfterApprovalIsNotReleased() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "1000.00");

    swapPayee(plan);

    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("digest-changed");
  }

  /** As somebody could who owns the database. */
  private void swapPayee(UUID plan) {
    world.owner().execute("ALTER TABLE transfer DISABLE TRIGGER transfer_content_is_frozen");
    world
        .owner()
        .update(
            "UPDATE transfer SET payee_fingerprint = '\\x0102' WHERE id = (SELECT min(id::text)::uuid FROM transfer WHERE plan_id = ?)",
            plan);
    world.owner().execute("ALTER TABLE transfer ENABLE TRIGGER transfer_content_is_frozen");
  }

  @Test
  void largePlansNeedAThirdApproval() {
    Place place = world.programme("50000.00", Map.of("kind", "FIXED", "fixed", "5005.00"), 0);
    world.households(place, 2);
    world.enrol(place);
    UUID plan = world.submitted(place, 1);

    assertThat(world.details(plan).path("total").path("amount").asString()).isEqualTo("10020.00");
    assertThat(world.details(plan).path("requiredApprovals").asInt()).isEqualTo(3);
  }
}
