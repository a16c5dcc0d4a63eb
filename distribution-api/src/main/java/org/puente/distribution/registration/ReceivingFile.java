package org.puente.distribution.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Map;
import org.puente.distribution.registration.batch.ImportRunner;
import org.puente.distribution.registration.persistence.ImportFiles;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.ImportRecords.Arrival;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: recognises it, keeps it sealed, and has it imported. */
@Service
public class ReceivingFile {

  private final InspectingFile inspecting;
  private final Keeping keeping;
  private final ImportRunner runner;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** Where it is kept. */
  @Component
  record Keeping(ImportRecords records, ImportFiles files, AuditTrail audit) {}

  ReceivingFile(
      InspectingFile inspecting,
      Keeping keeping,
      ImportRunner runner,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.inspecting = inspecting;
    this.keeping = keeping;
    this.runner = runner;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Answers when the file is safe in the database; its rows are imported afterwards. */
  public Receipt receive(NewFile file) {
    if (!inScope(file)) {
      return new Receipt.OutOfScope();
    }
    var arrival = arrival(file);
    var receipt = ScopedDataSource.asJob(() -> transaction.execute(_ -> enter(file, arrival)));
    runner.wake();
    return receipt;
  }

  private boolean inScope(NewFile file) {
    return jdbc.sql(
            """
            SELECT may_see(:organisation, NULL, NULL)
               AND EXISTS (SELECT FROM organisation WHERE id = :organisation::uuid)
               AND EXISTS (SELECT FROM programme WHERE id = :programme)
            """)
        .param("organisation", file.organisationId().toString())
        .param("programme", file.programmeId())
        .query(Boolean.class)
        .single();
  }

  private Receipt enter(NewFile file, Arrival arrival) {
    var earlier = keeping.records().earlier(file.programmeId(), arrival.sha256());
    if (earlier.isPresent()) {
      return new Receipt.AlreadyImported(earlier.get());
    }
    try {
      var recognised = inspecting.recognise(file.content(), file.size(), file.profile());
      var profile = recognised.layout().profile();
      if (!keeping
          .records()
          .received(arrival, recognised.dialect(), profile.name(), profile.yaml())) {
        // Somebody sent the same bytes at the same moment, and has just committed.
        return new Receipt.AlreadyImported(
            keeping.records().earlier(file.programmeId(), arrival.sha256()).orElseThrow());
      }
      try (var content = file.content().getInputStream()) {
        keeping.files().keep(arrival.id(), content);
      }
    } catch (FileRefused refused) {
      keeping.records().refused(arrival, file.profile(), refused);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    keeping
        .audit()
        .record(
            "import-received",
            arrival.id().toString(),
            Map.of("programme", file.programmeId(), "bytes", file.size()));
    return new Receipt.Received(arrival.id());
  }

  private static Arrival arrival(NewFile file) {
    var caller = Caller.current();
    var name = file.fileName().replaceAll("[\\p{Cntrl}/\\\\]", "_");
    return new Arrival(
        Ids.next(),
        file.organisationId(),
        file.programmeId(),
        name.substring(0, Math.min(name.length(), 200)),
        file.size(),
        sha256(file),
        caller.username(),
        new ArrayList<>(caller.scope().territories()));
  }

  private static byte[] sha256(NewFile file) {
    try (var content =
        new DigestInputStream(
            file.content().getInputStream(), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return content.getMessageDigest().digest();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
