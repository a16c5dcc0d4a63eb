package org.puente.localstack.invariants;

import java.util.ArrayList;
import org.puente.events.audit.AuditTrail;
import tools.jackson.databind.json.JsonMapper;

/** Invariant 8. */
final class AuditChains implements Invariant {
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
      new AuditTrail(database.getValue(), JsonMapper.shared())
          .verify()
          .ifPresent(seq -> broken.add(database.getKey() + " at entry " + seq));
    }
    return new Contradictions().none("broken chains", broken).looked(entries + " entries");
  }
}
