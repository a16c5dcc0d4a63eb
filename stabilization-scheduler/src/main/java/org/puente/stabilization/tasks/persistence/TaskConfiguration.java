package org.puente.stabilization.tasks.persistence;

import java.time.Clock;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.CancellingTasks;
import org.puente.stabilization.tasks.FinishingTask;
import org.puente.stabilization.tasks.LockedTasks;
import org.puente.stabilization.tasks.RecordingContact;
import org.puente.stabilization.tasks.TakingTask;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

  @Bean
  LockedTasks lockedTasks(Tasks tasks, Journals journals) {
    return new LockedTasks(tasks, journals);
  }

  @Bean
  TakingTask takingTask(LockedTasks locked, Tasks tasks, Journals journals, Clock clock) {
    return new TakingTask(locked, tasks, journals, clock);
  }

  @Bean
  RecordingContact recordingContact(
      LockedTasks locked, Tasks tasks, MovingEpisodes episodes, Clock clock) {
    return new RecordingContact(locked, tasks, episodes, clock);
  }

  @Bean
  FinishingTask finishingTask(
      LockedTasks locked, Tasks tasks, MovingEpisodes episodes, Journals journals, Clock clock) {
    return new FinishingTask(locked, tasks, episodes, journals, clock);
  }

  @Bean
  CancellingTasks cancellingTasks(
      Tasks tasks, MovingEpisodes episodes, Journals journals, Clock clock) {
    return new CancellingTasks(tasks, episodes, journals, clock);
  }
}
