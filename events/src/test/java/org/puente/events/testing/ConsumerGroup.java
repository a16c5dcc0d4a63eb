package org.puente.events.testing;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.puente.events.contract.Topic;

/** A consumer group on one topic, as its operator sees it. */
public record ConsumerGroup(String id, Topic topic) {

  /** Records that are not committed yet. */
  public long lag() {
    return ask(
        admin -> {
          Map<TopicPartition, OffsetAndMetadata> committed =
              admin.listConsumerGroupOffsets(id).partitionsToOffsetAndMetadata().get();
          long lag = 0;
          Map<TopicPartition, ListOffsetsResultInfo> ends =
              admin.listOffsets(partitions(admin, OffsetSpec.latest())).all().get();
          for (TopicPartition partition : ends.keySet()) {
            OffsetAndMetadata offset = committed.get(partition);
            lag += ends.get(partition).offset() - (offset == null ? 0 : offset.offset());
          }
          return lag;
        });
  }

  /** Lets a group whose consumers are stopped read everything again. */
  public void rewind() {
    ask(
        admin ->
            admin
                .alterConsumerGroupOffsets(id, partitions(admin, new OffsetAndMetadata(0)))
                .all()
                .get());
  }

  private <V> Map<TopicPartition, V> partitions(AdminClient admin, V value)
      throws ExecutionException, InterruptedException {
    return admin.describeTopics(List.of(topic.topicName())).allTopicNames().get().values().stream()
        .flatMap(description -> description.partitions().stream())
        .map(partition -> new TopicPartition(topic.topicName(), partition.partition()))
        .collect(toMap(Function.identity(), partition -> value));
  }

  private interface Question<R> {
    R ask(AdminClient admin) throws ExecutionException, InterruptedException;
  }

  private static <R> R ask(Question<R> question) {
    try (AdminClient admin = AdminClient.create(Map.of("bootstrap.servers", TestKafka.servers()))) {
      return question.ask(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
