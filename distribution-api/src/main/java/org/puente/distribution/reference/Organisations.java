package org.puente.distribution.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that assist people. */
@Component
public class Organisations {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Organisations(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** All, by code; there are some dozens of them at most. */
  public List<Organisation> all() {
    return jdbc.sql("SELECT id, code, name FROM organisation ORDER BY code")
        .query(Organisation.class)
        .list();
  }

  /** The organisation of that id. */
  public Optional<Organisation> find(UUID id) {
    return jdbc.sql("SELECT id, code, name FROM organisation WHERE id = ?")
        .param(id)
        .query(Organisation.class)
        .optional();
  }

  Optional<Organisation> find(String code) {
    return jdbc.sql("SELECT id, code, name FROM organisation WHERE code = ?")
        .param(code)
        .query(Organisation.class)
        .optional();
  }

  @Transactional
  boolean add(String code, String name) {
    boolean added =
        jdbc.sql("INSERT INTO organisation (code, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(code)
                .param(name)
                .update()
            == 1;
    if (added) {
      audit.record("organisation.added", code, Map.of());
    }
    return added;
  }
}
