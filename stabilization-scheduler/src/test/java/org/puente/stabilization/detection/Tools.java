package org.puente.stabilization.detection;

import org.puente.events.envelope.EventJson;
import org.puente.stabilization.tasks.FinishingTask;
import org.puente.stabilization.tasks.RecordingContact;
import org.puente.stabilization.tasks.TakingTask;
import org.puente.stabilization.watches.messaging.Feed;
import org.puente.stabilization.world.Houses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a history is made with. */
record Tools(
    Houses houses,
    Feed feed,
    EventJson json,
    JdbcClient jdbc,
    TransactionTemplate transaction,
    Team team) {

  /** What workers do. */
  record Team(TakingTask taking, RecordingContact recording, FinishingTask finishing) {}
}
