package org.puente.distribution.notices.mail;

import org.puente.distribution.notices.MailSettings;
import org.puente.distribution.notices.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

  /** Without a server nothing is ever handed over; whoever switches mail on must name one. */
  @Bean
  Post post(ObjectProvider<JavaMailSender> senders, MailSettings settings) {
    JavaMailSender sender = senders.getIfAvailable();
    if (sender != null) {
      return new SmtpPost(sender, settings);
    }
    if (settings.enabled()) {
      throw new IllegalStateException("puente.mail.enabled needs spring.mail.host");
    }
    return _ -> Post.Delivery.AWAY;
  }
}
