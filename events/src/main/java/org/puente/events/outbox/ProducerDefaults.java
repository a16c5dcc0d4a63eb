package org.puente.events.outbox;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.util.HashMap;
import java.util.Map;

/** What every producer of events is held to: no message is lost, and none overtakes another. */
final class ProducerDefaults {

  private static final Map<String, Object> PATIENCE =
      Map.of(
          LINGER_MS_CONFIG, 5,
          BATCH_SIZE_CONFIG, 128 * 1024,
          COMPRESSION_TYPE_CONFIG, "lz4",
          MAX_BLOCK_MS_CONFIG, 10_000,
          REQUEST_TIMEOUT_MS_CONFIG, 10_000,
          DELIVERY_TIMEOUT_MS_CONFIG, 30_000);

  private static final Map<String, Object> PROMISES =
      Map.of(ACKS_CONFIG, "all", ENABLE_IDEMPOTENCE_CONFIG, true);

  private ProducerDefaults() {}

  /** Configuration may change the patience, not the promises. */
  static Map<String, Object> over(Map<String, Object> configured) {
    Map<String, Object> all = new HashMap<>(PATIENCE);
    all.putAll(configured);
    all.putAll(PROMISES);
    return all;
  }
}
