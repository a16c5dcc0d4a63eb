package org.puente.events.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * After an infrastructure failure: back to the first offset of the poll, nothing committed, the
 * container paused (it keeps polling, so the group keeps its member) and resumed after a back-off
 * that doubles up to a bound, for ever. Spring Kafka's default handler would give up after some
 * attempts and commit past the batch, and counts attempts per partition in a way that a batch of
 * several partitions confuses.
 */
final class PausingRetry implements CommonErrorHandler, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PausingRetry.class);

  private final SimpleAsyncTaskScheduler resuming = new SimpleAsyncTaskScheduler();
  private final ListenerContainerPauseService pauses;
  private final Duration first;
  private final Duration longest;

  /** Failures in a row, by consumer thread. */
  private final Map<Thread, Integer> failures = new ConcurrentHashMap<>();

  PausingRetry(Duration first, Duration longest) {
    this.resuming.setVirtualThreads(true);
    this.pauses = new ListenerContainerPauseService(null, resuming);
    this.first = first;
    this.longest = longest;
  }

  @Override
  public void handleBatch(
      Exception thrown,
      ConsumerRecords<?, ?> records,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    rewind(records, consumer);
    int inARow = failures.merge(Thread.currentThread(), 1, Integer::sum);
    Duration pause = backOff(inARow);
    log.warn(
        "{} failed on {} records and tries again in {}: {}",
        container.getGroupId(),
        records.count(),
        pause,
        firstLine(rootCause(thrown)));
    if (inARow == 1 && !(rootCause(thrown) instanceof SQLException)) {
      log.warn("Perhaps a defect of ours", thrown);
    }
    pauses.pause(container, pause);
  }

  @Override
  public void handleOtherException(
      Exception thrown,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batch) {
    log.warn("{} could not poll: {}", container.getGroupId(), thrown.toString());
    pauses.pause(container, first);
  }

  @Override
  public boolean seeksAfterHandling() {
    return true;
  }

  @Override
  public boolean isAckAfterHandle() {
    return false;
  }

  /** Called by the container after a success that follows a failure, and when its thread ends. */
  @Override
  public void clearThreadState() {
    failures.remove(Thread.currentThread());
  }

  @Override
  public void close() {
    resuming.close();
  }

  Duration backOff(int failuresInARow) {
    Duration pause = first.multipliedBy(1L << Math.min(failuresInARow - 1, 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  private static void rewind(ConsumerRecords<?, ?> records, Consumer<?, ?> consumer) {
    Map<TopicPartition, Long> firstOffsets = new HashMap<>();
    for (ConsumerRecord<?, ?> failed : records) {
      firstOffsets.merge(
          new TopicPartition(failed.topic(), failed.partition()), failed.offset(), Math::min);
    }
    firstOffsets.keySet().retainAll(consumer.assignment());
    firstOffsets.forEach(consumer::seek);
  }

  /** What follows the first line of a driver's message may quote data. */
  private static String firstLine(Throwable cause) {
    return cause.toString().lines().findFirst().orElse("");
  }

  private static Throwable rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
