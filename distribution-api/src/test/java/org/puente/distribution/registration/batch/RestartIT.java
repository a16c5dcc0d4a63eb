package org.puente.distribution.registration.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.registration.ImportDriver;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.batch.StagingRows.StagingStore;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.events.testing.TestDatabase;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DistributionTest
class RestartIT {

  private static final int ROWS = 45_000;

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired TestDatabase database;
  @Autowired ImportRunner runner;
  @Autowired ImportRecords records;
  @Autowired OpeningImport opening;
  @Autowired StagingStore store;
  @Autowired DataSource dataSource;
  @Autowired TransactionTemplate transaction;
  @Autowired JobRepository repository;

  @Autowired
  @Qualifier("importJob")
  Job importJob;

  @Autowired
  @Qualifier("sealingWorkers")
  ExecutorService workers;

  ImportDriver imports;

  @BeforeEach
  void aProgramme() {
    imports = new ImportDriver(api, fixtures);
  }

  @AfterEach
  void runs() {
    if (!runner.isRunning()) {
      runner.start();
    }
  }

  @Test
  void whatAnInstanceLeftInMidFileIsGoneOnWithWhereItStopped() throws Exception {
    runner.stop();
    var id = imports.start(file(), null);
    leaveBehindLikeACrash(id);
    assertThat(imports.progress(id)).returns(ImportState.STAGING, ImportDriver.Progress::state);
    int before = imports.progress(id).rowsRead();
    assertThat(before).isBetween(1, ROWS - 1);

    runner.start();
    everybodyIsThereOnce(imports.finished(id));
  }

  @Test
  void aBrokenConnectionWhileReadingLosesAndDoublesNothing() {
    breakOff(ImportState.STAGING, "COPY staging.%");
  }

  @Test
  void aBrokenConnectionWhileEnteringLosesAndDoublesNothing() {
    breakOff(ImportState.APPLYING, "%INSERT INTO person%");
  }

  private void breakOff(ImportState state, String query) {
    var id = imports.start(file(), null);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> terminate(query) > 0 || imports.progress(id).state() == ImportState.DONE);
    everybodyIsThereOnce(imports.finished(id));
    assertThat(attempts(id)).as("broken off while %s", state).isGreaterThan(1);
  }

  private int terminate(String query) {
    return JdbcClient.create(database.asSuperuser())
        .sql(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = ? AND state = 'active' AND query LIKE ? AND pid <> pg_backend_pid()
            """)
        .param(database.name())
        .param(query)
        .query(Integer.class)
        .single();
  }

  private void everybodyIsThereOnce(ImportDriver.Progress progress) {
    imports.done(progress);
    assertThat(progress).returns(ROWS, ImportDriver.Progress::rowsRead);
    assertThat(progress).returns(ROWS - 2, ImportDriver.Progress::accepted);
    assertThat(imports.count("person WHERE")).isEqualTo(ROWS - 2);
    assertThat(imports.count("household WHERE")).isEqualTo(ROWS - 2);
    assertThat(
            fixtures
                .database()
                .sql("SELECT count(DISTINCT name_age_hash) FROM person WHERE programme_id = ?")
                .param(imports.programme)
                .query(Integer.class)
                .single())
        .isEqualTo(ROWS - 2);
  }

  private int attempts(UUID id) {
    return fixtures
        .database()
        .sql("SELECT attempts FROM registration_import WHERE id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** The first commit of the first step, and an execution that still looks as if it ran. */
  private void leaveBehindLikeACrash(UUID id) throws Exception {
    var parameters =
        new JobParametersBuilder().addString("import", id.toString()).toJobParameters();
    var instance = repository.createJobInstance(importJob.getName(), parameters);
    var execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
    execution.setStatus(BatchStatus.STARTED);
    execution.setStartTime(java.time.LocalDateTime.now(java.time.ZoneOffset.UTC));
    repository.update(execution);
    var rows = new StagingRows(id, opening, store, dataSource, workers);
    transaction.executeWithoutResult(
        _ -> {
          try {
            rows.execute(contribution(), chunk());
          } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
          }
        });
  }

  private static byte[] file() {
    var text = new StringBuilder("nombre;edad;territorio\n");
    for (int row = 0; row < ROWS; row++) {
      var age = row == 7 || row == ROWS - 7 ? "old" : "34";
      text.append("Persona ").append(name(row)).append(';').append(age).append(";tulcan\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  /** Digits as letters: two names are never the same. */
  private static String name(int row) {
    return String.valueOf(1_000_000 + row)
        .chars()
        .mapToObj(
            digit ->
                List.of("ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "va", "za")
                    .get(digit - '0'))
        .reduce("", String::concat);
  }

  @SuppressWarnings("NullAway") // the step looks at neither
  private static StepContribution contribution() {
    return null;
  }

  @SuppressWarnings("NullAway")
  private static ChunkContext chunk() {
    return null;
  }
}
