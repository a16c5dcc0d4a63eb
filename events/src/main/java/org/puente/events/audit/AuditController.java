package org.puente.events.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for whoever checks it. */
@RestController
@RequestMapping("/api/v1/audit")
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR', 'DATA_PROTECTION_OFFICER')")
class AuditController {

  private final AuditLines lines;

  AuditController(AuditLines lines) {
    this.lines = lines;
  }

  /**
   * Who did what on which record, newest first, of people of the caller's organisations; personal
   * values are masked.
   */
  @GetMapping
  Page<AuditLine> list(
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      PageRequest page) {
    return lines.page(new AuditQuery(actor, action, subject, from, to), page);
  }

  /** One line with what it changed, before and after. */
  @GetMapping("/{seq}")
  AuditLine one(@PathVariable long seq) {
    return lines.find(seq).orElseThrow(() -> Problem.notFound("There is no such line."));
  }
}
