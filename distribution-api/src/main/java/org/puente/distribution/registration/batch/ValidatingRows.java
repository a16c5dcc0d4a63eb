package org.puente.distribution.registration.batch;

import java.util.UUID;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.persistence.DuplicateSearch;
import org.puente.distribution.registration.persistence.Households;
import org.puente.distribution.registration.profile.Field;

/** Second step: what only shows when all rows are looked at together. One transaction. */
class ValidatingRows extends WholeImportStep {

  private final Households households;
  private final DuplicateSearch duplicates;

  ValidatingRows(
      UUID importId,
      OpeningImport opening,
      StagingRows.StagingStore store,
      Households households,
      DuplicateSearch duplicates) {
    super(importId, opening, store);
    this.households = households;
    this.duplicates = duplicates;
  }

  @Override
  void run(OpeningImport.Opened opened) {
    records().enter(importId, ImportState.VALIDATING);
    if (opened.namesHouseholds()) {
      validateHouseholds(opened);
    }
    var stored = opened.stored();
    int rejected = staging().rejected(importId);
    ControlTotals.same(
        "rows read", stored.rowsRead(), staging().count(importId) + rejected, "staged + rejected");
    records().count(importId, stored.rowsRead(), rejected, stored.size());
    records().duplicates(importId, duplicates.search(importId, stored.programmeId()));
  }

  private void validateHouseholds(OpeningImport.Opened opened) {
    households.headsByFirstRow(importId);
    households.rejectBroken(importId, opened.column(Field.HOUSEHOLD).orElse(""));
    households.rejectHomeless(importId, opened.column(Field.TERRITORY).orElse(""));
    households.bringTogether(importId);
  }
}
