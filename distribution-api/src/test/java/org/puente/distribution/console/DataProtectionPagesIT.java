package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class DataProtectionPagesIT {

  private static final String ROOM = "/console/data-protection";

  @Autowired Api api;
  @Autowired World world;
  @Autowired Clock clock;

  @Test
  void aRequestIsEnteredOnThePersonsPageAndAnsweredByTheOfficer() {
    Place place = world.programme("1000.00");
    UUID head = world.households(place, 1).getFirst();
    String person = "/console/people/" + head;
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    String today = LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))).toString();

    var silent =
        ana.send(
            person,
            person + "/data-request",
            Map.of("kind", "ACCESS", "received", today, "words", ""));
    assertThat(silent.body()).contains("Escriba entre 1 y 2000 caracteres.");
    var entered =
        ana.send(
            person,
            person + "/data-request",
            Map.of("kind", "ACCESS", "received", today, "words", "Qué saben de mí"));
    assertThat(entered.body()).contains("Conocer sus datos", "responder hasta el");

    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    String request = ROOM + "/requests/" + requestOf(head);
    assertThat(dario.get(ROOM).body()).contains(request, "Conocer sus datos");
    assertThat(dario.get("/console").body()).contains("Entregar sus datos a quien los pidió");
    assertThat(dario.get(request).body()).contains("Qué saben de mí", "Descargar todos sus datos");
    assertThat(dario.send(person, person + "/dossier", Map.of()).body())
        .contains("\"name\":\"Persona 0\"", "\"readBy\"");
    assertThat(
            dario
                .send(
                    request,
                    request + "/answer",
                    Map.of("fulfilled", "true", "words", "Se le entregó en papel"))
                .body())
        .contains("Atendida", "Se le entregó en papel");
    assertThat(dario.send(person, person + "/dossier", Map.of()).body())
        .contains("Solo mientras esté abierta una solicitud");
  }

  @Test
  void twoPeopleEraseAndThePageProvesIt() {
    Place place = world.programme("1000.00");
    UUID head = world.households(place, 1).getFirst();
    String person = "/console/people/" + head;
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    String request = asks(dario, head, "ERASURE");

    var proposed = dario.send(request, request + "/erasure", Map.of());
    assertThat(proposed.body()).contains("La propuso usted; la hace otra persona.", "Persona 0");
    String erasure = proposed.uri().getPath();
    assertThat(dario.get(request).body()).contains("falta que otra persona la haga", erasure);

    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(rita.get("/console").body()).contains("Hacer o retirar una supresión");
    assertThat(rita.get(erasure).body()).contains("Suprimir para siempre");
    assertThat(rita.send(erasure, erasure + "/confirm", Map.of()).body())
        .contains("Acta de supresión", "Huella de la clave destruida");
    assertThat(dario.get(person).body()).contains("Datos suprimidos").doesNotContain("Persona 0");
    assertThat(dario.get(request).body()).contains("Se suprimieron sus datos personales");
  }

  @Test
  void oneProposesTheRightDataAndAnotherAppliesThem() {
    Place place = world.promised(1, "1000.00");
    world.plan(place, 1);
    UUID head = headOf(place);
    String person = "/console/people/" + head;
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    String request = asks(dario, head, "RECTIFICATION");

    var refused =
        dario.send(
            request,
            request + "/rectification",
            Map.of("NAME", "Rosa Vera", "PHONE", "12", "LANGUAGE", ""));
    assertThat(refused.body()).contains("ese número no puede existir", "Rosa Vera");
    var proposed =
        dario.send(
            request,
            request + "/rectification",
            Map.of("NAME", "Rosa Vera", "PHONE", "", "LANGUAGE", ""));
    assertThat(proposed.body()).contains("La propuso usted; la aplica otra persona.");
    String page = proposed.uri().getPath();

    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(rita.get("/console").body()).contains("Aplicar o retirar una corrección");
    assertThat(rita.get(page).body())
        .contains("ya está planificada o en camino", "Rosa Vera", "Persona 0");
    assertThat(rita.send(page, page + "/confirm", Map.of()).body()).contains("Aplicada");
    assertThat(dario.get(person).body()).contains("<h1>Rosa Vera</h1>");
  }

  private UUID headOf(Place place) {
    return world
        .client()
        .sql("SELECT id FROM person WHERE programme_id = ?")
        .param(place.programme())
        .query(UUID.class)
        .single();
  }

  @Test
  void aBreachIsEnteredOnceAndItsLogGrows() {
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    String form = ROOM + "/breaches";
    var told =
        Map.of(
            "what", "Un teléfono perdido",
            "happened", "2099-01-01",
            "noticed", "2026-01-02T10:00",
            "people", "3");
    var refused = dario.send(form, form + "/enter", told);
    assertThat(refused.body()).contains("Esa fecha no puede ser", "Un teléfono perdido");

    var right = new java.util.HashMap<>(told);
    right.put("happened", "2026-01-01");
    var entered = dario.send(form, form + "/enter", right);
    assertThat(entered.body()).contains("Un teléfono perdido", "Aviso fuera de plazo");
    String breach = entered.uri().getPath();
    assertThat(
            dario
                .send(
                    breach, breach + "/add", Map.of("kind", "AUTHORITY_TOLD", "words", "Oficio 12"))
                .body())
        .contains("Autoridad avisada", "Oficio 12");
    assertThat(dario.get(ROOM).body()).contains("Un teléfono perdido");
    assertThat(Visitor.loggedIn(api.url(), "rita.coordina").get(ROOM).statusCode()).isEqualTo(403);
  }

  private String asks(Visitor officer, UUID head, String kind) {
    String person = "/console/people/" + head;
    String today = LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))).toString();
    officer.send(
        person,
        person + "/data-request",
        Map.of("kind", kind, "received", today, "words", "Lo pide"));
    return ROOM + "/requests/" + requestOf(head);
  }

  private UUID requestOf(UUID person) {
    return world
        .client()
        .sql("SELECT id FROM data_request WHERE person_id = ?")
        .param(person)
        .query(UUID.class)
        .single();
  }
}
