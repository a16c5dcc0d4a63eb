package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Nobody approves or releases without having just shown a second factor. */
@DistributionTest
class ConfirmedStepsIT {

  @Autowired World world;
  @Autowired Api api;

  @Test
  void aFactorOfThreeMinutesAgoApprovesNothing() {
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);

    assertThat(approve(plan, Duration.ofMinutes(3)))
        .isEqualTo("urn:puente:problem:confirmation-needed");
    assertThat(world.details(plan).path("approvals")).isEmpty();
    assertThat(approve(plan, Duration.ofSeconds(90))).isEmpty();
    assertThat(world.details(plan).path("approvals")).hasSize(1);
  }

  @Test
  void theConfirmationIsKeptWithTheDigestThatWasApproved() {
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);
    String digest = world.digest(plan);
    world.approve(Officers.FABIAN, plan);

    var kept =
        world
            .owner()
            .queryForMap(
                "SELECT step, factor, encode(digest, 'hex') AS digest FROM confirmation WHERE"
                    + " subject = ?",
                plan);

    assertThat(kept).isEqualTo(Map.of("step", "APPROVE_PLAN", "factor", "TOTP", "digest", digest));
  }

  @Test
  void theDatabaseTakesNoApprovalAndNoReleaseThatNobodyConfirmed() {
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);
    String participant =
        "INSERT INTO plan_participant (plan_id, user_id, username, part) VALUES (?, ?, 'x', ?)";
    UUID somebody = UUID.randomUUID();
    world.owner().update(participant, plan, somebody, "APPROVER");

    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        "INSERT INTO plan_approval (plan_id, round, user_id, digest)"
                            + " SELECT id, round, ?, digest FROM payment_plan WHERE id = ?",
                        somebody,
                        plan))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE)
        .hasMessageContaining("is not confirmed");
    assertThatThrownBy(() -> world.owner().update(participant, plan, UUID.randomUUID(), "RELEASER"))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE)
        .hasMessageContaining("is not confirmed");
  }

  /** The problem's type, or nothing if it went well. */
  private String approve(UUID plan, Duration factorAge) {
    var fabian = TestTokens.caller(Officers.FABIAN, Role.FINANCE_OFFICER);
    var answer =
        api.as(fabian, factorAge)
            .post()
            .uri("/api/v1/plans/{id}/approve", plan)
            .body(Map.of("digest", world.digest(plan)))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return answer == null ? "" : answer.path("type").asString("");
  }
}
