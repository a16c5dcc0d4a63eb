package org.puente.stabilization.detection;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DetectionSettings.class)
class DetectionConfiguration {

  @Bean
  DetectingDelays detectingDelays(
      Claims claims, DetectionSettings settings, MeterRegistry registry) {
    return new DetectingDelays(claims, settings.chunk(), registry);
  }

  @Bean
  @ConditionalOnProperty(name = "puente.detection.enabled", matchIfMissing = true)
  DetectionLoop detectionLoop(DetectingDelays detecting, DetectionSettings settings) {
    return new DetectionLoop(detecting, settings);
  }
}
