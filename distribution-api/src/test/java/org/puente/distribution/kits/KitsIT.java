package org.puente.distribution.kits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.kits.KitSite.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.kits.AllocatingKits.Allocation;
import org.puente.distribution.kits.Entitlements.Wanted;
import org.puente.distribution.kits.HandoverResult.Accepted;
import org.puente.distribution.kits.HandoverResult.AlreadyHandedOver;
import org.puente.distribution.kits.HandoverResult.UnknownEntitlement;
import org.puente.distribution.people.PersonalData;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.KitAllocated;
import org.puente.events.envelope.EventJson;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DistributionTest
class KitsIT {

  private static final Proof CARD = new Proof(Proof.Kind.CARD, null);
  private static final LocalDate FAR = LocalDate.of(2099, 1, 1);

  @Autowired DesigningKit designing;
  @Autowired ReceivingStock receiving;
  @Autowired AllocatingKits allocating;
  @Autowired FindingEntitlements finding;
  @Autowired HandingOver handingOver;
  @Autowired ReturningKit returning;
  @Autowired EventJson json;
  @Autowired PersonalData sealed;
  @Autowired TestDatabase database;
  @Autowired Fixtures fixtures;
  @Autowired Api api;

  private KitSite here;
  private Caller field;
  private String kit;
  private JdbcClient owner;

  @BeforeEach
  void aKitAtASiteOfItsOwn() {
    here = new KitSite(fixtures, sealed);
    field = here.caller(Role.FIELD_STAFF, Role.PROGRAMME_OFFICER);
    owner = fixtures.database();
    kit = "kit-" + here.site;
    designing.design(design(30));
  }

  private KitVersion design(int coverageDays) {
    return new KitVersion(
        kit,
        1,
        "Higiene",
        new AgeBand(18, 59),
        NeedRule.parse(null),
        BigDecimal.TEN,
        "USD",
        coverageDays);
  }

  @Test
  void anotherDesignIsTheNextVersionAndTheSameOneIsNot() {
    assertThat(designing.design(design(30)).version()).isEqualTo(1);
    assertThat(designing.design(design(60)).version()).isEqualTo(2);
  }

  @Test
  void entitlesEveryoneOfTheBandOnceAndTellsIt() {
    UUID adult = here.person("Ana Paredes", 30);
    here.person("Niño Paredes", 4);

    assertThat(allocate("2026-01")).isEqualTo(1);
    assertThat(allocate("2026-01")).isZero();
    assertThat(allocate("2026-02")).isEqualTo(1);

    UUID entitlement = entitlements().getFirst();
    String payload =
        owner
            .sql("SELECT payload FROM event_history WHERE aggregate_id = ?")
            .params(entitlement)
            .query(String.class)
            .single();
    var contract = Contracts.of(KitAllocated.class);
    var event = (KitAllocated) json.read(contract, payload.getBytes(UTF_8));
    assertThat(event)
        .extracting(
            KitAllocated::personId,
            KitAllocated::kitType,
            KitAllocated::kitVersion,
            KitAllocated::site,
            KitAllocated::period)
        .containsExactly(adult, kit, 1, here.site, "2026-01");
    assertThat(JsonMapper.shared().readTree(payload))
        .isEqualTo(JsonMapper.shared().readTree(json.write(event)));
  }

  @Test
  void showsNoMoreOfANameThanTheDeskNeeds() {
    here.person("María Fernanda Quishpe", 30);
    allocate("2026-01");

    var found = as(field, () -> finding.search(here.site, "quis mar", 10));
    assertThat(found).singleElement().extracting(ListedKit::name).isEqualTo("María Q.");
    String card = found.getFirst().kit().card();
    assertThat(card).matches("[0-9]{9}");
    assertThat(
            as(
                field,
                () ->
                    finding.search(here.site, card.substring(0, 6) + " " + card.substring(6), 10)))
        .hasSize(1);
    assertThat(as(field, () -> finding.search(here.site, "zoila", 10))).isEmpty();
  }

  @Test
  void ofManyHandoversAtTheSameInstantOneCountsAndAllAreKept() throws Exception {
    here.people(1);
    allocate("2026-01");
    receive("L1", 20, FAR);
    UUID entitlement = entitlements().getFirst();

    var results = atOnce(IntStream.range(0, 8).mapToObj(_ -> handover(entitlement)).toList());

    assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
    UUID accepted =
        results.stream().filter(Accepted.class::isInstance).findFirst().orElseThrow().handoverId();
    assertThat(results)
        .filteredOn(AlreadyHandedOver.class::isInstance)
        .hasSize(7)
        .allSatisfy(
            result ->
                assertThat(((AlreadyHandedOver) result).otherHandoverId()).isEqualTo(accepted));
    assertThat(balance("L1")).isEqualTo(12);
    assertThat(eventsOf(entitlement))
        .hasSize(9)
        .startsWith("KitAllocated", "KitHandedOver")
        .endsWith("HandoverConflict");
  }

