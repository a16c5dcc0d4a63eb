package org.puente.payments.web;

import java.time.Clock;
import java.time.Duration;
import org.puente.events.access.FreshFactorArgument;
import org.puente.events.access.ShownFactor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets controllers demand a fresh second factor of whoever confirms. */
@Configuration(proxyBeanMethods = false)
class ConfirmingConfiguration {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(ShownFactor.class);
  }

  @Bean
  FreshFactorArgument freshFactor(
      @Qualifier("wallClock") Clock wallClock,
      @Value("${puente.confirming.fresh}") Duration fresh) {
    return new FreshFactorArgument(wallClock, fresh);
  }
}
