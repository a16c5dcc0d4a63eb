package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each role finds on its home page; each reader sees only one territory, made for the test.
 */
@DistributionTest
class HomePageIT {

  private static final String HOME = "/console/road";
  private static final String FIGURES = HOME + "/figures";

  /** What a page loads. */
  private static final Pattern PART =
      Pattern.compile("(?:href|src)=\"(/[^\"?]+\\.(?:css|js|svg|png|woff2))\"");

  @Autowired Api api;
  @Autowired World world;
  @Autowired Fixtures fixtures;

  @Test
  void moneyAndTransfersAreDrawnAndToldInATable() {
    World.Place place = sixWaitingTwoPaid();

    String figures = reader("FINANCE_OFFICER", place).get(FIGURES).body();

    assertThat(figures)
        .contains(
            "Dónde está el dinero", "Dónde están las transferencias", "En el banco, por retirar")
        .contains("Pagadas por territorio", "2 de 8", "Días desde la fecha comunicada")
        .contains("<svg class=\"chart stacked\"", "<rect", "<caption")
        .doesNotContain("style=", "??");
  }

  @Test
  void whatIsLateIsToldByTerritoryWithTheWayThere() {
    World.Place place = sixWaitingTwoPaid();

    String figures = reader("COORDINATOR", place).get(FIGURES).body();

    assertThat(figures)
        .contains(": 16 cuotas sin entregar", "la más antigua desde el", "/console/plans");
  }

  @Test
  void whatWentWrongIsToldInWords() {
    World.Place place = sixWaitingTwoPaid();
    set(place, "state = 'EXPIRED'", "state = 'PLANNED'");

    assertThat(reader("PROGRAMME_OFFICER", place).get(FIGURES).body())
        .contains("Código vencido: 6", "El código venció sin usarse");
  }

  @Test
  void aDonorSeesAggregatesAndNoFigureUnderFive() {
    World.Place place = sixWaitingTwoPaid();

    String figures = reader("DONOR", place).get(FIGURES).body();

    assertThat(figures)
        .contains("Solo agregados", "no se muestra", "Pagadas por territorio")
        .doesNotContain("Lo que está atrasado", "Lo que salió mal")
        .doesNotContain("2 de 8", ">2<", ">6<");
  }

  @Test
  void theFirstPageIsLightOnASlowLine() {
    var reader = reader("COORDINATOR", sixWaitingTwoPaid());
    String page = reader.get(HOME).body();
    var parts = PART.matcher(page).results().map(part -> part.group(1)).distinct().toList();
    int packed = reader.weight(HOME);

    assertThat(parts)
        .anyMatch(part -> part.endsWith(".css"))
        .anyMatch(part -> part.endsWith(".js"));
    assertThat(packed).isLessThan(page.length() / 2);
    assertThat(packed + reader.weight(FIGURES) + parts.stream().mapToInt(reader::weight).sum())
        .isBetween(10_000, 150 * 1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIELD_STAFF", "PSYCHOSOCIAL_WORKER", "DATA_PROTECTION_OFFICER"})
  void amountsAreNotForEverybody(String role) {
    var reader = reader(role, world.programme("100.00"));

    assertThat(reader.get(FIGURES).statusCode()).isEqualTo(404);
    assertThat(reader.get(HOME).body()).doesNotContain(FIGURES);
  }

  @Test
  void anEmptyHouseSaysWhatToDoFirst() {
    World.Place place = world.programme("100.00");

    String home = reader("PROGRAMME_OFFICER", place).get(HOME).body();

    assertThat(home)
        .contains("Por dónde empezar", "Traer el archivo de registros", "/console/imports")
        .contains(FIGURES);
    assertThat(reader("AUDITOR", place).get(HOME).body()).doesNotContain("Por dónde empezar");
  }

  private World.Place sixWaitingTwoPaid() {
    World.Place place = world.promised(8, "1000.00");
    UUID plan = world.released(place, 1);
    set(
        place,
        "state = 'PAID', withdrawn = amount, changed_at = due_at + interval '2 days'",
        "id IN (SELECT id FROM transfer WHERE plan_id = '%s' ORDER BY id LIMIT 2)".formatted(plan));
    return place;
  }

  private void set(World.Place place, String change, String where) {
    fixtures
        .database()
        .sql("UPDATE transfer SET %s WHERE programme_id = ? AND %s".formatted(change, where))
        .param(place.programme())
        .update();
  }

  /** Somebody with one role and that programme alone, who needs no second factor. */
  private Visitor reader(String role, World.Place place) {
    String name = "home." + UUID.randomUUID().toString().substring(0, 8);
    fixtures
        .database()
        .sql(
            """
            WITH model AS (
              SELECT id, password_hash FROM app_user WHERE username = 'vera.voluntaria'
            ), somebody AS (
              INSERT INTO app_user (username, password_hash, display_name)
              SELECT ?, password_hash, 'Lectora' FROM model RETURNING id
            )
            INSERT INTO role_grant (user_id, role, programme_id)
            SELECT id, ?, ?::uuid FROM somebody
            """)
        .params(name, role, place.programme().toString())
        .update();
    return Visitor.newcomer(api.url(), name);
  }
}
