package org.puente.payments.messages.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.TellingCodes;
import org.puente.payments.messages.Wording;
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

  @Bean
  CallDesk.Reading callReading(NumberSealer numbers, Composing composing) {
    return new CallDesk.Reading(numbers, composing);
  }

  /** Enough for whoever mistypes, and too few for whoever guesses. */
  @Bean
  StatusPage.Manner statusManner(MessagesSettings settings, Wording wording) {
    MessagesSettings.StatusPage asks = settings.statusPage();
    return new StatusPage.Manner(
        new Turnstile(asks.fromOne(), asks.fromAll(), Duration.ofMinutes(1), System::nanoTime),
        wording,
        Map.of("help", settings.help().number(), "hours", settings.help().hours()));
  }

  /** Nobody can sign for a channel that has no secret. */
  @Bean
  FromGatewayController.Channel channel(MessagesSettings settings, List<Clock> clocks) {
    MessagesSettings.Http http = settings.http();
    return new FromGatewayController.Channel(
        http.channel(), http.secret().isBlank() ? null : new Signature(http.secret(), clocks));
  }
}
