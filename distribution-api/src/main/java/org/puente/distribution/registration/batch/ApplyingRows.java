package org.puente.distribution.registration.batch;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.persistence.Registering;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.events.audit.AuditTrail;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Last step: everybody is entered in one transaction, which also ends the import and drops its
 * staging. Nobody ever sees half a file, and a crash leaves nothing. A trial ends here with nobody
 * entered.
 */
class ApplyingRows extends WholeImportStep {

  private static final int ROWS_AT_ONCE = 50_000;

  private final Registering registering;
  private final Ending ending;

  /**
   * What goes with the end.
   *
   * @param aside a transaction of its own, for progress that others may see before the end
   */
  record Ending(AuditTrail audit, TransactionOperations aside) {}

  ApplyingRows(
      UUID importId,
      OpeningImport opening,
      StagingRows.StagingStore store,
      Registering registering,
      Ending ending) {
    super(importId, opening, store);
    this.registering = registering;
    this.ending = ending;
  }

  @Override
  void run(OpeningImport.Opened opened) {
    if (opened.stored().trial()) {
      end(opened.stored(), ImportState.TRIED, "import-tried");
      return;
    }
    aside(() -> records().enter(importId, ImportState.APPLYING));
    int entered = enter(opened);
    var stored = opened.stored();
    ControlTotals.same("people", stored.rowsRead() - stored.rejected(), entered, "entered");
    records().applied(importId, entered);
    end(stored, ImportState.DONE, "import-done");
  }

  private void end(StoredImport stored, ImportState state, String action) {
    records().enter(importId, state);
    staging().drop(importId);
    ending
        .audit()
        .record(
            action,
            importId.toString(),
            Map.of("rowsRead", stored.rowsRead(), "rejected", stored.rejected()));
  }

  private int enter(OpeningImport.Opened opened) {
    var stored = opened.stored();
    var moment = registering.moment();
    // At once, or another file of the same places would wait for the end of this one.
    aside(() -> registering.areas(stored));
    registering.households(stored, opened.namesHouseholds(), moment);
    int last = staging().lastRow(importId);
    int entered = 0;
    for (int after = 0; after < last; after += ROWS_AT_ONCE) {
      int sofar = entered + registering.people(stored, after, after + ROWS_AT_ONCE, moment);
      registering.keys(stored, after, after + ROWS_AT_ONCE);
      registering.consents(stored, after, after + ROWS_AT_ONCE, moment);
      aside(() -> records().applied(importId, sofar));
      entered = sofar;
    }
    registering.duplicates(stored);
    return entered;
  }

  private void aside(Runnable work) {
    ending.aside().executeWithoutResult(_ -> work.run());
  }
}
