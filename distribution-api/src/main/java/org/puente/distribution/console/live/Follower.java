package org.puente.distribution.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A browser that watches. */
final class Follower {

  /** Then the browser comes back by itself, and is asked again who it is. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final UUID user;
  private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
  private volatile boolean gone;
  private boolean knows;

  Follower(UUID user) {
    this.user = user;
    emitter.onCompletion(() -> gone = true);
    emitter.onTimeout(this::end);
    emitter.onError(_ -> gone = true);
  }

  SseEmitter emitter() {
    return emitter;
  }

  boolean isOf(UUID somebody) {
    return user.equals(somebody) && !gone;
  }

  boolean hasGone() {
    return gone;
  }

  /** Whoever has just come is told at once, since what they see may be old already. */
  void tell(boolean changed, boolean quiet) {
    try {
      if (changed || !knows) {
        emitter.send(SseEmitter.event().name("change").data("now"));
        knows = true;
      } else if (quiet) {
        emitter.send(SseEmitter.event().comment("still here"));
      }
    } catch (IOException | IllegalStateException left) {
      end();
    }
  }

  void end() {
    gone = true;
    emitter.complete();
  }
}
