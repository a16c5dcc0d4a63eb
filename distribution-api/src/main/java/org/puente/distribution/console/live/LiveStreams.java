package org.puente.distribution.console.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers that what they watch has changed; they then ask for it themselves, as ever. One
 * thread looks after all subjects, each once for all who watch it, so that a stream holds neither a
 * thread nor a connection of the pool.
 */
@Component
public class LiveStreams {

  /** More tabs than this fall back to asking every few seconds. */
  static final int MOST_PER_USER = 6;

  private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
  private static final long PULSE_MILLIS = 500;

  private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("live").factory());

  LiveStreams() {
    pulse.scheduleWithFixedDelay(this::beat, PULSE_MILLIS, PULSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * A stream for somebody who may see the subject; none where they hold too many already.
   *
   * @param look reads what may change; it runs as nobody, so it has to widen its own scope
   */
  public synchronized Optional<SseEmitter> watch(UUID user, String subject, Supplier<?> look) {
    if (streams(user) >= MOST_PER_USER) {
      return Optional.empty();
    }
    var follower = new Follower(user);
    subjects.computeIfAbsent(subject, _ -> new Subject(look)).add(follower);
    return Optional.of(follower.emitter());
  }

  long streams(UUID user) {
    return subjects.values().stream().mapToLong(subject -> subject.streams(user)).sum();
  }

  void beat() {
    for (Map.Entry<String, Subject> each : subjects.entrySet()) {
      try {
        each.getValue().beat(System.nanoTime());
      } catch (RuntimeException e) {
        log.warn("{} can't be looked at: {}", each.getKey(), e.toString());
      }
    }
    forgetUnwatched();
  }

  private synchronized void forgetUnwatched() {
    subjects.values().removeIf(Subject::isUnwatched);
  }

  /** Open streams would keep the service from stopping. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    pulse.shutdownNow();
    List.copyOf(subjects.values()).forEach(Subject::end);
    subjects.clear();
  }
}
