package org.puente.stabilization.episodes.persistence;

import java.time.Clock;
import org.puente.stabilization.episodes.ClosingEpisode;
import org.puente.stabilization.episodes.Episodes;
import org.puente.stabilization.episodes.MovingEpisodes;
import org.puente.stabilization.journal.Journals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EpisodeConfiguration {

  @Bean
  MovingEpisodes movingEpisodes(Episodes episodes, Journals journals) {
    return new MovingEpisodes(episodes, journals);
  }

  @Bean
  ClosingEpisode closingEpisode(
      Episodes episodes, Journals journals, MovingEpisodes moving, Clock clock) {
    return new ClosingEpisode(episodes, journals, moving, clock);
  }
}
