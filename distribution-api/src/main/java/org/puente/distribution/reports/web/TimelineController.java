package org.puente.distribution.reports.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.reports.LifeEvent;
import org.puente.distribution.reports.Timelines;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

  private final Timelines timelines;
  private final AuditTrail audit;

  TimelineController(Timelines timelines, AuditTrail audit) {
    this.timelines = timelines;
    this.audit = audit;
  }

  /**
   * Everything that happened to a person with us, in order; psychosocial support is elsewhere.
   * Reading it is written to the audit trail.
   */
  @GetMapping("/api/v1/people/{id}/timeline")
  @PreAuthorize(
      "hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','DATA_PROTECTION_OFFICER')")
  List<LifeEvent> timeline(@PathVariable UUID id) {
    List<LifeEvent> events = timelines.of(id);
    if (events.isEmpty()) {
      throw Problem.notFound("There is no such person.");
    }
    audit.record("person.read", id.toString(), Map.of());
    return events;
  }
}
