package org.puente.payments.files;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileBanksConfiguration {

  @Bean
  @ConditionalOnMissingBean
  FileBanks fileBanks() {
    return new FileBanks(new HashMap<>(Map.of()));
  }
}
