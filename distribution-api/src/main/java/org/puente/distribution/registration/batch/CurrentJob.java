package org.puente.distribution.registration.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The job that runs right now, so that a shutdown can ask it to stop at its next commit. */
@Component
class CurrentJob implements JobExecutionListener {

  private volatile @Nullable JobExecution running;

  @Override
  public void beforeJob(JobExecution execution) {
    running = execution;
  }

  @Override
  public void afterJob(JobExecution execution) {
    running = null;
  }

  void stop() {
    var execution = running;
    if (execution != null) {
      execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
    }
  }
}
