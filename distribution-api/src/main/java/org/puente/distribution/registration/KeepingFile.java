package org.puente.distribution.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.InspectingFile.Handed;
import org.puente.distribution.registration.persistence.ImportFiles;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.ImportRecords.Arrival;
import org.puente.distribution.registration.profile.Profile;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.tables.FileRefused;
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
      if (!received(file, arrival)) {
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

  private boolean received(NewFile file, Arrival arrival) throws FileRefused, IOException {
    var handed = new Handed(file.content(), file.size(), file.organisationId());
    if (!file.prepare()) {
      var recognised = inspecting.recognise(handed, file.profile());
      return records.received(arrival, recognised.dialect(), recognised.layout().profile());
    }
    return records.kept(arrival, inspecting.dialect(handed), fitting(handed, file.profile()));
  }

  /** A file that is prepared needs no profile that fits; it will get one of its own. */
  private @Nullable Profile fitting(Handed file, @Nullable String profile) throws IOException {
    try {
      return inspecting.recognise(file, profile).layout().profile();
    } catch (FileRefused unknown) {
      return null;
    }
  }
}
