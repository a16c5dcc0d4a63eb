package org.puente.distribution.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue of territories. */
@Component
public class Territories {

  private final JdbcClient jdbc;

  Territories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All, by code; there are some hundreds of them at most. */
  public List<Territory> all() {
    return jdbc.sql("SELECT code, name, province, country FROM territory ORDER BY code")
        .query(Territory.class)
        .list();
  }

  /** The code of each. */
  public Set<String> codes() {
    return new HashSet<>(jdbc.sql("SELECT code FROM territory").query(String.class).list());
  }

  Optional<Territory> find(String code) {
    return jdbc.sql("SELECT code, name, province, country FROM territory WHERE code = ?")
        .param(code)
        .query(Territory.class)
        .optional();
  }

  boolean add(Territory territory) {
    return jdbc.sql("INSERT INTO territory VALUES (?, ?, ?, ?) ON CONFLICT (code) DO NOTHING")
            .param(territory.code())
            .param(territory.name())
            .param(territory.province())
            .param(territory.country())
            .update()
        == 1;
  }
}
