package org.puente.distribution.fees.web;

import java.util.List;
import org.puente.distribution.fees.Fees;
import org.puente.distribution.fees.ReadingFees;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeesController {

  private static final String SEES =
      "hasAnyRole('FINANCE_OFFICER','COORDINATOR','AUDITOR','ADMINISTRATOR')";

  private final ReadingFees reading;

  FeesController(ReadingFees reading) {
    this.reading = reading;
  }

  /** What each bank took as fees in all; empty for whom only some programmes are open. */
  @GetMapping("/api/v1/fees")
  @PreAuthorize(SEES)
  List<Fees.Balance> balances() {
    return reading.balances();
  }

  /** The fees of one bank as they were posted, newest first, at most two hundred. */
  @GetMapping("/api/v1/fsps/{fsp}/fees")
  @PreAuthorize(SEES)
  List<Fees.Entry> entries(@PathVariable String fsp) {
    return reading.entries(fsp);
  }
}
