package org.puente.distribution.console.remote;

import java.util.Optional;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;

/** What came of asking another service. */
public sealed interface Answer<T> {

  /** It answered. */
  record Given<T>(T value) implements Answer<T> {}

  /** It refused, for the reason of that problem type, without {@code urn:puente:problem:}. */
  record Refused<T>(String slug) implements Answer<T> {}

  /** It could not be reached, or failed. */
  record Away<T>() implements Answer<T> {}

  default Optional<T> found() {
    return switch (this) {
      case Given<T>(T value) -> Optional.of(value);
      case Refused<T> _, Away<T> _ -> Optional.empty();
    };
  }

  /** What it answered; a problem that says why not otherwise. */
  default T given() {
    return switch (this) {
      case Given<T>(T value) -> value;
      case Refused<T>(String slug) when slug.equals("not-found") ->
          throw Problem.notFound("There is no such record.");
      case Refused<T>(String slug) -> throw Problem.conflict(slug, "The service refused.");
      case Away<T> _ ->
          throw new Problem(
              HttpStatus.SERVICE_UNAVAILABLE, "service-away", "The service does not answer.");
    };
  }

  default boolean isAway() {
    return this instanceof Away<T>;
  }
}
