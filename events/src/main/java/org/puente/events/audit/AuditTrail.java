package org.puente.events.audit;

import java.util.Map;
import java.util.Optional;
import org.puente.events.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, append-only, each entry chained to the one before by its hash. */
public final class AuditTrail {

  private static final String FIRST_BROKEN =
      """
      SELECT min(seq)
      FROM (SELECT e.*, row_number() OVER by_seq AS place, lag(hash, 1, ''::bytea) OVER by_seq AS expected
            FROM audit_event e
            WINDOW by_seq AS (ORDER BY seq)) chained
      WHERE seq <> place
         OR previous_hash <> expected
         OR hash <> audit_hash(previous_hash, seq, at, actor, action, subject, detail)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public AuditTrail(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Joins the caller's transaction, and makes others that audit wait for its end: record last.
   *
   * @param subject an opaque id, never a name
   */
  public void record(String action, String subject, Map<String, ?> detail) {
    jdbc.sql("SELECT audit_append(?, ?, ?, ?::jsonb)")
        .param(Caller.find().map(Caller::username).orElse("system"))
        .param(action)
        .param(subject)
        .param(json.writeValueAsString(detail))
        .query(Long.class)
        .single();
  }

  /** The first entry that is not what was once recorded; empty if the chain is whole. */
  public Optional<Long> verify() {
    return jdbc.sql(FIRST_BROKEN).query(Long.class).optional();
  }
}
