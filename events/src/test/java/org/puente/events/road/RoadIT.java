package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.KitReturned;
import org.puente.events.envelope.Envelope;
import org.puente.events.ids.Ids;
import org.puente.events.inbox.Incoming;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.puente.events.testing.PuenteInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=road")
@PuenteInfrastructure("road")
class RoadIT {

  @Autowired EventHistory history;
  @Autowired RoadService.Arrivals arrivals;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  @Test
  void an_appended_event_arrives_once_and_leaves_the_outbox_empty() {
    KitReturned returned = new KitReturned(Ids.next(), Ids.next(), "DAMAGED", clock.instant());

    history.append(List.of(HistoryEntry.of(returned, 1, returned.returnedAt())));

    UUID id = Ids.eventId(returned.entitlementId(), 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> arrivals.all.stream().anyMatch(in -> in.envelope().id().equals(id)));
    assertThat(arrivals.all)
        .map(Incoming::envelope)
        .filteredOn(in -> in.id().equals(id))
        .singleElement()
        .extracting(Envelope::source, Envelope::sequence)
        .containsExactly("urn:puente:road", 1L);
    await().until(() -> jdbc.queryForList("SELECT 1 FROM outbox").isEmpty());
  }
}
