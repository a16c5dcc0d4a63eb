package org.puente.distribution.agreements;

import java.util.UUID;
import org.puente.events.http.Problem;

/** What became of a step with an agreement. */
public sealed interface AgreementOutcome {

  /** It is as the step wanted it. */
  record Done(UUID agreement) implements AgreementOutcome {}

  /** Nothing changed. */
  record Refused(AgreementRefusal why) implements AgreementOutcome {}

  /** The agreement, where it was done; throws the problem otherwise. */
  default UUID orProblem() {
    return switch (this) {
      case Done(UUID id) -> id;
      case Refused(AgreementRefusal why) -> throw problem(why);
    };
  }

  private static Problem problem(AgreementRefusal why) {
    return switch (why) {
      case AGREEMENT_UNKNOWN -> Problem.notFound(why.sentence());
      case AGREEMENT_DAYS -> Problem.unprocessable(why.slug(), why.sentence());
      case AGREEMENT_OWN, AGREEMENT_DECIDED, AGREEMENT_NOT_CONFIRMED, AGREEMENT_OVER ->
          Problem.conflict(why.slug(), why.sentence());
    };
  }
}
