package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
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
    String page = first.uri().getPath();
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(ana.get(page + "/now").body())
                    .contains(">Listo<")
                    .doesNotContain("hx-get="));

    assertThat(ana.get(page).body())
        .contains("Filas rechazadas: 1", "Posibles duplicados: 1", "puente-plantilla");
    assertThat(ana.get(page + "/rejects").body()).contains("La edad debe estar entre 0 y 120.");
    assertThat(ana.get(page + "/rejects.csv").body()).contains("\"130\"").doesNotContain(";\"=cmd");
    decide(page);
    assertThat(bring(file).body()).contains("Este mismo archivo ya se había importado");
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
    var refused = bring("nada que ver");

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
