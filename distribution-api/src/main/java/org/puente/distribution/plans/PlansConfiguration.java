package org.puente.distribution.plans;

import java.nio.file.Path;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.PayeeSealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keysets that payees are sealed with, and told apart by. */
@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

  @Bean
  PayeeSealer payeeSealer(@Value("${puente.keys}") Path keys) {
    return new PayeeSealer(Keysets.aead(keys.resolve("payee.json")));
  }

  @Bean
  Payees payees(@Value("${puente.keys}") Path keys) {
    return new Payees(Keysets.keyedHash(keys.resolve("payee-fingerprint.json")));
  }
}
