package org.puente.payments.reports.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.payments.reports.PayoutReports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is out and for how long, and how soon cash is in people's hands. */
@RestController
@PreAuthorize(
    "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER')")
class PayoutReportsController {

  private static final Duration USUAL = Duration.ofDays(90);
  private static final int LONGEST = 365;

  /** As of when, and what. */
  record OutstandingView(Instant asOf, List<PayoutReports.Outstanding> codes) {}

  /** What was counted, and what came of it. */
  record WaysView(Instant from, Instant to, int days, PayoutReports.Ways ways) {}

  private final PayoutReports reports;
  private final Clock clock;

  PayoutReportsController(PayoutReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Codes with which cash can still be withdrawn, by FSP, territory, currency and how many whole
   * days they have been out.
   */
  @GetMapping("/api/v1/reports/outstanding-codes")
  OutstandingView outstanding() {
    return new OutstandingView(clock.instant(), reports.outstanding());
  }

  /**
   * Of the transfers that came in a while, what became of their orders and how long people waited,
   * by FSP and by FSP and territory. What was ordered is the sum of what waits, is out, is in
   * people's hands and is dead. Waits of fewer than five orders are not told.
   *
   * @param from the last ninety days if absent
   * @param to up to before it; now if absent
   * @param days of how many orders the cash is out within so many days, 1 to 365; 7 if absent
   */
  @GetMapping("/api/v1/reports/time-to-cash")
  WaysView ways(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(defaultValue = "7") int days) {
    Instant until = to == null ? clock.instant() : to;
    Instant since = from == null ? until.minus(USUAL) : from;
    if (!since.isBefore(until)) {
      throw Problem.badRequest("from", "It has to be before the end.");
    }
    if (days < 1 || days > LONGEST) {
      throw Problem.badRequest("days", "From 1 to " + LONGEST + ".");
    }
    return new WaysView(since, until, days, reports.ways(since, until, days));
  }
}
