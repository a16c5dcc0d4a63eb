package org.puente.distribution.console.money;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.sources.FundingSource;
import org.puente.distribution.unclaimed.CountingUnclaimed;
import org.puente.distribution.unclaimed.Unclaimed;
import org.puente.distribution.unclaimed.Unclaimed.Share;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What nobody came for, by donor and project: what may have to be given back. */
@Controller
@PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
class UnclaimedPages {

  private final MoneyDesk desk;
  private final CountingUnclaimed counting;
  private final Exporting exporting;

  UnclaimedPages(MoneyDesk desk, CountingUnclaimed counting, Exporting exporting) {
    this.desk = desk;
    this.counting = counting;
    this.exporting = exporting;
  }

  @GetMapping("/console/money/{id}/unclaimed")
  String unclaimed(@PathVariable UUID id, Model model) {
    Programme programme = desk.programme(id);
    model.addAttribute("programme", programme);
    model.addAttribute("unclaimed", counting.of(id, programme.currency()));
    return "console/money/unclaimed";
  }

  @GetMapping("/console/money/{id}/unclaimed/export")
  void export(
      @PathVariable UUID id, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    Programme programme = desk.programme(id);
    Unclaimed unclaimed = counting.of(id, programme.currency());
    exporting.write(
        new ExportTable<>(
            "unclaimed",
            Map.of("programme", id.toString()),
            columns(programme),
            each -> unclaimed.shares().forEach(each)),
        wanted,
        locale,
        response);
  }

  private static List<Column<Share>> columns(Programme programme) {
    return List.of(
        new Column<>("programme", "#activity+programme", _ -> programme.code()),
        new Column<>("donor", "#org+donor", it -> donor(it.source())),
        new Column<>("reference", "#meta+grant", it -> reference(it.source())),
        new Column<>("ends", "#date+end", it -> ends(it.source())),
        new Column<>("unclaimed", "#value+unclaimed", Share::amount),
        new Column<>("left", "#value+left", Share::left),
        new Column<>("currency", "#currency", _ -> programme.currency()));
  }

  private static @Nullable String donor(@Nullable FundingSource source) {
    return source == null ? null : source.donor();
  }

  private static @Nullable String reference(@Nullable FundingSource source) {
    return source == null ? null : source.reference();
  }

  private static @Nullable LocalDate ends(@Nullable FundingSource source) {
    return source == null ? null : source.endsOn();
  }
}
