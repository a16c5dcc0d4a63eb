package org.puente.payments.messages.web;

import java.time.Clock;
import java.util.List;
import org.puente.payments.messages.TellingCodes;
import org.puente.payments.messages.sending.MessagesSettings;
import org.puente.payments.outcomes.Signature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  Desk.Tools deskTools(TellingCodes.Manner manner, Clock clock, JdbcClient jdbc) {
    return new Desk.Tools(manner, clock, jdbc);
  }

  /** Nobody can sign for a channel that has no secret. */
  @Bean
  FromGatewayController.Channel channel(MessagesSettings settings, List<Clock> clocks) {
    MessagesSettings.Http http = settings.http();
    return new FromGatewayController.Channel(
        http.channel(), http.secret().isBlank() ? null : new Signature(http.secret(), clocks));
  }
}
