package org.puente.distribution.registration;

import java.util.Set;
import java.util.UUID;
import org.puente.distribution.registration.batch.ImportRunner;
import org.puente.distribution.registration.persistence.ImportPreparations;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.springframework.stereotype.Service;

/** Whoever brought a file tries it out, has it imported, or gives it up. */
@Service
public class BeginningImport {

  private final WaitingFiles waiting;
  private final ImportPreparations preparations;
  private final Imports imports;
  private final ImportRunner runner;

  BeginningImport(
      WaitingFiles waiting, ImportPreparations preparations, Imports imports, ImportRunner runner) {
    this.waiting = waiting;
    this.preparations = preparations;
    this.imports = imports;
    this.runner = runner;
  }

  /** Has every row looked at as an import would, and nobody entered. */
  public Prepared tryOut(UUID id) {
    return begin(id, true, "import-trial-asked");
  }

  /** Has it imported, where its bringer may register people now. */
  public Prepared start(UUID id) {
    return begin(id, false, "import-started");
  }

  private Prepared begin(UUID id, boolean trial, String action) {
    var stored = waiting.own(id);
    if (stored.isEmpty()) {
      return waiting.missing(id);
    }
    var territories = territories(stored.get());
    var begun = waiting.changed(id, action, () -> preparations.begin(id, trial, territories));
    runner.wake();
    return begun;
  }

  private static Set<String> territories(StoredImport stored) {
    return Caller.current()
        .territoriesOf(
            Operation.roles(), stored.organisationId().toString(), stored.programmeId().toString());
  }

  /**
   * Gives it up, and its original is destroyed. Whoever may import there may do so: a colleague's
   * file must not be in the way for ever.
   */
  public Prepared discard(UUID id) {
    boolean may =
        imports
            .find(id)
            .filter(file -> imports.mayImport(file.programmeId(), file.organisationId()))
            .isPresent();
    return may
        ? waiting.changed(id, "import-discarded", () -> preparations.discard(id))
        : new Prepared.Unknown();
  }
}
