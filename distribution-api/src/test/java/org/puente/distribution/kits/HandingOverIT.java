package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.kits.KitSite.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.kits.HandoverResult.Accepted;
import org.puente.distribution.kits.HandoverResult.AlreadyHandedOver;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** An entitlement is handed over once, however often and from wherever it is told. */
@DistributionTest
class HandingOverIT extends AtAKitSite {

  @Autowired ReturningKit returning;
  @Autowired Api api;

  @Test
  void ofManyHandoversAtTheSameInstantOneCountsAndAllAreKept() throws Exception {
    here.people(1);
    allocate("2026-01");
    receive("L1", 20, FAR);
    UUID entitlement = entitlements().getFirst();

    var results = atOnce(IntStream.range(0, 8).mapToObj(_ -> handover(entitlement)).toList());

    assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(
            owner
                .sql(
                    """
                    SELECT count(*) FILTER (WHERE outcome = 'ACCEPTED') || ' counts, '
                      || count(*) FILTER (WHERE outcome = 'CONFLICT') || ' conflict with it'
                    FROM kit_handover
                    WHERE entitlement_id = ? AND coalesce(conflicts_with, id)
                      = (SELECT id FROM kit_handover WHERE entitlement_id = ? ORDER BY id LIMIT 1)
                    """)
                .params(entitlement, entitlement)
                .query(String.class)
                .single())
        .isEqualTo("1 counts, 7 conflict with it");
    assertThat(balance("L1")).isEqualTo(12);
    assertThat(eventsOf(entitlement))
        .startsWith("KitAllocated", "KitHandedOver")
        .filteredOn("HandoverConflict"::equals)
        .hasSize(7);
  }

  @Test
  void aBatchOfFiveHundredGetsOneAnswerEachAndTheSameWhenSentAgain() {
    here.people(250);
    allocate("2026-01");
    receive("L1", 1_000, FAR);
    var batch = new ArrayList<Handover>();
    entitlements()
        .forEach(
            entitlement -> Collections.addAll(batch, handover(entitlement), handover(entitlement)));

    var first = as(field, () -> handingOver.handOver(batch, field.userId()));
    var second = as(field, () -> handingOver.handOver(batch, field.userId()));

    assertThat(first)
        .hasSize(500)
        .extracting(HandoverResult::handoverId)
        .containsExactlyElementsOf(batch.stream().map(Handover::handoverId).toList());
    assertThat(first).filteredOn(Accepted.class::isInstance).hasSize(250);
    assertThat(second)
        .filteredOn(r -> r instanceof Accepted accepted && accepted.repeated())
        .hasSize(250);
    assertThat(second).filteredOn(AlreadyHandedOver.class::isInstance).hasSize(250);
    assertThat(balance("L1")).isEqualTo(500);
    assertThat(
            owner
                .sql("SELECT count(*) FROM kit_handover WHERE site = ?")
                .params(here.site)
                .query(Integer.class)
                .single())
        .isEqualTo(500);
  }

  @Test
  void aReturnedKitGoesBackToItsLotAndCanBeHandedOverAgain() {
    here.people(1);
    allocate("2026-01");
    receive("L1", 2, FAR);
    var handover = handover(entitlements().getFirst());

    as(field, () -> handingOver.handOver(handover, field.userId()));
    var returned =
        as(
            field,
            () ->
                returning.takeBack(
                    handover.handoverId(), ReturningKit.Reason.WRONG_PERSON, field.userId()));
    var again =
        as(
            field,
            () ->
                returning.takeBack(
                    handover.handoverId(), ReturningKit.Reason.WRONG_PERSON, field.userId()));
    var next =
        as(field, () -> handingOver.handOver(handover(handover.entitlementId()), field.userId()));

    assertThat(returned).isPresent();
    assertThat(again).isEmpty();
    assertThat(next).isInstanceOf(Accepted.class);
    assertThat(balance("L1")).isEqualTo(1);
    assertThat(eventsOf(handover.entitlementId()))
        .containsExactly("KitAllocated", "KitHandedOver", "KitReturned", "KitHandedOver");
  }

  @Test
  void theApiAnswersOnceAndForAll() {
    here.person("María Fernanda Quishpe", 30);
    allocate("2026-01");
    var volunteer = api.as(here.caller(Role.VOLUNTEER));
    UUID entitlement = entitlements().getFirst();

    volunteer
        .get()
        .uri("/api/v1/kit-entitlements?state=ALLOCATED")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].name")
        .isEqualTo("María Q.")
        .jsonPath("$.items[0].unitCost")
        .doesNotExist();
    var first =
        Map.of(
            "entitlementId",
            entitlement,
            "handoverId",
            "1" + UUID.randomUUID().toString().substring(1),
            "proof",
            Map.of("kind", "CARD"),
            "handedOverAt",
            "2026-01-15T15:00:00Z");
    var other =
        Map.of(
            "entitlementId",
            entitlement,
            "handoverId",
            "2" + UUID.randomUUID().toString().substring(1),
            "proof",
            Map.of("kind", "WITNESS"),
            "handedOverAt",
            "2026-01-15T15:05:00Z");
    volunteer.post().uri("/api/v1/handovers").body(first).exchange().expectStatus().isCreated();
    volunteer.post().uri("/api/v1/handovers").body(first).exchange().expectStatus().isOk();
    volunteer
        .post()
        .uri("/api/v1/handovers")
        .body(other)
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:already-handed-over");
    volunteer
        .post()
        .uri("/api/v1/handovers/batch")
        .body(List.of(first, other))
        .exchange()
        .expectBody()
        .jsonPath("$[0].outcome")
        .isEqualTo("ACCEPTED")
        .jsonPath("$[1].outcome")
        .isEqualTo("ALREADY_HANDED_OVER");
    volunteer
        .post()
        .uri("/api/v1/handovers/batch")
        .body(Collections.nCopies(501, first))
        .exchange()
        .expectStatus()
        .isBadRequest();
    api.as(here.caller(Role.FINANCE_OFFICER))
        .post()
        .uri("/api/v1/handovers")
        .body(first)
        .exchange()
        .expectStatus()
        .isForbidden();
  }
}
