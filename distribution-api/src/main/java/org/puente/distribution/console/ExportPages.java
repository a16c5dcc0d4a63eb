package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.plans.PlanList;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the console as files, each beside its page and under the page's filters. */
@Controller
class ExportPages {

  private final Exporting exporting;
  private final Exports exports;
  private final PlanList plans;
  private final ProgrammeDesk programmes;

  ExportPages(Exporting exporting, Exports exports, PlanList plans, ProgrammeDesk programmes) {
    this.exporting = exporting;
    this.exports = exports;
    this.plans = plans;
    this.programmes = programmes;
  }

  @GetMapping("/console/plans/export")
  void plans(
      @RequestParam(required = false) @Nullable String state,
      ExportRequest wanted,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    String narrowed = state == null || state.isBlank() ? null : state;
    exporting.write(exports.plans(narrowed), wanted, locale, response);
  }

  @GetMapping("/console/plans/transfers/export")
  void transfers(
      TransferFilter filter, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    exporting.write(exports.transfers(filter, null), wanted, locale, response);
  }

  @GetMapping("/console/plans/{id}/export")
  void transfersOfPlan(
      @PathVariable UUID id,
      TransferFilter filter,
      ExportRequest wanted,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    if (plans.header(id).isEmpty()) {
      throw Problem.notFound("There is no such plan.");
    }
    exporting.write(exports.transfers(filter, id), wanted, locale, response);
  }

  @GetMapping("/console/kits/export")
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'COORDINATOR')")
  void kits(
      @RequestParam String site, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    exporting.write(exports.kits(site), wanted, locale, response);
  }

  @GetMapping("/console/programmes/{id}/export")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'COORDINATOR', 'AUDITOR')")
  void ledger(
      @PathVariable UUID id, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    programmes.find(id);
    exporting.write(exports.ledger(id), wanted, locale, response);
  }
}
