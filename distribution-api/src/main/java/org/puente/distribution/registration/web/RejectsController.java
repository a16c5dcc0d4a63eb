package org.puente.distribution.registration.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.RejectedValue;
import org.puente.distribution.registration.Rejects;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rejected rows, for whoever corrects the file. */
@RestController
@RequestMapping("/api/v1/imports/{importId}")
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class RejectsController {

  private final Imports imports;
  private final Rejects rejects;
  private final AuditTrail audit;

  RejectsController(Imports imports, Rejects rejects, AuditTrail audit) {
    this.imports = imports;
    this.rejects = rejects;
    this.audit = audit;
  }

  @GetMapping("/rejects")
  Page<RejectedValue> page(@PathVariable UUID importId, PageRequest page) {
    refuseUnlessVisible(importId);
    return rejects.page(importId, page);
  }

  @GetMapping("/rejects.csv")
  void download(@PathVariable UUID importId, HttpServletResponse response) throws IOException {
    refuseUnlessVisible(importId);
    audit.record("rejects-downloaded", importId.toString(), Map.of());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("rechazos-" + importId + ".csv")
            .build()
            .toString());
    try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
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

  private void refuseUnlessVisible(UUID importId) {
    if (imports.find(importId).isEmpty()) {
      throw Problem.notFound("There is no such import.");
    }
  }
}
