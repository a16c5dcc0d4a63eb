package org.puente.stabilization.retention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what nobody needs any more: person by person, each in a transaction of its own under
 * the lock of their journal, and never while anything is open around them.
 */
@Service
class Retention {

  private static final int CHUNK = 200;

  private final Records records;
  private final Purge purge;
  private final Journals journals;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Retention(
      Records records,
      Purge purge,
      Journals journals,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.records = records;
    this.purge = purge;
    this.journals = journals;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** At most 200 people per kind of record; how many purges that were. */
  int round() {
    RetentionPolicy policy = records.policy();
    int purged = 0;
    for (RecordType type : RecordType.values()) {
      List<UUID> due = records.due(type, policy.daysOf(type), CHUNK);
      due.forEach(person -> transaction.executeWithoutResult(_ -> purge(person, type, policy)));
      purged += due.size();
    }
    return purged;
  }

  private void purge(UUID person, RecordType type, RetentionPolicy policy) {
    journals.lock(List.of(person));
    if (!records.isDue(person, policy.daysOf(type))) {
      return;
    }
    long gone = purge.of(person, type, policy.version());
    records.mark(person, type);
    if (gone > 0) {
      audit.record(
          "retention.purged",
          person.toString(),
          Map.of("type", type, "policy", policy.version(), "records", gone));
    }
  }
}
