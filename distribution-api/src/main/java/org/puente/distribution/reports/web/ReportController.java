package org.puente.distribution.reports.web;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.ledger.ReadingLedger;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reports.Summaries;
import org.puente.distribution.reports.Summary;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ReportController {

  private final Summaries summaries;
  private final ReadingLedger ledger;
  private final Programmes programmes;

  ReportController(Summaries summaries, ReadingLedger ledger, Programmes programmes) {
    this.summaries = summaries;
    this.ledger = ledger;
    this.programmes = programmes;
  }

  /** A programme in numbers, from rows read to money paid; aggregates only. */
  @GetMapping("/reports/summary")
  @PreAuthorize(
      "hasAnyRole('ADMINISTRATOR','PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  Summary summary(@RequestParam UUID programmeId) {
    return summaries.of(programme(programmeId));
  }

  /** Balances of the programme's accounts; they sum to zero. */
  @GetMapping("/programmes/{id}/ledger")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  List<ReadingLedger.Line> ledger(@PathVariable UUID id) {
    return ledger.lines(id, programme(id).currency());
  }

  private Programme programme(UUID id) {
    return programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
  }
}
