package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ReviewPagesIT {

  @Autowired Api api;
  @Autowired World world;

  @Test
  void aReviewIsAskedForByOneAndAnsweredByAnother() {
    Place place = world.programme("1000.00", Map.of("kind", "FIXED", "fixed", "100"), 5);
    UUID head = world.households(place, 1).getFirst();
    world.enrol(place);
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    String person = "/console/people/" + head;

    assertThat(ana.get("/console/people/not-included/" + place.programme()).body())
        .contains("Persona 0", "Puntaje 0; se requieren 5", person);
    assertThat(ana.get("/console/criteria/" + place.programme()).body())
        .contains("Discapacidad", "5 puntos", "La ayuda es gratuita");
    assertThat(ana.get(person).body()).contains("No está incluido", "Pedir una revisión");
    var silent =
        ana.send(person, person + "/review", Map.of("enrolment", enrolment(place), "words", " "));
    assertThat(silent.body()).contains("Escriba entre 1 y 1000 caracteres.");
    var asked =
        ana.send(
            person,
            person + "/review",
            Map.of("enrolment", enrolment(place), "words", "Perdió el trabajo"));
    assertThat(asked.body()).contains("Perdió el trabajo", "La pidió usted");
    String review = asked.uri().getPath();

    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(rita.get("/console/reviews").body()).contains(review, "Persona 0");
    assertThat(rita.get("/console").body()).contains("Responder una revisión");
    var answered =
        rita.send(
            review, review + "/decide", Map.of("eligible", "true", "words", "Ahora está incluida"));
    assertThat(answered.body())
        .contains("Se incluyó", "Ahora está incluida", "Incluido después de una revisión");
    assertThat(rita.get("/console/reviews?all=true").body()).contains("Se incluyó");
    assertThat(Visitor.loggedIn(api.url(), "fabian.finanzas").get(person).body())
        .contains("Persona 0")
        .doesNotContain("Elegibilidad", "Puntaje", "Sus datos");
    assertThat(ana.get(person).body())
        .contains("Recibe ayuda", "Se pidió una revisión", "La revisión incluyó al hogar");
  }

  @Test
  void somebodyIsFoundByAWholeNumberOnly() {
    Place place = world.programme("1000.00");
    UUID head = world.households(place, 1).getFirst();
    world.phone(head, "+593987001122");
    var ana = Visitor.loggedIn(api.url(), "ana.programa");

    assertThat(find(ana, "0987001122")).contains("/people/" + head);
    assertThat(find(ana, "0987001")).contains("No hay nadie").doesNotContain("/people/" + head);
    assertThat(ana.get("/console/people").body()).doesNotContain("/people/" + head);
    assertThat(Visitor.loggedIn(api.url(), "alba.auditora").get("/console/people").statusCode())
        .isEqualTo(403);
  }

  private String enrolment(Place place) {
    return world
        .get(ANA, "/api/v1/programmes/" + place.programme() + "/enrolments")
        .body()
        .at("/items/0/id")
        .asString();
  }

  private static String find(Visitor visitor, String wanted) {
    return visitor.send("/console/people", "/console/people", Map.of("wanted", wanted)).body();
  }
}
