package org.puente.distribution.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import org.puente.distribution.registration.batch.ImportRunner;
import org.puente.distribution.registration.persistence.ImportRecords.Arrival;
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Service;

/** Takes a file in: recognises it, keeps it sealed, and has it imported. */
@Service
public class ReceivingFile {

  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final KeepingFile keeping;
  private final ImportRunner runner;

  ReceivingFile(Imports imports, KeepingFile keeping, ImportRunner runner) {
    this.imports = imports;
    this.keeping = keeping;
    this.runner = runner;
  }

  /** Answers when the file is safe in the database; its rows are imported afterwards. */
  public Receipt receive(NewFile file) {
    if (!imports.mayImport(file.programmeId(), file.organisationId())) {
      return new Receipt.OutOfScope();
    }
    var receipt = keeping.keep(file, arrival(file));
    runner.wake();
    return receipt;
  }

  private static Arrival arrival(NewFile file) {
    var caller = Caller.current();
    var name = file.fileName().replaceAll("[\\p{Cntrl}/\\\\]", "_");
    return new Arrival(
        Ids.next(),
        file.organisationId(),
        file.programmeId(),
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        file.size(),
        sha256(file),
        caller.username(),
        new ArrayList<>(
            caller.territoriesOf(
                Operation.roles(),
                file.organisationId().toString(),
                file.programmeId().toString())));
  }

  private static byte[] sha256(NewFile file) {
    try (var content =
        new DigestInputStream(file.content().open(), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return content.getMessageDigest().digest();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
