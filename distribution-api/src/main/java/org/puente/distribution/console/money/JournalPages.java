package org.puente.distribution.console.money;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.statements.Journal;
import org.puente.distribution.statements.KeepingJournal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A month by donor and project, for the books that finance keeps elsewhere. */
@Controller
class JournalPages {

  private final MoneyDesk desk;
  private final TypedMonth months;
  private final KeepingJournal keeping;
  private final Exporting exporting;

  JournalPages(MoneyDesk desk, TypedMonth months, KeepingJournal keeping, Exporting exporting) {
    this.desk = desk;
    this.months = months;
    this.keeping = keeping;
    this.exporting = exporting;
  }

  @GetMapping("/console/money/{id}/journal")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
  void journal(
      @PathVariable UUID id,
      @RequestParam String month,
      ExportRequest wanted,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Programme programme = desk.programme(id);
    Journal journal = keeping.of(programme, months.of(month));
    exporting.write(
        new ExportTable<>(
            "journal",
            Map.of("programme", id.toString(), "month", month),
            columns(programme, journal),
            each -> journal.lines().forEach(each)),
        wanted,
        locale,
        response);
  }

  private static List<Column<Journal.Line>> columns(Programme programme, Journal journal) {
    return List.of(
        new Column<>("booked-on", "#date", Journal.Line::on),
        new Column<>("document", "#meta+id", Journal.Line::document),
        new Column<>("account", "#meta+account", Journal.Line::account),
        new Column<>("place", "#loc+code", Journal.Line::territory),
        new Column<>("donor", "#org+donor", Journal.Line::donor),
        new Column<>("reference", "#meta+grant", Journal.Line::reference),
        new Column<>("debit", "#value+debit", Journal.Line::debit),
        new Column<>("credit", "#value+credit", Journal.Line::credit),
        new Column<>("currency", "#currency", _ -> programme.currency()),
        new Column<>("state", "#status", _ -> journal.over() ? "FINAL" : "PROVISIONAL"));
  }
}
