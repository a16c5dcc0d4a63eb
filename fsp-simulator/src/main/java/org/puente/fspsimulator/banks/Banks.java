package org.puente.fspsimulator.banks;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All the banks there are. */
@Component
public final class Banks {

  private final Map<String, Bank> byKey = new TreeMap<>();

  Banks(SimulatorSettings settings) {
    settings.banks().forEach((key, bank) -> byKey.put(key, Bank.of(key, bank)));
  }

  /** The bank of that short name, or of that code. */
  public Optional<Bank> find(String key) {
    return Optional.ofNullable(byKey.get(key))
        .or(() -> byKey.values().stream().filter(bank -> bank.code().equals(key)).findFirst());
  }

  /** The bank of that short name or code; an unknown one is the caller's mistake. */
  public Bank get(String key) {
    return find(key).orElseThrow(() -> new UnknownBank(key));
  }

  public Collection<Bank> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }
}
