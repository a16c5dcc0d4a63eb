package org.puente.distribution.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.distribution.shifts.JoiningShift.Outcome;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@DistributionTest
class ShiftsIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired JoiningShift joining;
  @Autowired Shifts shifts;
  @Autowired Clock clock;

  Place place;
  RestTestClient rita;

  @BeforeEach
  void aSite() {
    place = world.programme("1000.00");
    rita = coordinator(place.territory());
  }

  private RestTestClient coordinator(String territory) {
    return api.as(
        new Caller(
            UUID.randomUUID(),
            "rita",
            Set.of(
                new Grant(
                    Role.COORDINATOR,
                    place.organisation().toString(),
                    place.programme().toString(),
                    territory))));
  }

  @Test
  void whoeverHasThePinEntersAndMayWhatAVolunteerOfThatSiteMay() {
    var shift = opened();

    var vera = welcome(shift.path("code").asString(), shift.path("pin").asString(), " Vera ");

    assertThat(vera.grant())
        .isEqualTo(
            new Grant(
                Role.VOLUNTEER,
                place.organisation().toString(),
                place.programme().toString(),
                place.territory()));
    assertThat(vera.getName()).isEqualTo("Vera (" + shift.path("code").asString() + ")");
    // The same name on another phone is the same volunteer; codes are read aloud.
    String aloud = shift.path("code").asString().toLowerCase(java.util.Locale.ROOT);
    assertThat(welcome(aloud, shift.path("pin").asString(), "vera").id()).isEqualTo(vera.id());
    assertThat(volunteers(shift)).isEqualTo("[\"Vera\"]");
  }

  @Test
  void aWrongPinIsRefusedAndAfterTenTheDoorIsLocked() {
    var shift = opened();
    String code = shift.path("code").asString();
    for (int i = 0; i < 10; i++) {
      assertThat(join(code, "nope", "Vera")).isInstanceOf(Outcome.Wrong.class);
    }
    assertThat(join(code, shift.path("pin").asString(), "Vera"))
        .isInstanceOf(Outcome.LockedOut.class);
    assertThat(join("ZZZZZZ", "123456", "Vera")).isInstanceOf(Outcome.Wrong.class);
    assertThat(join(code, "123456", "1")).isInstanceOf(Outcome.NoName.class);
  }

  @Test
  void aShiftThatIsClosedIsOverForThoseInsideAndThoseAtTheDoor() {
    var shift = opened();
    var vera = welcome(shift.path("code").asString(), shift.path("pin").asString(), "Vera");
    assertThat(shifts.isOpen(vera.shiftId())).isTrue();

    close(rita, shift).expectStatus().isOk();

    assertThat(shifts.isOpen(vera.shiftId())).isFalse();
    assertThat(join(shift.path("code").asString(), shift.path("pin").asString(), "Vera"))
        .isInstanceOf(Outcome.Wrong.class);
    close(coordinator(world.territory()), shift).expectStatus().isNotFound();
  }

  @Test
  void aShiftIsShortAndAtASiteOfTheCoordinators() {
    assertThat(open(rita, place.territory(), Duration.ofHours(17)).path("type").asString())
        .endsWith("shift-until");
    assertThat(open(rita, place.territory(), Duration.ofMinutes(-1)).path("type").asString())
        .endsWith("shift-until");
    assertThat(open(rita, world.territory(), Duration.ofHours(8)).path("status").asInt())
        .isEqualTo(404);
  }

  @Test
  void nobodyWidensAShiftInTheDatabase() {
    var id = UUID.fromString(opened().path("id").asString());
    for (String sql :
        List.of(
            "UPDATE kit_shift SET until_at = until_at + interval '1 day' WHERE id = ?",
            "UPDATE kit_shift SET organisation = '*' WHERE id = ?",
            "UPDATE kit_shift SET pin_hash = 'x' WHERE id = ?",
            "INSERT INTO kit_shift (id, code, site, organisation, programme, pin_hash, opened_by, opened_by_name, until_at)"
                + " SELECT uuidv7(), 'ABCDEG', site, organisation, programme, 'x', opened_by, 'x', opened_at + interval '17 hours'"
                + " FROM kit_shift WHERE id = ?")) {
      assertThatThrownBy(() -> world.owner().update(sql, id))
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
  }

  private JsonNode opened() {
    return open(rita, place.territory(), Duration.ofHours(8));
  }

  private JsonNode open(RestTestClient client, String site, Duration length) {
    return Objects.requireNonNull(
        client
            .post()
            .uri("/api/v1/shifts")
            .body(Map.of("site", site, "until", clock.instant().plus(length)))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  private static RestTestClient.ResponseSpec close(RestTestClient client, JsonNode shift) {
    return client.post().uri("/api/v1/shifts/" + shift.path("id").asString() + "/close").exchange();
  }

  private String volunteers(JsonNode shift) {
    var latest =
        Objects.requireNonNull(
            rita.get()
                .uri("/api/v1/shifts")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    assertThat(latest.path("items")).hasSize(1);
    assertThat(latest.path("items").get(0).path("id")).isEqualTo(shift.path("id"));
    return latest.path("items").get(0).path("volunteers").toString();
  }

  private Outcome join(String code, String pin, String name) {
    return joining.join(code, pin, name, "10.0.0." + (1 + code.hashCode() % 200));
  }

  private ShiftVolunteer welcome(String code, String pin, String name) {
    return ((Outcome.Welcome) join(code, pin, name)).volunteer();
  }
}
