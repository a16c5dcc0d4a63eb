package org.puente.payments.fsp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers that this house can reach, by code. */
public final class Fsps {

  private final Map<String, Fsp> byCode = new LinkedHashMap<>();

  public Fsps(Collection<Fsp> fsps) {
    fsps.forEach(fsp -> byCode.put(fsp.code(), fsp));
  }

  public Optional<Fsp> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Throws IllegalArgumentException for a code that is not configured. */
  public Fsp of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No such FSP: " + code));
  }

  public List<Fsp> all() {
    return List.copyOf(byCode.values());
  }
}
