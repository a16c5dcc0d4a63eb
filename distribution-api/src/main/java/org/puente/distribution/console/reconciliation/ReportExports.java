package org.puente.distribution.console.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpReports;
import org.puente.distribution.console.remote.HttpReports.Out;
import org.puente.distribution.console.remote.HttpReports.Sums;
import org.puente.distribution.console.remote.HttpReports.Wait;
import org.puente.distribution.console.remote.HttpReports.Way;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports on banks as files, by bank and place. */
@Controller
class ReportExports {

  private final HttpReports reports;
  private final Exporting exporting;
  private final Clock clock;

  ReportExports(HttpReports reports, Exporting exporting, Clock clock) {
    this.reports = reports;
    this.exporting = exporting;
    this.clock = clock;
  }

  @GetMapping("/console/reconciliation/reports/outstanding/export")
  void outstanding(ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    List<Out> rows = reports.outstanding().given().codes();
    exporting.write(
        new ExportTable<>(
            "outstanding-codes",
            Map.of(),
            List.of(
                new Column<>("bank", "#org+fsp", Out::fsp),
                new Column<>("place", "#loc+code", Out::territory),
                new Column<>("age", "#date+age", Out::age),
                new Column<>("codes", "#indicator+codes", Out::codes),
                new Column<>("amount", "#value", Out::amount),
                new Column<>("currency", "#currency", Out::currency)),
            each -> rows.forEach(each)),
        wanted,
        locale,
        response);
  }

  /** Waits are in seconds; those of fewer than five orders are left out. */
  @GetMapping("/console/reconciliation/reports/time-to-cash/export")
  void ways(
      @RequestParam(defaultValue = "0") int days,
      ExportRequest wanted,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    int period = ReportPages.period(days);
    var since = clock.instant().minus(Duration.ofDays(period));
    List<Way> rows = reports.ways(since).given().ways().byTerritory();
    exporting.write(
        new ExportTable<>(
            "time-to-cash",
            Map.of("days", String.valueOf(period)),
            columns(),
            each -> rows.forEach(each)),
        wanted,
        locale,
        response);
  }

  private static List<Column<Way>> columns() {
    List<Column<Way>> columns = new ArrayList<>();
    columns.add(new Column<>("bank", "#org+fsp", Way::fsp));
    columns.add(new Column<>("place", "#loc+code", Way::territory));
    columns.add(new Column<>("currency", "#currency", Way::currency));
    columns.add(new Column<>("orders", "#indicator+orders", it -> it.counts().orders()));
    columns.add(new Column<>("coded", "#indicator+coded", it -> it.counts().coded()));
    columns.add(new Column<>("cashed", "#indicator+cashed", it -> it.counts().cashed()));
    columns.add(new Column<>("dead", "#indicator+dead", it -> it.counts().dead()));
    sum(columns, "ordered-amount", Sums::ordered);
    sum(columns, "waiting-amount", Sums::waiting);
    sum(columns, "out-amount", Sums::out);
    sum(columns, "cash-amount", Sums::cash);
    sum(columns, "dead-amount", Sums::dead);
    wait(columns, "to-code", Way::toCode);
    wait(columns, "to-cash", Way::toCash);
    columns.add(new Column<>("old-enough", "#indicator+due", Way::due));
    columns.add(new Column<>("due-and-soon", "#indicator+soon", Way::dueAndSoon));
    return columns;
  }

  private static void sum(
      List<Column<Way>> columns, String name, Function<Sums, BigDecimal> amount) {
    columns.add(new Column<>(name, "#value+" + name, way -> amount.apply(way.sums())));
  }

  private static void wait(
      List<Column<Way>> columns, String name, Function<Way, @Nullable Wait> waited) {
    columns.add(
        new Column<>(
            name + "-median",
            "#indicator+" + name + "+median",
            way -> seconds(waited.apply(way), Wait::median)));
    columns.add(
        new Column<>(
            name + "-ninth",
            "#indicator+" + name + "+p90",
            way -> seconds(waited.apply(way), Wait::ninth)));
  }

  private static @Nullable Long seconds(@Nullable Wait wait, Function<Wait, Long> which) {
    return wait == null ? null : which.apply(wait);
  }
}
