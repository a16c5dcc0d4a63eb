package org.puente.payments.messages.gateway;

import java.time.Clock;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.sending.MessagesSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "puente.messages.gateway", havingValue = "http")
class GatewayConfiguration {

  @Bean
  Gateway httpGateway(MessagesSettings settings, @Qualifier("wallClock") Clock wall) {
    return new HttpGateway(settings.http(), wall);
  }
}
