package org.puente.distribution.console;

import java.util.Map;
import java.util.stream.Collectors;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.springframework.stereotype.Component;

/** Names of territories, which everybody may read. */
@Component
public class Places {

  private final Territories territories;

  Places(Territories territories) {
    this.territories = territories;
  }

  /** By code. */
  public Map<String, String> names() {
    return territories.all().stream().collect(Collectors.toMap(Territory::code, Territory::name));
  }
}
