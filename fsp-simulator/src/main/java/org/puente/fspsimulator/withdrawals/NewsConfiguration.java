package org.puente.fspsimulator.withdrawals;

import java.time.Clock;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.delivery.Courier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Gives the senders what they share. */
@Configuration(proxyBeanMethods = false)
class NewsConfiguration {

  @Bean
  NewsSender.Office newsOffice(
      Entries entries, Webhooks webhooks, Courier courier, JsonMapper json, Clock clock) {
    return new NewsSender.Office(entries, webhooks, courier, json, clock);
  }
}
