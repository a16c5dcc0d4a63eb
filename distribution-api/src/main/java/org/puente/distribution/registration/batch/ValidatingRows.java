package org.puente.distribution.registration.batch;

import java.util.UUID;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.persistence.DuplicateSearch;
import org.puente.distribution.registration.persistence.Households;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.Staging;
import org.puente.distribution.registration.profile.Field;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Second step: what only shows when all rows are looked at together. One transaction. */
class ValidatingRows implements Tasklet {

  private final UUID importId;
  private final OpeningImport opening;
  private final StagingRows.StagingStore store;
  private final Households households;
  private final DuplicateSearch duplicates;

  ValidatingRows(
      UUID importId,
      OpeningImport opening,
      StagingRows.StagingStore store,
      Households households,
      DuplicateSearch duplicates) {
    this.importId = importId;
    this.opening = opening;
    this.store = store;
    this.households = households;
    this.duplicates = duplicates;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    var opened = opening.open(importId);
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
    return RepeatStatus.FINISHED;
  }

  private void validateHouseholds(OpeningImport.Opened opened) {
    households.headsByFirstRow(importId);
    households.rejectBroken(importId, opened.column(Field.HOUSEHOLD).orElse(""));
    households.rejectHomeless(importId, opened.column(Field.TERRITORY).orElse(""));
    households.bringTogether(importId);
  }

  private ImportRecords records() {
    return store.records();
  }

  private Staging staging() {
    return store.staging();
  }
}
