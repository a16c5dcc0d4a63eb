package org.puente.payments.fsp.gsma;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.BankMessages;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.FspSettings;
import org.puente.payments.fsp.Fsps;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes one guarded bank per FSP. */
@Configuration(proxyBeanMethods = false)
class GsmaConfiguration {

  @Bean
  Banks banks(
      Fsps fsps, FspSettings settings, MeterRegistry meters, @Qualifier("wallClock") Clock clock) {
    JsonMapper json = JsonMapper.shared();
    GsmaAnswers answers = new GsmaAnswers(json);
    Map<String, Bank> banks = new HashMap<>();
    for (Fsp fsp : fsps.all()) {
      if (fsp.api() == null) {
        continue;
      }
      Guard guard = new Guard(fsp);
      guard.measure(meters);
      GsmaHttp http = new GsmaHttp(fsp, guard, json, clock);
      GsmaBank bank = new GsmaBank(fsp, http, answers, guard, settings.publicUrl());
      guard.probeWith(bank::isAvailable);
      banks.put(fsp.code(), bank);
    }
    return code -> Optional.ofNullable(banks.get(code));
  }

  @Bean
  BankMessages bankMessages() {
    return new GsmaInbound(JsonMapper.shared(), new GsmaAnswers(JsonMapper.shared()));
  }
}
