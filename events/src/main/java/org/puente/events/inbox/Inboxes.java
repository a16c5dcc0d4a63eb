package org.puente.events.inbox;

import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.puente.events.contract.Topic;
import org.puente.events.quarantine.Consumers;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Makes the listeners of a service. Expose what {@link #listen} returns as a bean: the application
 * context starts and stops it.
 */
public final class Inboxes implements Consumers {

  private final ConsumerFactory<byte[], byte[]> consumers;
  private final PausingRetry retry;
  private final InboxSettings settings;
  private final Inbox.Collaborators collaborators;
  private final ConsumerLag lag;
  private final ConcurrentMap<Address, Inbox> inboxes = new ConcurrentHashMap<>();

  Inboxes(
      ConsumerFactory<byte[], byte[]> consumers,
      PausingRetry retry,
      InboxSettings settings,
      Inbox.Collaborators collaborators,
      ConsumerLag lag) {
    this.consumers = consumers;
    this.retry = retry;
    this.settings = settings;
    this.collaborators = collaborators;
    this.lag = lag;
  }

  /** The container that hands the topic's events to this group's handler, in batches. */
  public ConcurrentMessageListenerContainer<byte[], byte[]> listen(
      Topic topic, String groupId, EventBatchHandler handler) {
    Inbox inbox = new Inbox(groupId, handler, collaborators);
    if (inboxes.putIfAbsent(new Address(topic.topicName(), groupId), inbox) != null) {
      throw new IllegalStateException(groupId + " listens to " + topic.topicName() + " already");
    }
    ContainerProperties properties = new ContainerProperties(topic.topicName());
    properties.setGroupId(groupId);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMessageListener((BatchMessageListener<byte[], byte[]>) inbox::accept);
    properties.setAuthExceptionRetryInterval(settings.longestBackOff());
    properties.setMicrometerEnabled(true);
    properties.setShutdownTimeout(settings.shutdownTimeout().toMillis());
    ConcurrentMessageListenerContainer<byte[], byte[]> container =
        new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName(groupId + "-" + topic.topicName());
    container.setCommonErrorHandler(retry);
    container.setConcurrency(settings.concurrency());
    lag.watch(topic, groupId, container);
    return container;
  }

  @Override
  public void replay(String group, ConsumerRecord<byte[], byte[]> kept) {
    Inbox inbox = inboxes.get(new Address(kept.topic(), group));
    if (inbox == null) {
      throw new NoSuchElementException(group + " does not listen to " + kept.topic());
    }
    inbox.replay(kept);
  }

  private record Address(String topic, String groupId) {}
}
