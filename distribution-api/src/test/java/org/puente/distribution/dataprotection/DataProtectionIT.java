package org.puente.distribution.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@DistributionTest
class DataProtectionIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired Clock clock;

  Place place;
  UUID person;
  RestTestClient dora;

  @BeforeEach
  void somebodyWhoIsPromisedSomething() {
    place = world.programme("1000.00");
    person = world.households(place, 1).getFirst();
    world.enrol(place);
    dora = officer(place.territory());
  }

  private RestTestClient officer(String territory) {
    return api.as(
        new Caller(
            UUID.randomUUID(),
            "dora",
            Set.of(
                new Grant(
                    Role.DATA_PROTECTION_OFFICER,
                    place.organisation().toString(),
                    place.programme().toString(),
                    territory))));
  }

  @Test
  void aRequestIsDueFromTheDayOnWhichThePersonAskedAndIsAnsweredOnce() {
    LocalDate received = LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))).minusDays(3);

    var entered =
        world.post(
            ANA,
            "/api/v1/people/" + person + "/data-requests",
            Map.of("kind", "RECTIFICATION", "received", received, "words", "El apellido está mal"));

    assertThat(entered.status()).isEqualTo(201);
    assertThat(entered.body().path("due").asString()).isEqualTo(received.plusDays(15).toString());
    assertThat(openOnes()).contains(entered.id().toString());
    answer(entered.id())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("FULFILLED");
    answer(entered.id()).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    assertThat(openOnes()).doesNotContain(entered.id().toString());
    assertThat(
            world
                .owner()
                .queryForList(
                    "SELECT encode(words_enc, 'escape') FROM data_request WHERE id = ?",
                    String.class,
                    entered.id())
                .getFirst())
        .doesNotContain("apellido");
  }

  @Test
  void noRequestIsFromTomorrow() {
    var entered =
        world.post(
            ANA,
            "/api/v1/people/" + person + "/data-requests",
            Map.of(
                "kind",
                "ACCESS",
                "received",
                LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))).plusDays(2),
                "words",
                "x"));

    assertThat(entered.problem()).isEqualTo("data-request-day");
  }

  @Test
  void everythingIsTakenOutOnlyWhileSomebodyAskedAndLeavesALine() {
    world.owner().update("UPDATE person SET sensitive_enc = '\\x01' WHERE id = ?", person);
    dossier(dora).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    asked();

    dossier(dora)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.identity.name")
        .isEqualTo("Persona 0")
        .jsonPath("$.identity.phone")
        .isEqualTo("+593990000000")
        .jsonPath("$.identity.sealedAttributes")
        .isEqualTo(true)
        .jsonPath("$.events[?(@.kind == 'PROMISED')].length()")
        .isNotEmpty()
        .jsonPath("$.requests[0].kind")
        .isEqualTo("ACCESS");

    dossier(dora)
        .expectBody()
        .jsonPath("$.readBy[0].action")
        .isEqualTo("person.exported")
        .jsonPath("$.readBy[0].who")
        .isEqualTo("dora");
  }

  @Test
  void whoeverIsOfficerElsewhereSeesNothing() {
    String request = asked();
    var elsewhere = officer(world.territory());

    dossier(elsewhere).expectStatus().isNotFound();
    elsewhere
        .post()
        .uri("/api/v1/data-requests/" + request + "/answer")
        .body(Map.of("fulfilled", true, "words", "x"))
        .exchange()
        .expectStatus()
        .isNotFound();
    elsewhere
        .get()
        .uri("/api/v1/data-requests")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void aBreachIsKeptAsItWasEnteredAndWhatIsDoneIsAdded() {
    var breach =
        Map.of(
            "organisationId",
            place.organisation(),
            "happened",
            LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))).minusDays(2),
            "noticed",
            clock.instant().minusSeconds(3_600),
            "what",
            "Un teléfono perdido",
            "people",
            12);
    String id = entered(breach);

    line(id, "AUTHORITY_TOLD")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.lines[0].number")
        .isEqualTo(1);
    line(id, "CLOSED").expectStatus().isOk();
    line(id, "MEASURE").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    for (String sql :
        List.of(
            "UPDATE data_breach SET people = 0 WHERE id = ?",
            "DELETE FROM data_breach_line WHERE breach_id = ?")) {
      assertThatThrownBy(() -> world.owner().update(sql, UUID.fromString(id)))
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
    var other = new java.util.HashMap<String, Object>(breach);
    other.put("organisationId", UUID.randomUUID());
    dora.post().uri("/api/v1/data-breaches").body(other).exchange().expectStatus().isNotFound();
  }

  private String entered(Map<String, ?> breach) {
    var location =
        dora.post()
            .uri("/api/v1/data-breaches")
            .body(breach)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Breach.class)
            .returnResult()
            .getResponseHeaders()
            .getLocation();
    return String.valueOf(location).replaceFirst(".*/", "");
  }

  private RestTestClient.ResponseSpec line(String breach, String kind) {
    return dora.post()
        .uri("/api/v1/data-breaches/" + breach + "/lines")
        .body(Map.of("kind", kind, "words", "Hecho"))
        .exchange();
  }

  private String asked() {
    return world
        .post(
            ANA,
            "/api/v1/people/" + person + "/data-requests",
            Map.of(
                "kind",
                "ACCESS",
                "received",
                LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))),
                "words",
                "Qué saben de mí"))
        .body()
        .path("id")
        .asString();
  }

  private RestTestClient.ResponseSpec dossier(RestTestClient client) {
    return client.get().uri("/api/v1/people/" + person + "/dossier").exchange();
  }

  private RestTestClient.ResponseSpec answer(UUID request) {
    return dora.post()
        .uri("/api/v1/data-requests/" + request + "/answer")
        .body(Map.of("fulfilled", true, "words", "Se corrigió"))
        .exchange();
  }

  private String openOnes() {
    return String.valueOf(
        dora.get()
            .uri("/api/v1/data-requests")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
