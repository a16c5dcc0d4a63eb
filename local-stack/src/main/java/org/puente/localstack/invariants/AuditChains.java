package org.puente.localstack.invariants;

import java.util.ArrayList;
import org.puente.events.audit.AuditChain;
import org.puente.events.audit.Verdict;

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
      switch (new AuditChain(database.getValue(), null).walk()) {
        case Verdict.Whole whole -> entries += whole.links();
        case Verdict.Broken(long seq, Verdict.Flaw flaw) ->
            broken.add(database.getKey() + " at entry " + seq + ": " + flaw);
      }
    }
    return new Contradictions().none("broken chains", broken).looked(entries + " entries");
  }
}
