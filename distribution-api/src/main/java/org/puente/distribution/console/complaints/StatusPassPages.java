package org.puente.distribution.console.complaints;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.console.remote.HttpTelling;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives a person the reference and the one-time code of the public status page, shown once. */
@Controller
@PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
class StatusPassPages {

  private final HttpTelling telling;
  private final WhoWrote who;
  private final AuditTrail audit;

  StatusPassPages(HttpTelling telling, WhoWrote who, AuditTrail audit) {
    this.telling = telling;
    this.who = who;
    this.audit = audit;
  }

  @PostMapping("/console/plans/transfers/{id}/status-pass")
  String give(@PathVariable UUID id, Model model) {
    var somebody = who.of(id).orElseThrow(() -> Problem.notFound("There is no such transfer."));
    var pass = telling.pass(id).given();
    audit.record("status-pass.given", id.toString(), Map.of());
    model.addAttribute("pass", pass);
    model.addAttribute("who", somebody);
    model.addAttribute("transfer", id);
    return "console/complaints/status-pass";
  }
}
