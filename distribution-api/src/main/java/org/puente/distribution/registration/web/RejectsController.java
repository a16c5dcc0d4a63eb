package org.puente.distribution.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.puente.distribution.registration.DownloadingRejects;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.RejectCount;
import org.puente.distribution.registration.RejectedValue;
import org.puente.distribution.registration.Rejects;
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
  private final DownloadingRejects downloading;

  RejectsController(Imports imports, Rejects rejects, DownloadingRejects downloading) {
    this.imports = imports;
    this.rejects = rejects;
    this.downloading = downloading;
  }

  /** Rejected values with row number, column and reason, until policy purges them. */
  @GetMapping("/rejects")
  Page<RejectedValue> page(@PathVariable UUID importId, PageRequest page) {
    refuseUnlessVisible(importId);
    return rejects.page(importId, page);
  }

  /** How many rows were rejected for which reason, by column. */
  @GetMapping("/rejects/counts")
  Page<RejectCount> counts(@PathVariable UUID importId) {
    refuseUnlessVisible(importId);
    return new Page<>(rejects.counts(importId), null);
  }

  /** The same as a CSV file in which no cell is a formula. */
  @GetMapping("/rejects.csv")
  void download(@PathVariable UUID importId, HttpServletResponse response) throws IOException {
    refuseUnlessVisible(importId);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(DownloadingRejects.fileName(importId))
            .build()
            .toString());
    downloading.write(importId, response.getOutputStream());
  }

  private void refuseUnlessVisible(UUID importId) {
    if (imports.find(importId).isEmpty()) {
      throw Problem.notFound("There is no such import.");
    }
  }
}
