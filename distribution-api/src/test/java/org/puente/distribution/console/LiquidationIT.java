package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Withdrawals;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DistributionTest
class LiquidationIT {

  private static final List<String> PARTS =
      List.of("paid", "onItsWay", "planned", "closed", "open");

  @Autowired Api api;
  @Autowired World world;
  @Autowired Withdrawals withdrawals;

  @Test
  void everyInstalmentCountsOnceWhereItStands() {
    Place place = world.promised(4, "1000.00");
    UUID draft = world.plan(place, 1).id();
    UUID takenOut = world.transfers(draft).getLast();
    assertThat(world.stop("cancel", takenOut).status()).isLessThan(300);
    assertThat(standing(place, 1)).isEqualTo(Map.of("planned", "3 300.00", "open", "1 100.00"));

    world.step("ana.programa", draft, "discard", Map.of("reason", "otra vez"));
    assertThat(standing(place, 1)).containsKey("open").doesNotContainKey("planned");

    UUID plan = world.released(place, 1);
    withdrawals.tell(world.transfers(plan).getFirst(), "100", "100");
    withdrawals.tell(world.transfers(plan).get(1), "40", "100");

    Map<String, String> standing = standing(place, 1);
    assertThat(standing.get("paid")).isEqualTo("1 140.00");
    assertThat(standing.get("onItsWay")).isEqualTo("3 260.00");
    JsonNode row = row(place, 1);
    assertThat(sum(row)).isEqualByComparingTo(amount(row, "owed"));
    assertThat(count(row)).isEqualTo(row.path("owed").path("count").asLong());
    assertThat(row.path("settled").asBoolean()).isFalse();
  }

  @Test
  void whatIsMissingFromAPartnerStandsBesideItAndGoesIntoTheFile() {
    Place place = world.promised(1, "1000.00");
    world.post(
        "ana.programa",
        "/api/v1/programmes/" + place.programme() + "/partner-reports",
        Map.of("organisationId", place.organisation(), "title", "Enero", "dueOn", "2026-01-31"));

    assertThat(row(place, 1).path("reportsMissing").asLong()).isEqualTo(1);
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    String page = "/console/programmes/" + place.programme() + "/liquidation";
    assertThat(rita.get(page).body())
        .contains("Faltan 1 de 1", "Con pendientes", "USD\u00a0100,00");
    assertThat(rita.get(page + "/export?format=CSV&hxl=true").body())
        .contains("Reportes que faltan", "#value+open", "100.00");
    assertThat(Visitor.loggedIn(api.url(), "carla.campo").get(page).statusCode()).isEqualTo(403);
  }

  private Map<String, String> standing(Place place, int cycle) {
    JsonNode row = row(place, cycle);
    return PARTS.stream()
        .filter(part -> row.path(part).path("count").asLong() > 0)
        .collect(
            Collectors.toMap(
                part -> part,
                part -> row.path(part).path("count").asLong() + " " + amount(row, part)));
  }

  private JsonNode row(Place place, int cycle) {
    return world
        .get("rita.coordina", "/api/v1/programmes/" + place.programme() + "/liquidation")
        .body()
        .valueStream()
        .filter(row -> row.path("cycle").asInt() == cycle)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal amount(JsonNode row, String part) {
    return new BigDecimal(row.path(part).path("amount").path("amount").asString());
  }

  private static BigDecimal sum(JsonNode row) {
    return PARTS.stream().map(part -> amount(row, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long count(JsonNode row) {
    return PARTS.stream().mapToLong(part -> row.path(part).path("count").asLong()).sum();
  }
}
