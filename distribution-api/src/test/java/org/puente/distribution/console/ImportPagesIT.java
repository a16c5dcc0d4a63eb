package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ImportPagesIT {

  private Visitor ana;
  private Place place;

  @BeforeEach
  void aProgramme(@Autowired Api api, @Autowired Fixtures fixtures, @Autowired World world) {
    fixtures.territory("tulcan");
    place = world.programme("1000.00");
    ana = Visitor.loggedIn(api.url(), "ana.programa");
  }

  @Test
  void aFileGoesInAndItsRejectsAndDuplicatesAreWorkedThrough() {
    String file =
        """
        hogar;parentesco;nombre;documento;telefono;edad;genero;idioma;territorio
        H1;jefa;María Núñez;0912345678;0991234567;34;F;es;tulcan
        H2;jefa;Maria Nuñez;0912345678;;34;F;es;tulcan
        H3;jefe;=cmd;;;130;M;es;tulcan
        """;

    var first = bring(file);
    assertThat(first.body()).contains("Reconocido por el perfil puente-plantilla", "María Núñez");
    String page = page(first);
    ana.send(page, page + "/trial", Map.of());
    standsAt(page, ">Probado<");
    assertThat(ana.get(page).body())
        .contains("entrarían: 2", "rechazarían: 1", "Importar (2)", "La edad debe estar")
        .contains("Posibles duplicados");
    ana.send(page, page + "/start", Map.of());
    standsAt(page, ">Listo<");

    assertThat(ana.get(page).body())
        .contains("Filas rechazadas: 1", "Posibles duplicados: 1", "puente-plantilla");
    assertThat(ana.get(page + "/rejects").body()).contains("La edad debe estar entre 0 y 120.");
    assertThat(ana.get(page + "/rejects.csv").body()).contains("\"130\"").doesNotContain(";\"=cmd");
    decide(page);
    assertThat(bring(file).body()).contains("Este mismo archivo ya se había importado");
  }

  private void standsAt(String page, String state) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(ana.get(page + "/now").body())
                    .contains(state)
                    .doesNotContain("hx-get="));
  }

  private static String page(HttpResponse<String> brought) {
    return brought.uri().getPath().replace("/prepare", "");
  }

  @Test
  void columnsAreChosenAndSavedForTheNextFile() {
    String survey = "Encuestada;Años;Dónde\nMaría Núñez;34;tulcan\n";
    String page = page(bring(survey));
    assertThat(ana.get(page + "/prepare").body()).contains("Se adivinaron 1 de 3 columnas");
    var lacking = choose(page, Map.of("target-1", "age", "territory", "tulcan"));
    assertThat(lacking.body()).contains("Falta el nombre", "value=\"tulcan\" selected");

    var tried =
        choose(
            page,
            Map.of(
                "target-0",
                "name",
                "target-1",
                "age",
                "target-2",
                "territory",
                "saveAs",
                "Encuesta"));
    standsAt(page, ">Probado<");

    assertThat(tried.body()).contains("Columnas elegidas a mano");
    assertThat(ana.get("/console/imports").body()).contains("Perfiles guardados", "encuesta");
    assertThat(bring(survey + "Luz Vera;41;tulcan\n").body())
        .contains("Reconocido por el perfil encuesta");
    assertThat(ana.get("/console").body()).contains("Preparar el archivo");
    ana.send(page, page + "/discard", Map.of());
    assertThat(ana.get(page).body()).contains("Se descartó antes de importarlo");
    assertThat(
            ana.send(
                    "/console/imports",
                    "/console/imports/forget-profile",
                    Map.of("name", "encuesta", "organisationId", place.organisation().toString()))
                .body())
        .contains("El perfil se borró.");
  }

  private HttpResponse<String> choose(String page, Map<String, String> choices) {
    var form = new HashMap<>(choices);
    form.putAll(Map.of("headerRow", "1", "region", "EC", "dates", "dmy", "then", "try"));
    return ana.send(page + "/prepare", page + "/prepare/columns", form);
  }

  private void decide(String page) {
    String duplicates = page + "/duplicates";
    assertThat(ana.get(duplicates).body()).contains("Maria Nuñez", "María Núñez", "Documento");
    var silent = ana.send(duplicates, duplicates + "/all", Map.of("decision", "DIFFERENT_PEOPLE"));
    var decided =
        ana.send(
            duplicates,
            duplicates + "/all",
            Map.of("decision", "DIFFERENT_PEOPLE", "reason", "Son hermanas"));
    assertThat(silent.body()).contains("Escriba el motivo.");
    assertThat(decided.body()).contains("Decididos: 1.", "No queda nada por decidir");
  }

  @Test
  void whatIsNoRegistrationFileIsRefusedInWords() {
    var refused = bring("\u0000\u0001\u0002nada que ver");

    assertThat(refused.uri().getPath()).startsWith("/console/imports/");
    assertThat(refused.body()).contains("No se importó");
  }

  private HttpResponse<String> bring(String content) {
    return ana.upload(
        "/console/imports",
        "/console/imports/file",
        Map.of(
            "programmeId", place.programme().toString(),
            "organisationId", place.organisation().toString()),
        content);
  }
}
