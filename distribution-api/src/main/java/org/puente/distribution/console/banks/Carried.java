package org.puente.distribution.console.banks;

import java.util.List;
import org.puente.distribution.console.remote.Answer;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;

/** What payment-adapter was asked to do. */
final class Carried {

  private Carried() {}

  /**
   * Its answer.
   *
   * @throws Problem where it refused, or where nobody knows whether it heard
   */
  static <T> T out(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> value;
      case Answer.Refused<T>(String slug, var _) when slug.equals("not-found") ->
          throw Problem.notFound("payment-adapter knows nothing of it.");
      case Answer.Refused<T>(String slug, List<String> fields) ->
          throw Problem.conflict(slug, "payment-adapter refused.").about(fields);
      case Answer.Away<T> _ ->
          throw new Problem(
              HttpStatus.SERVICE_UNAVAILABLE, "payments-silent", "payment-adapter is silent.");
    };
  }
}
