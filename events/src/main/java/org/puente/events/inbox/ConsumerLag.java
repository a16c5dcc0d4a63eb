package org.puente.events.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.Metric;
import org.puente.events.contract.Topic;
import org.springframework.kafka.listener.MessageListenerContainer;

/** How many records this instance still has before it, by topic and consumer group. */
final class ConsumerLag implements MeterBinder {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  private record Listener(Topic topic, String group, MessageListenerContainer container) {}

  void watch(Topic topic, String group, MessageListenerContainer container) {
    listeners.add(new Listener(topic, group, container));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Listener listener : listeners) {
      Gauge.builder("puente.consumer.lag", listener.container(), ConsumerLag::records)
          .description("Records of the partitions assigned here that are not yet fetched")
          .tag("topic", listener.topic().topicName())
          .tag("group", listener.group())
          .register(registry);
    }
  }

  private static double records(MessageListenerContainer container) {
    return container.metrics().values().stream()
        .map(Map::values)
        .flatMap(metrics -> metrics.stream().filter(ConsumerLag::isLagOfPartition))
        .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
        .filter(Double::isFinite)
        .sum();
  }

  private static boolean isLagOfPartition(Metric metric) {
    return metric.metricName().name().equals("records-lag")
        && metric.metricName().tags().containsKey("partition");
  }
}
