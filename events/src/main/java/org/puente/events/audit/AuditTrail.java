package org.puente.events.audit;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.audit.AuditHeads.Head;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, append-only, each entry chained to the one before by its hash. */
public final class AuditTrail {

  private static final String APPEND =
      """
      SELECT line.seq, line.hash
      FROM unnest(?::text[], ?::text[], ?::jsonb[]) WITH ORDINALITY AS act (action, subject, detail, place),
        audit_append(?, act.action, act.subject, act.detail, ?, ?, ?) AS line
      ORDER BY line.seq DESC
      LIMIT 1
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
   * Joins the caller's transaction, and makes others that audit wait for its end: record last. What
   * was changed before in the same transaction in a table that {@code audit_changes} was called for
   * goes along.
   *
   * @param subject an opaque id, never a name
   */
  public void record(String action, String subject, Map<String, ?> detail) {
    record(List.of(new Act(action, subject, detail)));
  }

  /** Several in one go, a line each. */
  public void record(List<Act> acts) {
    recordAs(Caller.find().map(Caller::username).orElseGet(() -> Origin.here().nobody()), acts);
  }

  /**
   * Tells the next line what an act changes, where {@code audit_changes} would be called too often:
   * in tables whose rows are many.
   */
  public void changed(String record, UUID id, Map<String, ?> before, Map<String, ?> after) {
    jdbc.sql("SELECT audit_change(?, ?, ?::jsonb, ?::jsonb)")
        .param(record)
        .param(id.toString())
        .param(json.writeValueAsString(before))
        .param(json.writeValueAsString(after))
        .query((row, number) -> number)
        .list();
  }

  /** Of somebody who isn't logged in yet, or any more. */
  public void recordAs(String actor, Act act) {
    recordAs(actor, List.of(act));
  }

  private void recordAs(String actor, List<Act> acts) {
    if (acts.isEmpty()) {
      return;
    }
    Origin origin = Origin.here();
    Columns<Act> rows = new Columns<>(acts);
    Head head =
        jdbc.sql(APPEND)
            .param(rows.texts(Act::action))
            .param(rows.texts(Act::subject))
            .param(rows.column("jsonb", act -> json.writeValueAsString(act.detail())))
            .param(actor)
            .param(origin.channel().name())
            .param(origin.address())
            .param(organisations())
            .query((row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
            .single();
    heads.keepAfterCommit(head);
    Origin.leftALine();
  }

  private static @Nullable String organisations() {
    return Caller.find().map(AuditTrail::organisations).orElse(null);
  }

  private static String organisations(Caller caller) {
    Set<String> theirs = caller.grants().stream().map(Grant::organisation).collect(toSet());
    return theirs.contains(Grant.ALL) ? Grant.ALL : String.join(",", new TreeSet<>(theirs));
  }
}
