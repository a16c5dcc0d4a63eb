package org.puente.stabilization.watches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.EventJson;
import org.puente.events.inbox.Incoming;
import org.puente.events.testing.ContractSample;
import org.puente.stabilization.watches.messaging.Feed;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StabilizationService
class SamplesIT {

  @Autowired Feed feed;
  @Autowired EventJson json;
  @Autowired JdbcClient jdbc;

  @Test
  void every_sample_that_the_producers_promise_is_understood() {
    List<Incoming> poll = new ArrayList<>();
    for (Topic topic : List.of(Topic.PTM_APPROVALS, Topic.ATM_PAYOUTS)) {
      for (ContractSample sample : ContractSample.of(topic)) {
        PuenteEvent event = sample.event();
        poll.add(
            new Incoming(
                json.wrap(event, poll.size() + 1L, Instant.EPOCH, "urn:puente:samples"),
                event,
                0,
                poll.size()));
      }
    }

    feed.read(poll);

    assertThat(poll).isNotEmpty();
    assertThat(poll)
        .extracting(in -> in.envelope().partitionKey())
        .allSatisfy(
            promise ->
                assertThat(
                        jdbc.sql("SELECT count(*) FROM delay_watch WHERE promise_id = ?")
                            .param(promise)
                            .query(Long.class)
                            .single())
                    .isOne());
  }
}
