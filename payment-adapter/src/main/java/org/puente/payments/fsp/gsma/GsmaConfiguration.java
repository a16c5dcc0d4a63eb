package org.puente.payments.fsp.gsma;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.puente.payments.fsp.BankMessages;
import org.puente.payments.fsp.BankStatements;
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

  /** What is said to one bank, whatever it is about, goes through one guard. */
  record Connected(GsmaBank bank, GsmaStatements statements) {}

  /** By FSP code; no bean is a map, because those are taken for collections of beans. */
  record ConnectedBanks(Map<String, Connected> byCode) {
    Optional<Connected> find(String code) {
      return Optional.ofNullable(byCode.get(code));
    }
  }

  @Bean
  ConnectedBanks connectedBanks(
      Fsps fsps, FspSettings settings, MeterRegistry meters, @Qualifier("wallClock") Clock clock) {
    JsonMapper json = JsonMapper.shared();
    GsmaAnswers answers = new GsmaAnswers(json);
    Map<String, Connected> banks = new HashMap<>();
    for (Fsp fsp : fsps.all()) {
      if (fsp.api() == null) {
        continue;
      }
      Guard guard = new Guard(fsp);
      guard.measure(meters);
      GsmaHttp http = new GsmaHttp(fsp, guard, json, clock);
      GsmaBank bank = new GsmaBank(fsp, http, answers, guard, settings.publicUrl());
      guard.probeWith(bank::isAvailable);
      banks.put(fsp.code(), new Connected(bank, new GsmaStatements(fsp, http, answers)));
    }
    return new ConnectedBanks(Map.copyOf(banks));
  }

  @Bean
  Banks banks(ConnectedBanks connected) {
    return code -> connected.find(code).map(Connected::bank);
  }

  @Bean
  BankStatements.All bankStatements(ConnectedBanks connected) {
    return code -> connected.find(code).map(Connected::statements);
  }

  @Bean
  BankMessages bankMessages() {
    return new GsmaInbound(JsonMapper.shared(), new GsmaAnswers(JsonMapper.shared()));
  }
}
