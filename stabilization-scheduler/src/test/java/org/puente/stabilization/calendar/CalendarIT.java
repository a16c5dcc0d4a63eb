package org.puente.stabilization.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.stabilization.world.TeamDesk.get;
import static org.puente.stabilization.world.TeamDesk.in;
import static org.puente.stabilization.world.TeamDesk.post;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A phone reads when somebody is expected, and never whom or where. */
@StabilizationService
class CalendarIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;

  @Test
  void an_address_shows_when_and_neither_whom_nor_where() throws Exception {
    RestTestClient carla = in(desk, "calendar", "carla", PSYCHOSOCIAL_WORKER);
    Story story = late("calendar");
    Board.Line line = board.tasksOf(story.promiseId).getFirst();
    JsonNode task = post(carla, "/api/v1/tasks/" + line.taskId() + "/take", Map.of());

    String token = post(carla, "/api/v1/calendar", Map.of()).path("token").asString();
    String text = read(token);

    List<VEvent> events = parsed(text);
    assertThat(events).hasSize(1);
    VEvent event = events.getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo("Cita");
    Instant start = Instant.from(event.getDateTimeStart().getDate());
    assertThat(start.getEpochSecond())
        .isEqualTo(Instant.parse(task.path("dueAt").asString()).getEpochSecond());
    List<Property> said = event.getProperties();
    assertThat(said)
        .extracting(Property::getName)
        .containsExactlyInAnyOrder("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS");
    assertThat(text)
        .doesNotContain(
            story.personId.toString(), line.taskId().toString(), line.episodeId().toString())
        .doesNotContain("LOCATION", "DESCRIPTION", "territory");
  }

  @Test
  void an_address_leads_nowhere_once_it_was_revoked_or_made_anew() {
    RestTestClient cesar = in(desk, "calendar", "cesar", PSYCHOSOCIAL_WORKER);
    assertThat(get(cesar, "/api/v1/calendar").hasNonNull("madeAt")).isFalse();
    String first = post(cesar, "/api/v1/calendar", Map.of()).path("token").asString();
    String second = post(cesar, "/api/v1/calendar", Map.of()).path("token").asString();

    assertThat(first).hasSize(43).isNotEqualTo(second);
    desk.anonymous().get().uri("/calendar/" + first).exchange().expectStatus().isNotFound();
    assertThat(read(second)).startsWith("BEGIN:VCALENDAR");
    assertThat(get(cesar, "/api/v1/calendar").hasNonNull("madeAt")).isTrue();

    cesar.delete().uri("/api/v1/calendar").exchange().expectStatus().isNoContent();
    desk.anonymous().get().uri("/calendar/" + second).exchange().expectStatus().isNotFound();
  }

  private String read(String token) {
    return requireNonNull(
        desk.anonymous()
            .get()
            .uri("/calendar/" + token)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static List<VEvent> parsed(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
  }

  private Story late(String territory) {
    Story story = Story.dueAt(houses.now().minusSeconds(1)).promised(Urgency.HIGH, territory);
    houses.tell(story);
    await().atMost(PATIENCE).until(() -> board.tasksOf(story.promiseId).size() == 1);
    return story;
  }
}
