package org.puente.distribution.dataprotection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.puente.distribution.plans.Officers.ANA;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.Api;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Somebody of a place asks about their data, and officers of theirs answer. */
record Asking(Api api, World world, Clock clock, Place place, UUID person) {

  /** Somebody alone in a programme of their own. */
  static Asking somebody(Api api, World world, Clock clock) {
    Place place = world.programme("1000.00");
    return new Asking(api, world, clock, place, world.households(place, 1).getFirst());
  }

  RestTestClient dora() {
    return officer("dora", Role.DATA_PROTECTION_OFFICER, place.territory());
  }

  RestTestClient rita() {
    return officer("rita", Role.COORDINATOR, place.territory());
  }

  RestTestClient officer(String name, Role role, String territory) {
    return api.as(
        new Caller(
            UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
            name,
            Set.of(
                new Grant(
                    role,
                    place.organisation().toString(),
                    place.programme().toString(),
                    territory))));
  }

  /** The request's id. */
  String asks(DataRequest.Kind kind) {
    return world
        .post(
            ANA,
            "/api/v1/people/" + person + "/data-requests",
            Map.of(
                "kind",
                kind,
                "received",
                LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil"))),
                "words",
                "Lo pide"))
        .id()
        .toString();
  }

  static RestTestClient.ResponseSpec post(RestTestClient client, String path, Object... body) {
    var request = client.post().uri("/api/v1" + path);
    return body.length == 0 ? request.exchange() : request.body(body[0]).exchange();
  }

  static JsonNode json(RestTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  static String problem(RestTestClient.ResponseSpec answer) {
    return json(answer).path("type").asString().replace("urn:puente:problem:", "");
  }
}
