package org.puente.stabilization.escalations.batch;

import org.puente.stabilization.escalations.Escalating;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EscalationSettings.class)
class EscalationConfiguration {

  @Bean
  @ConditionalOnProperty(name = "puente.escalations.enabled", matchIfMissing = true)
  EscalationLoop escalationLoop(Escalating escalating, EscalationSettings settings) {
    return new EscalationLoop(escalating, settings.pause());
  }
}
