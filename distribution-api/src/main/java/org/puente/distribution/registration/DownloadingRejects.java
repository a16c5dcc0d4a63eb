package org.puente.distribution.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.exports.SafeCsv;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** Writes what was rejected of an import as a file to correct the original by. */
@Service
public class DownloadingRejects {

  private final Rejects rejects;
  private final AuditTrail audit;

  DownloadingRejects(Rejects rejects, AuditTrail audit) {
    this.rejects = rejects;
    this.audit = audit;
  }

  /** The name that the file is offered by. */
  public static String fileName(UUID importId) {
    return "rechazos-" + importId + ".csv";
  }

  /** Streams it in the order of the original, and records that it was taken. */
  public void write(UUID importId, OutputStream to) throws IOException {
    audit.record("rejects-downloaded", importId.toString(), Map.of());
    try (var out = new BufferedWriter(new OutputStreamWriter(to, UTF_8))) {
      var csv = new SafeCsv(out).row("fila", "columna", "valor", "codigo", "motivo", "reason");
      rejects.forEach(
          importId,
          each ->
              csv.row(
                  each.row(),
                  each.column(),
                  each.value(),
                  each.code(),
                  each.reason().es(),
                  each.reason().en()));
    }
  }
}
