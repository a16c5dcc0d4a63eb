package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.distribution.screening.batch.ScreeningPlans;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ScreeningPagesIT {

  private static final String ROOM = "/console/screening";

  @Autowired Api api;
  @Autowired World world;
  @Autowired ScreeningPlans screening;

  @Test
  void theOfficerRecordsWhatIsRequiredAndTwoPeopleDecideAMatch() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.approved(place, 1);
    UUID agreement =
        world
            .client()
            .sql("SELECT id FROM sharing_agreement WHERE organisation_id = ? AND fsp = 'BANK_A'")
            .param(place.organisation())
            .query(UUID.class)
            .single();
    String list = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String xml =
        """
        <CONSOLIDATED_LIST dateGenerated="%s"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>Persona 2</FIRST_NAME>
        <REFERENCE_NUMBER>QDi.9</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
        """
            .formatted(list);
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    var flor = Visitor.loggedIn(api.url(), "flor.finanzas");

    assertThat(dario.upload(ROOM, ROOM + "/upload", Map.of("name", list), "hola").body())
        .contains("No es la lista consolidada", list);
    assertThat(dario.upload(ROOM, ROOM + "/upload", Map.of("name", list), xml).body())
        .contains("La versión quedó guardada", list);
    var typed =
        Map.of(
            "basis",
            place.programme() + " " + agreement,
            "clause",
            "Cláusula 7.2",
            "list",
            list,
            "threshold",
            "0,50");
    assertThat(dario.send(ROOM, ROOM + "/require", typed).body())
        .contains("va de 0,80 a 1,00", "Cláusula 7.2");
    var right = new HashMap<>(typed);
    right.put("threshold", "1,00");
    assertThat(dario.send(ROOM, ROOM + "/require", right).body())
        .contains("La exigencia quedó anotada", "Cláusula 7.2");
    screening.look();
    UUID match =
        Awaitility.await()
            .until(
                () ->
                    world
                        .client()
                        .sql("SELECT id FROM screening_match WHERE plan_id = ?")
                        .param(plan)
                        .query(UUID.class)
                        .optional(),
                Optional::isPresent)
            .orElseThrow();
    String page = ROOM + "/" + match;

    assertThat(flor.get("/console/plans/" + plan).body()).contains("Hay posibles coincidencias");
    for (String other : List.of("rita.coordina", "ana.programa")) {
      var visitor = Visitor.loggedIn(api.url(), other);
      assertThat(visitor.get("/console/plans/" + plan).body())
          .doesNotContain("Hay posibles coincidencias");
      assertThat(visitor.get(page).statusCode()).isEqualTo(403);
    }
    assertThat(flor.get(ROOM).body()).contains("QDi.9").doesNotContain("/upload");
    assertThat(flor.get(page).body()).contains("Persona 2", "El pago sigue su camino");
    assertThat(flor.send(page, page + "/propose", Map.of("verdict", "DIFFERENT")).body())
        .contains("Escriba entre 1 y 1000 caracteres");
    var proposed =
        flor.send(page, page + "/propose", Map.of("verdict", "DIFFERENT", "words", "Otra edad"));
    assertThat(proposed.body()).contains("Usted lo propuso", "Propuso: otra persona", "Otra edad");
    assertThat(dario.get("/console").body()).contains("Confirmar la decisión sobre una posible");
    assertThat(dario.get(page).body()).contains("Alguien propone: es otra persona");
    assertThat(dario.send(page, page + "/confirm", Map.of("words", "De acuerdo")).body())
        .contains("Quedó decidido", "Es otra persona");
    assertThat(flor.get("/console/plans/" + plan).body())
        .doesNotContain("Hay posibles coincidencias");
  }
}
