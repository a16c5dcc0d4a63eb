package org.puente.architecture.bad;

import org.apache.kafka.clients.consumer.ConsumerRecord;

interface RecordOnTheRoad {
  void handle(ConsumerRecord<byte[], byte[]> message);
}
