package org.puente.distribution.corrections;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.corrections.Correcting.Outcome;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.Refusal;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.events.tables.FileRefused;

/** What a door says about a correction: the same at the API's and at the console's. */
public final class CorrectionProblems {

  private CorrectionProblems() {}

  /** Something that reads a file. */
  @FunctionalInterface
  public interface Reading<T> {
    T get() throws FileRefused, IOException;
  }

  /** The correction, or a problem that says why there is none. */
  public static UUID done(Optional<Outcome> outcome) {
    return done(outcome.orElseThrow(CorrectionProblems::none));
  }

  public static UUID done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(UUID id) -> id;
      case Outcome.Refused(Refusal why) -> throw Problem.conflict(why.slug(), why.sentence());
      case Outcome.Changed _ ->
          throw Problem.conflict("changed-meanwhile", "The plan changed since this was shown.");
      case Outcome.Unfit(RowProblem problem) -> throw unfit(problem);
    };
  }

  private static Problem unfit(@Nullable RowProblem problem) {
    return problem == null
        ? Problem.unprocessable("nothing-changes", "No row changes anything.")
        : Problem.unprocessable("rows-with-problems", "Rows stand in the way; nothing was applied.")
            .with("field", problem.column().name().toLowerCase(Locale.ROOT))
            .with("reason", problem);
  }

  /** Reads, or says why the file as a whole is refused. */
  public static <T> T read(Reading<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (FileRefused refused) {
      throw Problem.unprocessable("file-refused", refused.refusal().words().en())
          .with("refusal", refused.refusal())
          .with("message", refused.refusal().words())
          .with("refusalDetail", refused.detail());
    }
  }

  public static Plans.Person caller() {
    Caller caller = Caller.current();
    return new Plans.Person(caller.userId(), caller.username());
  }

  public static Problem none() {
    return Problem.notFound("There is no such correction.");
  }
}
