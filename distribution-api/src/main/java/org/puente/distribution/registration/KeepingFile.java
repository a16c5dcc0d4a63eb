package org.puente.distribution.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.puente.distribution.files.FileRefused;
import org.puente.distribution.registration.persistence.ImportFiles;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.ImportRecords.Arrival;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a file that is in scope, in one transaction: the original, what it is, and the audit entry.
 */
@Service
class KeepingFile {

  private final InspectingFile inspecting;
  private final ImportRecords records;
  private final ImportFiles files;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  KeepingFile(
      InspectingFile inspecting,
      ImportRecords records,
      ImportFiles files,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.inspecting = inspecting;
    this.records = records;
    this.files = files;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** As the jobs role: nobody's request may read originals. */
  Receipt keep(NewFile file, Arrival arrival) {
    return ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ ->
                    records
                        .earlier(file.programmeId(), arrival.sha256())
                        .<Receipt>map(Receipt.AlreadyImported::new)
                        .orElseGet(() -> enter(file, arrival))));
  }

  private Receipt enter(NewFile file, Arrival arrival) {
    try {
      var recognised = inspecting.recognise(file.content(), file.size(), file.profile());
      var profile = recognised.layout().profile();
      if (!records.received(arrival, recognised.dialect(), profile.name(), profile.yaml())) {
        // Somebody sent the same bytes at the same moment, and has just committed.
        return new Receipt.AlreadyImported(
            records.earlier(file.programmeId(), arrival.sha256()).orElseThrow());
      }
      try (var content = file.content().open()) {
        files.keep(arrival.id(), content);
      }
    } catch (FileRefused refused) {
      records.refused(arrival, file.profile(), refused);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    audit.record(
        "import-received",
        arrival.id().toString(),
        Map.of("programme", file.programmeId(), "bytes", file.size()));
    return new Receipt.Received(arrival.id());
  }
}
