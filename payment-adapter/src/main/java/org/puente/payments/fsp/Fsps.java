package org.puente.payments.fsp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puente.events.http.Problem;

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

  /**
   * What is there of an FSP; one that is not configured any more is known by what it left.
   *
   * @throws Problem 404 where there is nothing and no FSP of that code
   */
  public <T> List<T> knownFor(String code, List<T> there) {
    if (there.isEmpty() && find(code).isEmpty()) {
      throw Problem.notFound("There is no FSP of that code.");
    }
    return there;
  }

  public List<Fsp> all() {
    return List.copyOf(byCode.values());
  }
}
