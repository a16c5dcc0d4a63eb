package org.puente.stabilization.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/**
 * Somebody asked to be erased, and two people did it where the names are: the words about them
 * follow, whatever is open around them. Support itself ends when worker and person say so.
 */
@Service
public class ForgettingPeople {

  private final ErasedRecords records;
  private final Journals journals;
  private final AuditTrail audit;

  ForgettingPeople(ErasedRecords records, Journals journals, AuditTrail audit) {
    this.records = records;
    this.journals = journals;
    this.audit = audit;
  }

  /** Joins the transaction of whoever heard of it; once each, however often it is heard. */
  public void forget(Collection<UUID> people, Instant erasedAt) {
    List<UUID> ordered = people.stream().distinct().sorted().toList();
    journals.lock(ordered);
    for (UUID person : ordered) {
      if (records.note(person, erasedAt)) {
        int keys = records.destroy(person);
        audit.record("retention.erased", person.toString(), Map.of("keys", keys));
      }
    }
  }
}
