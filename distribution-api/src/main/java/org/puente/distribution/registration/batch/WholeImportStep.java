package org.puente.distribution.registration.batch;

import java.util.UUID;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.Staging;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step that takes all staged rows of an import together, in one transaction. */
abstract class WholeImportStep implements Tasklet {

  final UUID importId;
  private final OpeningImport opening;
  private final StagingRows.StagingStore store;

  WholeImportStep(UUID importId, OpeningImport opening, StagingRows.StagingStore store) {
    this.importId = importId;
    this.opening = opening;
    this.store = store;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    run(opening.open(importId));
    return RepeatStatus.FINISHED;
  }

  abstract void run(OpeningImport.Opened opened);

  final ImportRecords records() {
    return store.records();
  }

  final Staging staging() {
    return store.staging();
  }
}
