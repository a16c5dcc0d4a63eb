package org.puente.distribution.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.payouts.Heard;
import org.puente.distribution.payouts.HearingPayouts;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of one transfer, read back by the library that wrote it. */
@DistributionTest
class EvidenceIT {

  private static final Instant AT = Instant.parse("2026-02-03T15:00:00Z");

  @Autowired World world;
  @Autowired Api api;
  @Autowired HearingPayouts hearing;
  @Autowired PlatformTransactionManager transactions;

  private static String path(UUID transfer) {
    return "/api/v1/transfers/" + transfer + "/evidence";
  }

  private static Caller there(Place place, Role role) {
    var grant =
        new Grant(
            role, place.organisation().toString(), place.programme().toString(), place.territory());
    return new Caller(UUID.randomUUID(), "alguien", Set.of(grant));
  }

  private byte[] file(RestTestClient who, UUID transfer) {
    var body =
        who.get()
            .uri(path(transfer))
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("application/pdf")
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(body);
  }

  /** Corrected, released, its code issued, cash withdrawn. */
  private UUID paid(Place place) {
    UUID plan = world.plan(place, 1).id();
    UUID transfer = world.transfers(plan).getFirst();
    world.post(
        ANA,
        "/api/v1/transfers/" + transfer + "/amount",
        Map.of("amount", "120", "reason", "Nació una niña"));
    world.step(ANA, plan, "submit", Map.of());
    world.approve(FABIAN, plan);
    world.approve(FLOR, plan);
    world.fund(place, "5000.00");
    world.step(RITA, plan, "release", Map.of());
    world.awaitState(plan, "RELEASED");
    UUID promise = of("promise_id", transfer);
    Money amount = new Money(new BigDecimal("120.00"), "USD");
    Money nothing = new Money(new BigDecimal("0.00"), "USD");
    var news =
        List.of(
            new Heard(
                1, new CodeIssued(promise, transfer, "BANK_A", 1, amount, nothing, AT, AT), AT),
            new Heard(
                2, new CashWithdrawn(promise, transfer, "BANK_A", amount, amount, AT, AT), AT));
    new TransactionTemplate(transactions).executeWithoutResult(_ -> hearing.hear(news));
    return transfer;
  }

  @Test
  void theFileTellsEachStepFromThePromiseToTheCash() {
    Place place = world.promised(2, "1000.00");
    UUID transfer = paid(place);
    UUID plan = of("plan_id", transfer);

    byte[] whole = file(api.as(there(place, Role.FINANCE_OFFICER)), transfer);
    String text = Pdfs.text(whole);

    assertThat(text)
        .contains("Cuota", "1 feb 2026", "100,00", "120,00", "Nació una niña", "Persona 0")
        .contains("Transferencias 2", "220,00", "Aprobó (1 de 2)", "Aprobó (2 de 2)")
        .contains("Presentó", "Liberó", "Código de la aplicación", ANA, FABIAN, FLOR, RITA)
        .contains("5.000,00", "Pagada", "no respondió cuando se sacó este expediente")
        .contains("Enviado a pago", "Noticias del banco", "\u2212120,00", "suman cero");
    String packed = Pdfs.packed(text);
    assertThat(packed.split(world.digest(plan), -1)).hasSize(1 + 1 + 2 + 1);
    assertThat(hashes(plan, transfer))
        .hasSizeGreaterThan(6)
        .allSatisfy(it -> assertThat(packed).contains(it));
    assertThat(text).doesNotContainIgnoringCase("pin:").doesNotContain("+59399");
  }

  private UUID of(String column, UUID transfer) {
    return world
        .client()
        .sql("SELECT " + column + " FROM transfer WHERE id = ?")
        .param(transfer)
        .query(UUID.class)
        .single();
  }

  private List<String> hashes(UUID plan, UUID transfer) {
    return world
        .owner()
        .queryForList(
            """
            SELECT encode(hash, 'hex') FROM audit_event
             WHERE subject IN (?, ?) AND action <> 'transfer.evidence-taken'
            """,
            String.class,
            plan.toString(),
            transfer.toString());
  }

  @Test
  void theSameFactsAreTheSameFileAndEachOneLeavesALineWithItsHash() throws Exception {
    Place place = world.promised(1, "1000.00");
    UUID transfer = world.transfers(world.released(place, 1)).getFirst();
    var flor = api.as(there(place, Role.FINANCE_OFFICER));

    byte[] first = file(flor, transfer);
    byte[] second = file(flor, transfer);

    assertThat(second).isEqualTo(first);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first));
    assertThat(
            world
                .owner()
                .queryForList(
                    """
                    SELECT detail ->> 'sha256' FROM audit_event
                     WHERE action = 'transfer.evidence-taken' AND subject = ?
                    """,
                    String.class,
                    transfer.toString()))
        .containsExactly(sha256, sha256);

    world.stop("hold", transfer);
    assertThat(Pdfs.text(file(flor, transfer))).contains("Por revisar", "Se pidió retenerla");
  }

  @Test
  void anAuditorReadsNoNameUnlessTheyMayThere() {
    Place place = world.promised(1, "1000.00");
    UUID transfer = world.transfers(world.submitted(place, 1)).getFirst();
    var elsewhere = world.programme("1.00");
    var grants =
        Set.of(
            there(place, Role.AUDITOR).grants().iterator().next(),
            there(elsewhere, Role.FINANCE_OFFICER).grants().iterator().next());

    for (var who :
        List.of(there(place, Role.AUDITOR), new Caller(UUID.randomUUID(), "alguien", grants))) {
      assertThat(Pdfs.text(file(api.as(who), transfer)))
          .contains("nombre reservado")
          .doesNotContain("Persona 0");
    }
    assertThat(Pdfs.text(file(api.as(there(place, Role.COORDINATOR)), transfer)))
        .contains("Persona 0");
  }

  @Test
  void whoIsOfAnotherPlaceOrRoleGetsNothing() {
    Place place = world.promised(1, "1000.00");
    UUID transfer = world.transfers(world.submitted(place, 1)).getFirst();

    for (Role role : List.of(Role.FINANCE_OFFICER, Role.AUDITOR, Role.COORDINATOR)) {
      status(there(place.in(world.territory()), role), transfer, 404);
      status(there(world.programme("1.00"), role), transfer, 404);
    }
    for (Role role :
        List.of(Role.DONOR, Role.FIELD_STAFF, Role.VOLUNTEER, Role.PSYCHOSOCIAL_WORKER)) {
      status(there(place, role), transfer, 403);
    }
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE action = 'transfer.evidence-taken' AND subject = ?",
                    Integer.class,
                    transfer.toString()))
        .isZero();
  }

  private void status(Caller caller, UUID transfer, int expected) {
    api.as(caller).get().uri(path(transfer)).exchange().expectStatus().isEqualTo(expected);
  }
}
