package org.puente.stabilization.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.stabilization.world.BoardFromEvents;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whoever reads the topic from its beginning, and nothing else, knows where each referral is. */
@StabilizationService
class ReferralsFromEventsIT {

  private static final int REFERRALS = 12;

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;
  @Autowired EventJson json;
  @Autowired JdbcClient jdbc;

  @Test
  void referrals_that_went_any_way_are_rebuilt_from_the_topic() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var random = new Random(20260228);
    var reached = new TreeSet<String>();
    List<Talks.Late> people =
        List.of(talks.takenBy(paula, Urgency.LOW), talks.takenBy(paula, Urgency.MEDIUM));
    String service = service();
    for (Talks.Late late : people) {
      talks.done(
          paula,
          late.episode() + "/consents",
          Map.of("purpose", "REFERRAL", "decision", "GIVEN", "givenBy", "PERSON"));
      for (int i = 0; i < REFERRALS; i++) {
        reached.add(walk(paula, late, service, random));
      }
    }

    assertThat(reached).contains("SERVED", "DECLINED", "CANCELLED").hasSizeGreaterThan(3);
    for (Talks.Late late : people) {
      UUID person = late.story().personId;
      Map<String, Map<String, Object>> standing = standing(person);
      assertThat(standing).hasSize(REFERRALS);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(rebuilt(person).referrals).isEqualTo(standing));
    }
  }

  /** At random along the graph, and stops somewhere; the state that it stops in. */
  private String walk(RestTestClient paula, Talks.Late late, String service, Random random) {
    String id =
        talks
            .post(
                paula,
                late.episode() + "/referrals",
                Map.of(
                    "serviceId",
                    service,
                    "urgent",
                    false,
                    "shared",
                    List.of(),
                    "shownToPerson",
                    true),
                HttpStatus.CREATED)
            .path("id")
            .asString();
    ReferralState state = Underway.PROPOSED;
    while (state instanceof Underway underway && random.nextInt(6) > 0) {
      List<ReferralState> next = new ArrayList<>(underway.next());
      next.sort(Comparator.comparing(ReferralState::name));
      state = next.get(random.nextInt(next.size()));
      talks.post(
          paula, "/api/v1/referrals/" + id + "/moves", Map.of("to", state.name()), HttpStatus.OK);
    }
    return state.name();
  }

  private BoardFromEvents rebuilt(UUID person) {
    var board = new BoardFromEvents();
    Set<Long> seen = new TreeSet<>();
    houses.onTheRoadOf(person).stream()
        .sorted(Comparator.comparingLong(Envelope::sequence))
        .filter(envelope -> seen.add(envelope.sequence()))
        .map(envelope -> (StabilizationEvent) json.read(envelope.contract(), envelope.data()))
        .forEach(board::read);
    return board;
  }

  private Map<String, Map<String, Object>> standing(UUID person) {
    var rows = new TreeMap<String, Map<String, Object>>();
    jdbc.sql("SELECT * FROM referral WHERE person_id = ?")
        .param(person)
        .query(
            row -> {
              rows.put(
                  row.getString("referral_id"),
                  new TreeMap<>(
                      Map.of(
                          "person_id", row.getString("person_id"),
                          "episode_id", row.getString("episode_id"),
                          "state", row.getString("state"),
                          "proposed_at",
                              row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                          "moved_at",
                              row.getObject("moved_at", OffsetDateTime.class).toInstant())));
            });
    return rows;
  }

  /** One that somebody offers in Tulcán. */
  private String service() {
    return talks
        .post(
            desk.of("rita", COORDINATOR),
            "/api/v1/directory",
            Map.of(
                "kind",
                "KIT",
                "provider",
                "Oficina de prueba",
                "territories",
                List.of("tulcan"),
                "accepts",
                List.of("EVERYBODY")),
            HttpStatus.CREATED)
        .path("id")
        .asString();
  }
}
