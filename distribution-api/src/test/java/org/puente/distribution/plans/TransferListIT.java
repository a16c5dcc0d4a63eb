package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.FLOR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.people.FindingHouseholds;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every order and filter walks each transfer once. */
@DistributionTest
class TransferListIT {

  @Autowired World world;
  @Autowired Api api;

  @ParameterizedTest
  @EnumSource
  void everyOrderPagesThroughAllOfThemOnce(TransferQuery.Sort sort) {
    Place place = world.promised(9, "10000.00");
    UUID plan = world.approved(place, 1);
    List<UUID> all = world.transfers(plan);
    world.stop("hold", all.get(7));
    world.stop("cancel", all.get(2));
    world.submitted(place, 2);

    List<JsonNode> ofPlan = walk("/api/v1/plans/" + plan + "/transfers?sort=" + sort);
    List<JsonNode> ofAll =
        walk("/api/v1/transfers?programmeId=" + place.programme() + "&sort=" + sort);

    assertThat(ids(ofPlan)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ids(ofAll)).doesNotHaveDuplicates().hasSize(18);
    if (sort == TransferQuery.Sort.STATE) {
      assertThat(ids(ofAll)).startsWith(all.get(2), all.get(7));
    }
    if (sort == TransferQuery.Sort.DUE) {
      assertThat(ofAll.stream().map(row -> row.path("dueAt").asString()).toList()).isSorted();
    }
  }

  @Test
  void amountsAreSortedBothWays() {
    Place place = world.promised(5, "10000.00");
    world
        .owner()
        .update(
            "UPDATE promise SET paid = 10 WHERE id IN (SELECT id FROM promise WHERE programme_id = ? AND cycle = 1 ORDER BY id LIMIT 2)",
            place.programme());
    UUID plan = world.submitted(place, 1);

    List<String> down = amounts(walk("/api/v1/plans/" + plan + "/transfers?sort=AMOUNT"));
    List<String> up =
        new ArrayList<>(amounts(walk("/api/v1/plans/" + plan + "/transfers?sort=SMALLEST")));

    assertThat(down).containsExactly("100.00", "100.00", "100.00", "90.00", "90.00");
    Collections.reverse(up);
    assertThat(up).isEqualTo(down);
  }

  @Test
  void statesAreFilteredAsPeopleSeeThem() {
    Place place = world.promised(6, "10000.00");
    UUID plan = world.released(place, 1);
    UUID other = world.approved(place, 2);
    world.stop("hold", world.transfers(other).getFirst());

    String all = "/api/v1/transfers?programmeId=" + place.programme() + "&state=";
    assertThat(ids(walk(all + "RELEASED")))
        .containsExactlyInAnyOrderElementsOf(world.transfers(plan));
    assertThat(ids(walk(all + "PLANNED"))).hasSize(5);
    assertThat(ids(walk(all + "HELD"))).containsExactly(world.transfers(other).getFirst());
    assertThat(walk(all + "PAID")).isEmpty();
  }

  @Test
  void territoriesAreToldApart() {
    Place place = world.programme("10000.00");
    Place other = place.in(world.territory());
    world.households(place, 2);
    world.households(other, 3);
    world.enrol(place);
    world.submitted(place, 1);
    world.submitted(other, 1);

    assertThat(walk("/api/v1/transfers?territory=" + other.territory())).hasSize(3);
    assertThat(walk("/api/v1/transfers?sort=TERRITORY&programmeId=" + place.programme()))
        .hasSize(5);
  }

  @Test
  void somebodyIsFoundByPhoneInWhicheverPlan(@Autowired FindingHouseholds finding) {
    Place place = world.programme("10000.00");
    UUID head = world.households(place, 3).getFirst();
    world.enrol(place);
    world.phone(head, "+593987654321");
    world.submitted(place, 1);
    world.submitted(place, 2);

    String search = "/api/v1/transfers?programmeId=" + place.programme() + "&q=";
    assertThat(walk(search + "0987654321"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.path("personId").asString()).isEqualTo(head.toString()));
    assertThat(walk(search + "0987654300")).isEmpty();
    assertThat(finding.matching("Nadie De Aquí 31/02/1990")).isEmpty();
  }

  @Test
  void whoReadsNoNamesAsksForNobody() {
    api.as("alba.audita", Role.AUDITOR)
        .get()
        .uri("/api/v1/transfers?q=0987654321")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private List<JsonNode> walk(String path) {
    List<JsonNode> rows = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          world.get(FLOR, path + "&limit=2" + (next.isEmpty() ? "" : "&after=" + next)).body();
      page.path("items").forEach(rows::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return rows;
  }

  private static List<UUID> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> UUID.fromString(row.path("id").asString())).toList();
  }

  private static List<String> amounts(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path("amount").path("amount").asString()).toList();
  }
}
