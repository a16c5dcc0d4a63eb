package org.puente.distribution.registration;

import java.util.Locale;
import org.puente.events.http.Problem;
import org.puente.events.tables.FileRefused;

/** What can be wrong with a step that prepares an import, as problems. */
public final class PreparationProblems {

  private PreparationProblems() {}

  /** Returns where it was done; throws the problem otherwise. */
  public static void done(Prepared prepared) {
    switch (prepared) {
      case Prepared.Done() -> {}
      case Prepared.NotWaiting() ->
          throw Problem.conflict(
              "import-not-waiting", "The file doesn't wait, or its columns are not mapped yet.");
      case Prepared.Unknown() ->
          throw Problem.notFound("There is no such file that waits for you.");
      case Prepared.NameTaken() ->
          throw Problem.conflict("profile-taken", "There is a profile of that name.");
      case Prepared.Mistaken(var mistake, var column) ->
          throw Problem.unprocessable(
                  "columns-" + mistake.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  "The columns can't be mapped like that: " + mistake)
              .with("column", column);
    }
  }

  /** The file can't be read, or not by that profile. */
  public static Problem of(FileRefused refused) {
    return Problem.unprocessable("file-refused", refused.refusal().words().en())
        .with("refusal", refused.refusal())
        .with("message", refused.refusal().words())
        .with("refusalDetail", refused.detail());
  }
}
