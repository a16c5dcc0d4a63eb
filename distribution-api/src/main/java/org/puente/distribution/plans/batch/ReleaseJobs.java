package org.puente.distribution.plans.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.FinishingRelease;
import org.puente.distribution.plans.Releases;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.outbox.DirectPublisher;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs a plan's release as a Spring Batch job, or goes on with one that failed or was cut off. The
 * step has no database transaction of its own: the watermarks commit before and after each sending.
 */
@Component
class ReleaseJobs {

  private final Releases releases;
  private final FinishingRelease finishing;
  private final DirectPublisher publisher;
  private final EventJson json;
  private final JobRepository repository;
  private final JobOperator operator;
  private final int chunkSize;

  ReleaseJobs(
      Releases releases,
      FinishingRelease finishing,
      DirectPublisher publisher,
      EventJson json,
      JobRepository repository,
      @Value("${puente.release.chunk:5000}") int chunkSize)
      throws Exception {
    this.releases = releases;
    this.finishing = finishing;
    this.publisher = publisher;
    this.json = json;
    this.repository = repository;
    this.operator = operator(repository);
    this.chunkSize = chunkSize;
  }

  private static JobOperator operator(JobRepository repository) throws Exception {
    TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
    return operator;
  }

  /**
   * Returns when the release is finished or has failed; the caller holds the plan's session lock.
   */
  void run(UUID planId) throws Exception {
    JobParameters parameters =
        new JobParametersBuilder().addString("plan", planId.toString()).toJobParameters();
    JobExecution last = repository.getLastJobExecution("release", parameters);
    if (last == null) {
      forgetHalfStarted(parameters);
    } else if (last.isRunning()) {
      operator.recover(last);
    }
    JobExecution execution = operator.start(job(planId), parameters);
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(
          "Release of plan " + planId + " ended as " + execution.getStatus());
    }
  }

  /** A crash between Batch's two first rows leaves an instance that could never be started. */
  private void forgetHalfStarted(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance("release", parameters);
    if (instance != null) {
      repository.deleteJobInstance(instance);
    }
  }

  private Job job(UUID planId) {
    return new JobBuilder("release", repository)
        .start(
            new StepBuilder("walk", repository)
                .tasklet(new Walking(planId)::step, new ResourcelessTransactionManager())
                .build())
        .build();
  }

  /** The tasklet: takes the release over once, then one chunk per call. */
  private final class Walking {

    private final UUID planId;
    private @Nullable ReleaseWalk walk;

    Walking(UUID planId) {
      this.planId = planId;
    }

    RepeatStatus step(StepContribution contribution, ChunkContext context) {
      if (walk == null) {
        var release = releases.take(planId, Ids.next());
        if (release.isEmpty()) {
          return RepeatStatus.FINISHED;
        }
        walk = new ReleaseWalk(releases, release.get(), publisher, json, chunkSize);
      }
      if (walk.step()) {
        return RepeatStatus.CONTINUABLE;
      }
      finishing.finish(planId);
      return RepeatStatus.FINISHED;
    }
  }
}
