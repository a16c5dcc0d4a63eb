package org.puente.localstack.endtoend;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The services' places on the topics, and how to send all of them back to the beginning. */
final class Topics implements AutoCloseable {
  private final Admin admin;

  Topics(String bootstrapServers) {
    admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
  }

  /** All groups read everything again; they must have no running members. */
  void rewind() throws ExecutionException, InterruptedException {
    for (var group : places().entrySet()) {
      Map<TopicPartition, OffsetAndMetadata> zero =
          group.getValue().keySet().stream()
              .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(0)));
      admin.alterConsumerGroupOffsets(group.getKey(), zero).all().get();
    }
  }

  /** How many records each group has read of each partition. */
  Map<String, Long> read() throws ExecutionException, InterruptedException {
    var read = new TreeMap<String, Long>();
    places()
        .forEach(
            (group, places) ->
                places.forEach(
                    (partition, place) -> read.put(group + " of " + partition, place.offset())));
    return read;
  }

  /** How many records wait to be read, all groups together. */
  long waiting() throws ExecutionException, InterruptedException {
    long waiting = 0;
    for (var group : places().values()) {
      Map<TopicPartition, OffsetSpec> latest =
          group.keySet().stream()
              .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
      var ends = admin.listOffsets(latest).all().get();
      for (var place : group.entrySet()) {
        waiting +=
            Objects.requireNonNull(ends.get(place.getKey())).offset() - place.getValue().offset();
      }
    }
    return waiting;
  }

  private Map<String, Map<TopicPartition, OffsetAndMetadata>> places()
      throws ExecutionException, InterruptedException {
    var places = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
    for (var group : admin.listGroups().all().get()) {
      places.put(
          group.groupId(),
          admin
              .listConsumerGroupOffsets(Map.of(group.groupId(), new ListConsumerGroupOffsetsSpec()))
              .partitionsToOffsetAndMetadata(group.groupId())
              .get());
    }
    return places;
  }

  @Override
  public void close() {
    admin.close();
  }
}
