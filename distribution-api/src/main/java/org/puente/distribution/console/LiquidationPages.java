package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.partners.Liquidation;
import org.puente.distribution.partners.Liquidation.Part;
import org.puente.distribution.partners.Liquidations;
import org.puente.distribution.programmes.Programme;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of the instalments of each partner's people, and what is still open. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
class LiquidationPages {

  private final ProgrammeDesk desk;
  private final Liquidations liquidations;
  private final Exporting exporting;

  LiquidationPages(ProgrammeDesk desk, Liquidations liquidations, Exporting exporting) {
    this.desk = desk;
    this.liquidations = liquidations;
    this.exporting = exporting;
  }

  @GetMapping("/console/programmes/{id}/liquidation")
  String liquidation(@PathVariable UUID id, Model model) {
    Programme programme = desk.find(id);
    model.addAttribute("programme", programme);
    model.addAttribute("partners", liquidations.of(id, programme.currency()));
    return "console/liquidation";
  }

  @GetMapping("/console/programmes/{id}/liquidation/export")
  void export(
      @PathVariable UUID id, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    List<Liquidation> rows = liquidations.of(id, desk.find(id).currency());
    exporting.write(
        new ExportTable<>(
            "liquidation",
            Map.of("programme", id.toString()),
            columns(),
            each -> rows.forEach(each)),
        wanted,
        locale,
        response);
  }

  private static List<Column<Liquidation>> columns() {
    List<Column<Liquidation>> columns = new ArrayList<>();
    columns.add(new Column<>("partner", "#org+partner", Liquidation::partner));
    columns.add(new Column<>("cycle", "#activity+cycle", Liquidation::cycle));
    part(columns, "owed", Liquidation::owed);
    part(columns, "paid-out", Liquidation::paid);
    part(columns, "on-its-way", Liquidation::onItsWay);
    part(columns, "in-plans", Liquidation::planned);
    part(columns, "closed", Liquidation::closed);
    part(columns, "open", Liquidation::open);
    columns.add(new Column<>("currency", "#currency", it -> it.owed().amount().currency()));
    columns.add(new Column<>("reports", "#meta+reports", Liquidation::reports));
    columns.add(
        new Column<>("reports-missing", "#meta+reports+missing", Liquidation::reportsMissing));
    return columns;
  }

  private static void part(
      List<Column<Liquidation>> columns, String name, Function<Liquidation, Part> part) {
    columns.add(new Column<>(name + "-count", "#reached+" + name, row -> part.apply(row).count()));
    columns.add(
        new Column<>(name + "-amount", "#value+" + name, row -> part.apply(row).amount().amount()));
  }
}
