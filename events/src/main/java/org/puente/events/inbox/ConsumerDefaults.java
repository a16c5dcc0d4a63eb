package org.puente.events.inbox;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.METADATA_MAX_AGE_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** What every consumer of events is held to: nothing skipped, nothing committed by itself. */
final class ConsumerDefaults {

  private static final Map<String, Object> PROPERTIES =
      Map.of(
          AUTO_OFFSET_RESET_CONFIG,
          "earliest",
          ENABLE_AUTO_COMMIT_CONFIG,
          false,
          MAX_POLL_RECORDS_CONFIG,
          500,
          METADATA_MAX_AGE_CONFIG,
          10_000,
          PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          CooperativeStickyAssignor.class.getName());

  private ConsumerDefaults() {}

  /** Configuration may add to them, not change them. */
  static Map<String, Object> over(Map<String, Object> configured) {
    Map<String, Object> all = new HashMap<>(configured);
    all.putAll(PROPERTIES);
    return all;
  }
}
