package org.puente.distribution.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Books;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Money counts as float once two people say so, the second one having seen the proof. */
@DistributionTest
class FundingIT {

  private static final String FELIPE = "felipe.aprueba";

  @Autowired World world;
  @Autowired Funders funders;
  @Autowired Api api;

  @Test
  void moneyCountsOnceASecondPersonConfirmsTheProof() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.approved(place, 1);
    UUID asked = funders.request(FLOR, place.programme(), "300.00").id();

    assertThat(funders.confirm(FABIAN, asked, 1).problem()).isEqualTo("funding-unproven");
    funders.attach(FLOR, asked, Funders.pdf());
    assertThat(floatOf(place)).containsExactly("0", "0", "300.00");
    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("float-exceeded");

    Answer confirmed = funders.confirm(FABIAN, asked, 2);

    assertThat(confirmed.body().path("state").asString()).isEqualTo("CONFIRMED");
    assertThat(floatOf(place)).containsExactly("300.00", "300.00", "0");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan, "RELEASED");
    assertThat(floatOf(place)).containsExactly("300.00", "0.00", "0");
    Books.balance(world.owner(), place.programme());
  }

  private List<String> floatOf(Place place) {
    var now =
        world.get(FLOR, "/api/v1/fsps/BANK_A/funding?programmeId=" + place.programme()).body();
    return List.of(
        now.path("confirmed").asString(),
        now.path("free").asString(),
        now.path("requested").asString());
  }

  @Test
  void whoeverAskedOrAttachedDoesNotConfirm() {
    UUID asked = funders.request(FLOR, world.programme("1000.00").programme(), "300.00").id();
    funders.attach(FABIAN, asked, Funders.pdf());

    assertThat(funders.confirm(FLOR, asked, 2).problem()).isEqualTo("funding-prepared");
    assertThat(funders.confirm(FABIAN, asked, 2).problem()).isEqualTo("funding-prepared");
    assertThat(funders.confirm(FELIPE, asked, 2).status()).isEqualTo(200);
  }

  @Test
  void theDatabaseKnowsNoFloatThatOnePersonMade() {
    Place place = world.programme("1000.00");
    UUID asked = funders.proven(FLOR, place.programme(), "300.00");
    var owner = world.owner();

    assertThatThrownBy(
            () ->
                owner.update(
                    """
                    INSERT INTO funding_participant (funding_id, user_id, part)
                    SELECT id, requested_by, 'CONFIRMER' FROM fsp_funding WHERE id = ?
                    """,
                    asked))
        .hasMessageContaining("one_part_each");
    assertThatThrownBy(
            () ->
                owner.update(
                    """
                    WITH e AS (
                      INSERT INTO ledger_entry (programme_id, currency, cause) VALUES (?, 'USD', 'DEPOSITED') RETURNING id)
                    INSERT INTO ledger_posting (entry_id, line, account, fsp, amount)
                    SELECT id, line, account, fsp, amount FROM e,
                           (VALUES (1, 'DEPOSITS', '', -5), (2, 'FLOAT', 'BANK_A', 5)) AS p (line, account, fsp, amount)
                    """,
                    place.programme()))
        .hasMessageContaining("A deposit is what somebody confirmed");
    assertThatThrownBy(
            () ->
                owner.update(
                    """
                    UPDATE fsp_funding SET state = 'CONFIRMED', decided_by = uuidv7(), decider = 'x',
                           decided_at = now(), entry_id = uuidv7() WHERE id = ?
                    """,
                    asked))
        .hasMessageContaining("not confirmed by a second factor");
    assertThatThrownBy(
            () -> owner.update("UPDATE fsp_funding SET amount = 9999 WHERE id = ?", asked))
        .hasMessageContaining("What was requested never changes");
    assertThat(world.balance(place, "FLOAT")).isEqualByComparingTo("0");
  }

  @Test
  void ofManyWhoConfirmInTheSameInstantOneDoes() throws Exception {
    Place place = world.programme("1000.00");
    UUID asked = funders.proven(FLOR, place.programme(), "300.00");
    Callable<Answer> fabian = () -> funders.confirm(FABIAN, asked, 2);
    Callable<Answer> felipe = () -> funders.confirm(FELIPE, asked, 2);

    try (var crowd = Executors.newFixedThreadPool(6)) {
      var answers =
          crowd.invokeAll(List.of(fabian, felipe, fabian, felipe, fabian, felipe)).stream()
              .map(Future::resultNow)
              .toList();
      String by =
          answers.stream()
              .filter(it -> it.status() == 200)
              .findFirst()
              .orElseThrow()
              .body()
              .path("decided")
              .path("by")
              .asString();
      // Whoever was first is told so each time; the other one that it is decided.
      assertThat(
              IntStream.range(0, 6)
                  .filter(i -> answers.get(i).status() == 200)
                  .mapToObj(i -> i % 2 == 0 ? FABIAN : FELIPE))
          .hasSize(3)
          .containsOnly(by);
      assertThat(answers.stream().filter(it -> it.status() == 409).map(Answer::problem))
          .containsOnly("funding-decided");
    }
    assertThat(world.balance(place, "FLOAT")).isEqualByComparingTo("300");
  }

  @Test
  void whatChangedSinceItWasLookedAtIsNotConfirmed() {
    UUID asked = funders.proven(FLOR, world.programme("1000.00").programme(), "300.00");
    funders.attach(FLOR, asked, Funders.pdf());

    assertThat(funders.confirm(FABIAN, asked, 2).problem()).isEqualTo("funding-changed");
    assertThat(funders.confirm(FABIAN, asked, 3).status()).isEqualTo(200);
  }

  @Test
  void confirmingAsksForTheSecondFactorAgain() {
    UUID asked = funders.proven(FLOR, world.programme("1000.00").programme(), "300.00");
    var late =
        new Caller(UUID.randomUUID(), "lupe", Set.of(Grant.everywhere(Role.FINANCE_OFFICER)));

    var answer =
        api.as(late, Duration.ofMinutes(3))
            .post()
            .uri("/api/v1/funding-requests/" + asked + "/confirm")
            .header("If-Match", "2")
            .exchange()
            .expectBody(String.class)
            .returnResult();

    assertThat(answer.getStatus().value()).isEqualTo(403);
    assertThat(answer.getResponseBody()).contains("confirmation-needed");
  }

  @Test
  void othersRefuseWithAReasonAndWhoeverAskedWithdraws() {
    Place place = world.programme("1000.00");
    UUID refused = funders.proven(FLOR, place.programme(), "300.00");
    UUID withdrawn = funders.proven(FLOR, place.programme(), "200.00");
    var why = Map.of("reason", "El monto no coincide");

    assertThat(funders.step(FLOR, refused, "refuse", 2, why).problem()).isEqualTo("funding-own");
    assertThat(funders.step(FABIAN, refused, "refuse", 2, Map.of("reason", " ")).status())
        .isEqualTo(400);
    var answer = funders.step(FABIAN, refused, "refuse", 2, why);
    assertThat(answer.body().path("decided").path("reason").asString())
        .isEqualTo("El monto no coincide");
    assertThat(funders.confirm(FELIPE, refused, 2).problem()).isEqualTo("funding-decided");

    assertThat(funders.step(FABIAN, withdrawn, "withdraw", 2, Map.of()).problem())
        .isEqualTo("funding-of-another");
    for (int click = 0; click < 2; click++) {
      assertThat(
              funders
                  .step(FLOR, withdrawn, "withdraw", 2, Map.of())
                  .body()
                  .path("state")
                  .asString())
          .isEqualTo("WITHDRAWN");
    }
    assertThat(funders.attach(FLOR, withdrawn, Funders.pdf()).problem())
        .isEqualTo("funding-decided");
    assertThat(world.balance(place, "FLOAT")).isEqualByComparingTo("0");
  }

  @Test
  void onlyMoneyOfTheProgrammeIsAskedFor() {
    Place place = world.programme("1000.00");
    var body = Map.of("programmeId", place.programme(), "amount", "10.00", "currency", "EUR");

    assertThat(world.post(FLOR, "/api/v1/fsps/BANK_A/funding", body).problem())
        .isEqualTo("wrong-currency");
    assertThat(world.post(FLOR, "/api/v1/fsps/BANK_Z/funding", body).problem())
        .isEqualTo("fsp-not-allowed");
    assertThat(funders.request(FLOR, place.programme(), "-1").status()).isEqualTo(400);
    assertThat(funders.request(ANA, place.programme(), "1").status()).isEqualTo(403);
  }

  @Test
  void aDeputyDoesNotConfirmWhatTheirPrincipalPrepared() {
    String name = "fina." + UUID.randomUUID().toString().substring(0, 8);
    String deputy = "depu." + UUID.randomUUID().toString().substring(0, 8);
    UUID from = api.addUser(name, "una-clave-larga-1", Role.FINANCE_OFFICER);
    UUID to = api.addUser(deputy, "una-clave-larga-2", Role.COORDINATOR);
    world
        .owner()
        .update(
            """
            INSERT INTO delegation (id, from_user, to_user, starts_at, until, reason)
            VALUES (uuidv7(), ?, ?, now() - interval '1 day', now() + interval '1 day', 'x')
            """,
            from,
            to);
    UUID asked = funders.request(FLOR, world.programme("1000.00").programme(), "300.00").id();
    takesPart(asked, from);
    funders.attach(FABIAN, asked, Funders.pdf());

    assertThat(
            confirms(new Caller(to, deputy, Set.of(Grant.everywhere(Role.FINANCE_OFFICER))), asked))
        .contains("funding-deputy");
    assertThat(funders.confirm(FELIPE, asked, 2).status()).isEqualTo(200);
  }

  /** As if that somebody had a part in it. */
  private void takesPart(UUID funding, UUID user) {
    world
        .owner()
        .update("INSERT INTO funding_participant VALUES (?, ?, 'PREPARER')", funding, user);
  }

  private String confirms(Caller caller, UUID funding) {
    return String.valueOf(
        api.as(caller)
            .post()
            .uri("/api/v1/funding-requests/" + funding + "/confirm")
            .header("If-Match", "2")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
