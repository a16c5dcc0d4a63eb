package org.puente.payments.outcomes.web;

import org.puente.payments.orders.FactCollector;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.FeedBell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FromBanksConfiguration {

  @Bean
  FromBanksController.Recording recording(
      ApplyingReports reports, FeedBell bell, FactCollector collector) {
    return new FromBanksController.Recording(reports, bell, collector);
  }
}
