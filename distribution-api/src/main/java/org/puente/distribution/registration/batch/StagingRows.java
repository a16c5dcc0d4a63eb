package org.puente.distribution.registration.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.persistence.BinaryRows;
import org.puente.distribution.registration.persistence.CopyingRows;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.Staging;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Refusal;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * First step: each call copies some thousand rows to staging and commits them with the counts. What
 * is staged when it starts over is not read again.
 */
class StagingRows implements Tasklet, StepExecutionListener {

  static final String REFUSED = "REFUSED";

  private static final String REJECTS =
      "import_reject (import_id, row_number, ordinal, column_name, value_enc, reason, household_key)";
  private static final int BLOCKS_PER_COMMIT = 20;

  private final UUID importId;
  private final OpeningImport opening;
  private final ImportRecords records;
  private final Staging staging;
  private final DataSource dataSource;
  private final ExecutorService workers;
  private @Nullable RowPipeline pipeline;
  private int read;
  private int rejected;

  StagingRows(
      UUID importId,
      OpeningImport opening,
      StagingStore store,
      DataSource dataSource,
      ExecutorService workers) {
    this.importId = importId;
    this.opening = opening;
    this.records = store.records();
    this.staging = store.staging();
    this.dataSource = dataSource;
    this.workers = workers;
  }

  /** Where staged rows and their counts are kept. */
  record StagingStore(ImportRecords records, Staging staging) {}

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    try {
      var rows = pipeline == null ? begin() : pipeline;
      boolean more = copySome(rows);
      if (!more) {
        finish();
      }
      return RepeatStatus.continueIf(more);
    } catch (FileRefused refused) {
      records.refuse(importId, refused);
      staging.drop(importId);
      staging.forgetRejectsAfter(importId, 0);
      contribution.setExitStatus(new ExitStatus(REFUSED));
      return RepeatStatus.FINISHED;
    }
  }

  private RowPipeline begin() throws FileRefused, IOException {
    staging.create(importId);
    int last = staging.lastRow(importId);
    staging.forgetRejectsAfter(importId, last);
    rejected = staging.rejected(importId);
    read = staging.count(importId) + rejected;
    records.enter(importId, ImportState.STAGING);
    var opened = opening.open(importId);
    pipeline = new RowPipeline(opened.rowsAfter(last), opening.tools(opened), workers);
    return pipeline;
  }

  /**
   * The COPY takes blocks while the next ones are being sealed; rejects follow when it has ended.
   */
  private boolean copySome(RowPipeline rows) throws FileRefused, IOException {
    var rejects = new ArrayList<BinaryRows>();
    boolean more = true;
    int blocks = 0;
    long bytesRead = 0;
    try (var people = new CopyingRows(dataSource, Staging.target(importId))) {
      while (blocks < BLOCKS_PER_COMMIT && more) {
        var block = nextOf(rows, people);
        more = block != null;
        if (block != null) {
          blocks++;
          people.add(block.people());
          read += block.rows();
          rejected += block.rejected();
          bytesRead = block.bytesRead();
          if (block.rejected() > 0) {
            rejects.add(block.rejects());
          }
        }
      }
      people.end();
    }
    if (!rejects.isEmpty()) {
      CopyingRows.copy(dataSource, REJECTS, rejects);
    }
    if (blocks > 0) {
      records.count(importId, read, rejected, bytesRead);
    }
    return more;
  }

  /** A COPY that is broken off would take the whole transaction with it, and the refusal too. */
  private static @Nullable SealedBlock nextOf(RowPipeline rows, CopyingRows copying)
      throws FileRefused, IOException {
    try {
      return rows.next();
    } catch (FileRefused refused) {
      copying.end();
      throw refused;
    }
  }

  private void finish() throws FileRefused {
    if (read == 0) {
      throw new FileRefused(Refusal.NO_ROWS, "");
    }
    ControlTotals.same(
        "rows staged", read - rejected, staging.count(importId), "rows read less rejected");
    ControlTotals.same("rows rejected", rejected, staging.rejected(importId), "rejects kept");
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    try {
      if (pipeline != null) {
        pipeline.close();
      }
    } catch (IOException ignored) {
      // The file was only read.
    }
    return execution.getExitStatus();
  }
}
