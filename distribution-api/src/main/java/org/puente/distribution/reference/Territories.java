package org.puente.distribution.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puente.events.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of territories. */
@Component
public class Territories {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Territories(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
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

  @Transactional
  boolean add(Territory territory) {
    boolean added =
        jdbc.sql("INSERT INTO territory VALUES (?, ?, ?, ?) ON CONFLICT (code) DO NOTHING")
                .param(territory.code())
                .param(territory.name())
                .param(territory.province())
                .param(territory.country())
                .update()
            == 1;
    if (added) {
      audit.record("territory.added", territory.code(), Map.of());
    }
    return added;
  }
}
