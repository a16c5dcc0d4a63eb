package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class SamplePagesIT {

  private static final Pattern PICKED =
      Pattern.compile("/console/plans/transfers/([0-9a-f-]{36})/evidence");

  @Autowired World world;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  @Test
  void theSameWordDrawsTheSameAndAnotherOneOthers() {
    Place place = world.promised(30, "10000.00");
    world.plan(place, 1);
    var alba = Visitor.loggedIn(url, "alba.auditora");

    List<String> first = picked(alba, place, 5, "puente");
    assertThat(first).hasSize(5).doesNotHaveDuplicates();
    assertThat(picked(alba, place, 5, "puente")).isEqualTo(first);
    assertThat(picked(alba, place, 8, "puente")).startsWith(first.toArray(String[]::new));
    assertThat(picked(alba, place, 5, "tulcan")).isNotEqualTo(first);
    assertThat(picked(alba, place, 200, "puente")).hasSize(30);
    String page = alba.get(path(place, 5, "puente")).body();
    assertThat(page).contains("5 de 30 transferencias").doesNotContain("Persona 0");
    assertThat(alba.get(path(place, 5, "puente").replace("sample?", "sample/export?")).body())
        .contains(first);
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE action = 'transfers.sampled' AND actor = 'alba.auditora' AND detail::text LIKE ?",
                    Integer.class,
                    "%" + place.territory() + "%"))
        .isEqualTo(6);
  }

  @Test
  void whatIsNoSampleIsSaidAndNobodyElseDraws() {
    Place place = world.promised(1, "1000.00");
    var alba = Visitor.loggedIn(url, "alba.auditora");

    for (String nonsense : List.of("0", "201", "muchas", "-3", "")) {
      assertThat(alba.get("/console/plans/sample?word=x&size=" + nonsense).body())
          .contains("Escriba de 1 a 200");
    }
    assertThat(alba.get("/console/plans/sample?size=5&word=%27--").body())
        .contains("Escriba de 1 a 200");
    assertThat(alba.get("/console/plans/sample").body()).contains("Palabra del sorteo");
    assertThat(alba.get("/console/plans/transfers").body()).contains("Sacar una muestra");
    for (String other : List.of("flor.finanzas", "rita.coordina", "dora.donante")) {
      assertThat(Visitor.loggedIn(url, other).get(path(place, 1, "x")).statusCode()).isEqualTo(403);
    }
  }

  private static List<String> picked(Visitor alba, Place place, int size, String word) {
    return PICKED
        .matcher(alba.get(path(place, size, word)).body())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String path(Place place, int size, String word) {
    return "/console/plans/sample?size=%d&word=%s&territory=%s"
        .formatted(size, word, place.territory());
  }
}
