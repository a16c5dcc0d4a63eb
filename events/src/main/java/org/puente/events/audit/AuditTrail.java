package org.puente.events.audit;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditHeads.Head;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, append-only, each entry chained to the one before by its hash. */
public final class AuditTrail {

  private static final String FIRST_BROKEN_LINK =
      """
      SELECT min(seq)
      FROM (SELECT e AS link, e.seq, e.previous_hash, e.hash,
                   row_number() OVER by_seq AS place,
                   lag(hash, 1, ''::bytea) OVER by_seq AS expected
            FROM audit_event e
            WINDOW by_seq AS (ORDER BY seq)) chained
      WHERE seq <> place OR previous_hash <> expected OR hash <> audit_hash(link)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditHeads heads;

  AuditTrail(JdbcClient jdbc, JsonMapper json, AuditHeads heads) {
    this.jdbc = jdbc;
    this.json = json;
    this.heads = heads;
  }

  /**
   * Joins the caller's transaction, and makes others that audit wait for its end: record last.
   *
   * @param subject an opaque id, never a name
   */
  public void record(String action, String subject, Map<String, ?> detail) {
    Head head =
        jdbc.sql("SELECT seq, hash FROM audit_append(?, ?, ?, ?::jsonb)")
            .param(Caller.find().map(Caller::username).orElse("system"))
            .param(action)
            .param(subject)
            .param(json.writeValueAsString(detail))
            .query((row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
            .single();
    heads.keepAfterCommit(head);
  }

  /**
   * The first entry that is not what was once recorded; empty if the chain is whole and holds every
   * head that was kept outside of the database.
   */
  public Optional<Long> verify() {
    Optional<Long> link = jdbc.sql(FIRST_BROKEN_LINK).query(Long.class).optional();
    return Stream.of(link, heads.firstMissing(jdbc)).flatMap(Optional::stream).min(Long::compareTo);
  }
}