  @Test
  void stockNeverFallsBelowZeroAndWhatItDoesNotCoverIsADifference() throws Exception {
    here.people(20);
    allocate("2026-01");
    receive("LATE", 5, FAR.plusDays(1));
    receive("FIRST", 7, FAR);
    receive("TOO-SOON", 9, LocalDate.now(java.time.Clock.systemUTC()).plusDays(29));

    var results = atOnce(entitlements().stream().map(this::handover).toList());

    assertThat(results).hasSize(20).allMatch(Accepted.class::isInstance);
    assertThat(balance("FIRST")).isZero();
    assertThat(balance("LATE")).isZero();
    assertThat(balance("TOO-SOON")).isEqualTo(9);
    assertThat(discrepancies()).isEqualTo(8);
  }

  @Test
  void theLedgerItselfRefusesANegativeBalanceAndAnyChange() {
    receive("L1", 3, FAR);
    UUID lot =
        owner
            .sql("SELECT id FROM kit_lot WHERE site = ?")
            .params(here.site)
            .query(UUID.class)
            .single();

    assertThatThrownBy(() -> post(lot, -4))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("stock_never_negative");
    assertThatThrownBy(
            () -> owner.sql("DELETE FROM kit_stock_entry WHERE lot_id = ?").param(lot).update())
        .rootCause()
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                JdbcClient.create(database.asJobs())
                    .sql("UPDATE kit_lot SET balance = 99 WHERE id = ?")
                    .param(lot)
                    .update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(balance("L1")).isEqualTo(3);
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
    assertThat(first).filteredOn(AlreadyHandedOver.class::isInstance).hasSize(250);
    assertThat(second)
        .filteredOn(r -> r instanceof Accepted accepted && accepted.repeated())
        .hasSize(250);
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
  void whoWorksAtAnotherSiteNeitherSeesNorMeetsAnEntitlement() {
    here.people(1);
    allocate("2026-01");
    var elsewhere = new KitSite(fixtures, sealed).caller(Role.VOLUNTEER);
    UUID entitlement = entitlements().getFirst();

    assertThat(as(elsewhere, () -> finding.find(new Wanted(null, null, null), null, 10))).isEmpty();
    assertThat(as(elsewhere, () -> handingOver.handOver(handover(entitlement), elsewhere.userId())))
        .isInstanceOf(UnknownEntitlement.class);
    assertThat(
            as(
                elsewhere,
                () ->
                    receiving.receive(
                        new StockReceipt(kit, here.site, "L9", 1, FAR), elsewhere.userId())))
        .isInstanceOf(ReceivingStock.Receipt.UnknownSite.class);
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
            UUID.randomUUID(),
            "proof",
            Map.of("kind", "CARD"),
            "handedOverAt",
            "2026-01-15T15:00:00Z");
    var other =
        Map.of(
            "entitlementId",
            entitlement,
            "handoverId",
            UUID.randomUUID(),
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

  private int allocate(String period) {
    var wanted = new Allocation(here.programme, kit, period, Set.of(), Set.of());
    return as(field, () -> allocating.allocate(wanted).orElseThrow());
  }

  private void receive(String lot, int quantity, LocalDate expires) {
    var receipt = new StockReceipt(kit, here.site, lot, quantity, expires);
    assertThat(as(field, () -> receiving.receive(receipt, field.userId())))
        .isInstanceOf(ReceivingStock.Receipt.Booked.class);
  }

  private List<UUID> entitlements() {
    return owner
        .sql("SELECT id FROM kit_entitlement WHERE site = ? ORDER BY id")
        .params(here.site)
        .query(UUID.class)
        .list();
  }

  private Handover handover(UUID entitlement) {
    return new Handover(
        UUID.randomUUID(), entitlement, CARD, Instant.parse("2026-01-15T15:00:00Z"));
  }

  private List<HandoverResult> atOnce(List<Handover> handovers)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<HandoverResult>> calls =
          handovers.stream()
              .<Callable<HandoverResult>>map(
                  handover -> () -> as(field, () -> handingOver.handOver(handover, field.userId())))
              .toList();
      List<HandoverResult> results = new ArrayList<>();
      for (Future<HandoverResult> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private int balance(String lot) {
    return owner
        .sql("SELECT balance FROM kit_lot WHERE site = ? AND lot = ?")
        .params(here.site, lot)
        .query(Integer.class)
        .single();
  }

  private int discrepancies() {
    return owner
        .sql("SELECT sum(quantity) FROM kit_discrepancy WHERE site = ?")
        .params(here.site)
        .query(Integer.class)
        .single();
  }

  private List<String> eventsOf(UUID entitlement) {
    return owner
        .sql("SELECT type FROM event_history WHERE aggregate_id = ? ORDER BY sequence")
        .params(entitlement)
        .query(String.class)
        .list();
  }

  private void post(UUID lot, int quantity) {
    owner
        .sql(
            "INSERT INTO kit_stock_entry (lot_id, kind, quantity, recorded_by) VALUES (?, 'CORRECTION', ?, ?)")
        .params(lot, quantity, field.userId())
        .update();
  }
}
