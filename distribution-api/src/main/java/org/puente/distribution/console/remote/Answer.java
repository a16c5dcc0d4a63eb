package org.puente.distribution.console.remote;

import java.util.Optional;

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

  default boolean isAway() {
    return this instanceof Away<T>;
  }
}
