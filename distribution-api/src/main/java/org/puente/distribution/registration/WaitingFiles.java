package org.puente.distribution.registration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.puente.distribution.registration.persistence.ImportPreparations;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that wait, for whom, and what is changed about them: as the jobs role, with a line. */
@Component
class WaitingFiles {

  private final Imports imports;
  private final ImportPreparations preparations;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  WaitingFiles(
      Imports imports,
      ImportPreparations preparations,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.preparations = preparations;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** A file that the caller brought and still may import. */
  Optional<StoredImport> own(UUID id) {
    return imports
        .find(id)
        .filter(file -> file.receivedBy().equals(Caller.current().username()))
        .filter(file -> imports.mayImport(file.programmeId(), file.organisationId()))
        .flatMap(_ -> ScopedDataSource.asJob(() -> preparations.find(id)));
  }

  /** Why there is none: it is not the caller's, or it doesn't wait. */
  Prepared missing(UUID id) {
    return imports
        .find(id)
        .filter(file -> file.receivedBy().equals(Caller.current().username()))
        .<Prepared>map(_ -> new Prepared.NotWaiting())
        .orElseGet(Prepared.Unknown::new);
  }

  /** Changes something, and leaves a line, or does neither. */
  Prepared changed(UUID id, String action, BooleanSupplier change) {
    return ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  if (!change.getAsBoolean()) {
                    return new Prepared.NotWaiting();
                  }
                  audit.record(action, id.toString(), Map.of());
                  return new Prepared.Done();
                }));
  }
}
