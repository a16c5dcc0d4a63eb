package org.puente.distribution.console.remote;

import java.util.List;
import java.util.Optional;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;

/** What came of asking another service. */
public sealed interface Answer<T> {

  /** It answered. */
  record Given<T>(T value) implements Answer<T> {}

  /**
   * It refused.
   *
   * @param slug the problem's type, without {@code urn:puente:problem:}
   * @param fields what it is about, as far as it said
   */
  record Refused<T>(String slug, List<String> fields) implements Answer<T> {
    public Refused(String slug) {
      this(slug, List.of());
    }
  }

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
      case Refused<T>(String slug, var _) when slug.equals("not-found") ->
          throw Problem.notFound("There is no such record.");
      case Refused<T>(String slug, List<String> fields) ->
          throw Problem.conflict(slug, "The service refused.").about(fields);
      case Away<T> _ ->
          throw new Problem(
              HttpStatus.SERVICE_UNAVAILABLE, "service-away", "The service does not answer.");
    };
  }

  default boolean isAway() {
    return this instanceof Away<T>;
  }
}
