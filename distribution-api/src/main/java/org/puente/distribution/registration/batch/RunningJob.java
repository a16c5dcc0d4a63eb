package org.puente.distribution.registration.batch;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Starts an import's job, or goes on with the one that an instance left behind. */
@Component
class RunningJob {

  private static final Logger log = LoggerFactory.getLogger(RunningJob.class);

  private final JobOperator operator;
  private final JobRepository repository;
  private final Job importJob;
  private final CurrentJob current;

  RunningJob(
      JobOperator operator,
      JobRepository repository,
      @Qualifier("importJob") Job importJob,
      CurrentJob current) {
    this.operator = operator;
    this.repository = repository;
    this.importJob = importJob;
    this.current = current;
  }

  /**
   * Runs to the end, whichever it is. Call it only while holding the programme's lock.
   *
   * @param run tells a trial from the next one and from the import itself
   */
  void run(UUID importId, int run) {
    var parameters = parameters(importId, run);
    try {
      recover(parameters);
      var execution = operator.start(importJob, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        log.warn("Import {} {}: {}", importId, execution.getStatus(), causes(execution));
      }
    } catch (JobExecutionException failed) {
      log.error("Import {} cannot run", importId, failed);
    }
  }

  private static JobParameters parameters(UUID importId, int run) {
    var parameters =
        new JobParametersBuilder()
            .addString(ImportJobConfiguration.IMPORT, importId.toString(), true);
    return (run == 1 ? parameters : parameters.addLong("run", (long) run, true)).toJobParameters();
  }

  /** Asks the running job to stop at its next commit. */
  void stop() {
    current.stop();
  }

  /**
   * Nobody else can be running it, so what looks like running has crashed. Where a rollback broke
   * off too, Batch no longer knows what holds; our steps do, so they may start over.
   */
  private void recover(JobParameters parameters) {
    var last = repository.getLastJobExecution(importJob.getName(), parameters);
    if (last == null) {
      forgetHalfStarted(parameters);
    } else if (last.isRunning()) {
      operator.recover(last);
    } else if (last.getStatus() == BatchStatus.UNKNOWN) {
      for (var step : last.getStepExecutions()) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
      last.setStatus(BatchStatus.FAILED);
      repository.update(last);
    }
  }

  /** A crash between Batch's two first rows leaves an instance that could never be started. */
  private void forgetHalfStarted(JobParameters parameters) {
    var instance = repository.getJobInstance(importJob.getName(), parameters);
    if (instance != null) {
      repository.deleteJobInstance(instance);
    }
  }

  private static String causes(JobExecution execution) {
    return execution.getAllFailureExceptions().stream()
        .map(Throwable::toString)
        .toList()
        .toString();
  }
}
