package org.puente.localstack.invariants;

import java.util.ArrayList;

/** Invariant 8. */
final class AuditChains implements Invariant {
  private static final String BROKEN =
      """
      SELECT seq
        FROM (SELECT e.*, row_number() OVER by_seq AS place, lag(hash, 1, ''::bytea) OVER by_seq AS expected
                FROM audit_event e
              WINDOW by_seq AS (ORDER BY seq)) chained
       WHERE seq <> place
          OR previous_hash <> expected
          OR hash <> sha256(previous_hash || convert_to(
               jsonb_build_array(seq, iso(at), actor, action, subject, detail)::text, 'UTF8'))
       ORDER BY seq
      """;

  @Override
  public int id() {
    return 8;
  }

  @Override
  public String name() {
    return "The audit chain verifies";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var broken = new ArrayList<String>();
    long entries = 0;
    for (var database : evidence.databases().entrySet()) {
      entries += Evidence.count(database.getValue(), "SELECT count(*) FROM audit_event");
      Evidence.texts(database.getValue(), BROKEN)
          .forEach(seq -> broken.add(database.getKey() + " at entry " + seq));
    }
    return new Contradictions().none("broken chains", broken).looked(entries + " entries");
  }
}
