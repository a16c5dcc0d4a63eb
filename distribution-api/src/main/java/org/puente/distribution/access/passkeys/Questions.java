package org.puente.distribution.access.passkeys;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What a session was asked last. It takes one answer, and none after five minutes. */
final class Questions {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Asked(Object options, Instant until) {}

  private Questions() {}

  static void ask(HttpSession session, Object options, Instant now) {
    session.setAttribute(name(options.getClass()), new Asked(options, now.plus(LIFE)));
  }

  /** Of two answers at the same moment, one finds the question. */
  static <T> Optional<T> answered(HttpSession session, Class<T> kind, Instant now) {
    Object asked;
    synchronized (WebUtils.getSessionMutex(session)) {
      asked = session.getAttribute(name(kind));
      session.removeAttribute(name(kind));
    }
    return asked instanceof Asked(Object options, Instant until) && now.isBefore(until)
        ? Optional.of(kind.cast(options))
        : Optional.empty();
  }

  private static String name(Class<?> kind) {
    return Questions.class.getName() + "." + kind.getSimpleName();
  }
}
