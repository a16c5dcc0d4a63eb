package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What no browser sends by itself still gets an answer that names the field and says why. */
@DistributionTest
class NonsenseIT {

  private static final String ROOM = "/console/agreements";

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  private Map<String, String> agreement() {
    return new HashMap<>(
        Map.of(
            "organisation", fixtures.organisation().toString(),
            "fsp", "BANK_N",
            "reference", "CONV-N",
            "shares", "Nombre y teléfono",
            "location", "Quito",
            "from", "2026-01-01",
            "until", "2031-01-01"));
  }

  @Test
  void aFormWithoutAnyFieldNamesThemAll() {
    var dario = Visitor.loggedIn(api.url(), "dario.datos");

    var answer = dario.upload(ROOM, ROOM + "/record", Map.of(), "%PDF-1.7");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri().getPath()).isEqualTo(ROOM);
    assertThat(answer.body())
        .contains("Falta llenar «Banco».", "Falta llenar «Qué se comparte».")
        .contains("Falta llenar «Desde».");
    assertThat(dario.send(ROOM, ROOM + "/record", Map.of()).body()).contains("Falta llenar");
  }

  @Test
  void aDayThatDoesNotExistIsNamedAndTheRestStaysTyped() {
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    var typed = agreement();
    typed.put("until", "31-02-2026");

    assertThat(dario.upload(ROOM, ROOM + "/record", typed, "%PDF-1.7").body())
        .contains("No se entiende lo que dice en «Hasta»", "CONV-N");
  }

  @Test
  void whatNoTextMayHoldIsRefusedInWords() {
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    var typed = agreement();
    typed.put("location", "Qui\0to");

    assertThat(dario.upload(ROOM, ROOM + "/record", typed, "%PDF-1.7").body())
        .contains("«Dónde se guarda» es demasiado largo o tiene un carácter que no se admite.");
    assertThat(dario.get("/console/audit?actor=a%00b").statusCode()).isEqualTo(400);
  }

  @Test
  void aParameterThatNeverCameIsNamedInTheReadersLanguage() {
    var dario = Visitor.loggedIn(api.url(), "dario.datos");

    assertThat(dario.send("/console/screening", "/console/screening/require", Map.of()).body())
        .contains("Falta llenar «Acuerdo que lo exige».");
  }

  @Test
  void aNameThatNobodyCanHaveIsAWrongName() {
    var answer =
        new Visitor(api.url())
            .send("/login", "/login", Map.of("username", "a\0b", "password", "x\0"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("El usuario o la contraseña no son correctos.");
  }

  @Test
  void anApiSaysThatAValueCannotBeStored() {
    api.as("ana", Role.PROGRAMME_OFFICER)
        .get()
        .uri("/api/v1/kit-stock?site={site}", "a\0b")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:unstorable");
  }
}
