package org.puente.payments.messages.smpp;

import java.time.Clock;
import org.puente.payments.messages.Inbox;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.Receipts;
import org.puente.payments.messages.sending.MessagesSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "puente.messages.gateway", havingValue = "smpp")
class SmppConfiguration {

  @Bean
  Arrivals smppArrivals(Receipts receipts, Inbox inbox, NumberSealer numbers, Clock clock) {
    return new Arrivals(receipts, inbox, numbers, clock);
  }

  @Bean
  Connection smppConnection(MessagesSettings settings, Arrivals arrivals) {
    return new Connection(settings.smpp(), arrivals);
  }

  @Bean
  SmppGateway smppGateway(MessagesSettings settings, Connection connection) {
    return new SmppGateway(settings.smpp(), connection);
  }
}
