package org.puente.distribution.totals.web;

import java.util.List;
import org.puente.distribution.totals.ComparingTotals;
import org.puente.distribution.totals.DayTotals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DayTotalsController {

  private final ComparingTotals comparing;

  DayTotalsController(ComparingTotals comparing) {
    this.comparing = comparing;
  }

  /**
   * What payment-adapter booked with an FSP on each of its days, beside what the ledger gained;
   * newest first, at most two hundred. Empty for an FSP that nothing was paid through, and for whom
   * only some organisations, programmes or territories are open.
   */
  @GetMapping("/api/v1/fsps/{fsp}/day-totals")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR','AUDITOR','ADMINISTRATOR')")
  List<DayTotals.Day> days(@PathVariable String fsp) {
    return comparing.days(fsp);
  }
}
