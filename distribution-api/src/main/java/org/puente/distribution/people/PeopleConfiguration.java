package org.puente.distribution.people;

import java.nio.file.Path;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keysets that personal data is sealed and found with. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  PersonalData personalData(@Value("${puente.keys}") Path keys) {
    return new PersonalData(Keysets.aead(keys.resolve("pii.json")));
  }

  @Bean
  PersonalIndex personalIndex(@Value("${puente.keys}") Path keys) {
    return new PersonalIndex(Keysets.keyedHash(keys.resolve("pii-index.json")));
  }
}
