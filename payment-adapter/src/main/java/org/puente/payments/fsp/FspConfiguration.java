package org.puente.payments.fsp;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FspConfiguration {

  @Bean
  Fsps fsps(FspSettings settings) {
    SilentWires.silence();
    return settings.toFsps();
  }
}
