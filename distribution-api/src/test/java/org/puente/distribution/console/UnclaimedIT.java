package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Withdrawals;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What nobody came for, and whose it is. */
@DistributionTest
class UnclaimedIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired Withdrawals withdrawals;

  @Test
  void whatEndedWithoutItsCashIsToldByDonorAndTiesWithTheLedger() {
    Place place = world.promised(4, "1000.00");
    gives(place, "Ñandú", "N-1", "250.00");
    List<UUID> transfers = world.transfers(world.released(place, 1));
    withdrawals.tell(transfers.get(0), "100", "100");
    withdrawals.expire(transfers.get(1), "0", "100");
    withdrawals.expire(transfers.get(2), "40", "100");

    JsonNode told = told(place);

    assertThat(amount(told, "amount")).isEqualByComparingTo("160");
    assertThat(told.path("transfers").asLong()).isEqualTo(2);
    assertThat(amount(told, "backInBudget")).isEqualByComparingTo("160");
    assertThat(told.path("ties").asBoolean()).isTrue();
    assertThat(
            told.path("byDonor")
                .valueStream()
                .map(each -> each.path("donor").asString("–") + " " + amount(each, "amount")))
        .as("240 of the 250 are drawn, so that 10 are the donor's and the rest is nobody's by name")
        .containsExactly("Ñandú 10.00", "– 150.00");
    assertThat(amount(told, "usedAgain")).isZero();
    assertThat(told.path("byEnd").toString()).contains("\"EXPIRED\",\"transfers\":2");
  }

  @Test
  void whatIsPlannedAgainIsNotUnclaimed() {
    Place place = world.promised(2, "1000.00");
    List<UUID> transfers = world.transfers(world.released(place, 1));
    withdrawals.expire(transfers.getFirst(), "0", "100");
    assertThat(amount(told(place), "amount")).isEqualByComparingTo("100");

    world.plan(place, 1);

    assertThat(amount(told(place), "amount")).isZero();
    assertThat(amount(told(place).path("replaced"), "amount")).isEqualByComparingTo("100");
  }

  @Test
  void thePageAndTheFileSayTheSame() {
    Place place = world.promised(1, "1000.00");
    gives(place, "Ñandú", "N-1", "250.00");
    var flor = Visitor.loggedIn(api.url(), "flor.finanzas");
    String page = "/console/money/" + place.programme() + "/unclaimed";
    assertThat(flor.get(page).body()).contains("Todo lo que se mandó a pagar se cobró");
    withdrawals.expire(world.transfers(world.released(place, 1)).getFirst(), "0", "100");

    assertThat(flor.get(page).body())
        .contains("Ñandú", "N-1", "USD\u00a0100,00", "cuadra con el libro", "Vencido")
        .doesNotContain("??");
    assertThat(flor.get(page + "?lang=en").body()).contains("ties with the ledger", "Expired");
    assertThat(flor.get(page + "/export?format=CSV&hxl=true").body())
        .contains("#value+unclaimed", "Ñandú", "100.00");
    assertThat(Visitor.loggedIn(api.url(), "carla.campo").get(page).statusCode()).isEqualTo(403);
  }

  private void gives(Place place, String donor, String reference, String amount) {
    world.post(
        "flor.aprueba",
        "/api/v1/programmes/" + place.programme() + "/funding-sources",
        Map.of("donor", donor, "reference", reference, "amount", amount, "currency", "USD"));
  }

  private JsonNode told(Place place) {
    return world
        .get("flor.aprueba", "/api/v1/programmes/" + place.programme() + "/unclaimed")
        .body();
  }

  private static BigDecimal amount(JsonNode of, String name) {
    return new BigDecimal(of.path(name).path("amount").asString());
  }
}
