package org.puente.distribution.console.support;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpIndicators.Asked;
import org.puente.distribution.console.support.Results.Line;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.papers.PaperPdf;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.audit.AuditTrail;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two indicators of BP5 and what stands beside them: as a page, as files, as a paper. */
@Controller
@RequestMapping("/console/results")
class ResultsPages {

  private static final List<Integer> PERIODS = List.of(30, 90, 365);
  private static final int USUAL = 90;

  private final ResultsDesk desk;
  private final ResultsPaper paper;
  private final Programmes programmes;
  private final Exporting exporting;
  private final Trail trail;

  ResultsPages(
      ResultsDesk desk,
      ResultsPaper paper,
      Programmes programmes,
      Exporting exporting,
      Trail trail) {
    this.desk = desk;
    this.paper = paper;
    this.programmes = programmes;
    this.exporting = exporting;
    this.trail = trail;
  }

  /** By whose clock, and where it is written down who took a paper. */
  @Component
  record Trail(Clock clock, AuditTrail audit) {}

  @GetMapping
  String results(
      @RequestParam(defaultValue = "" + USUAL) int days,
      @RequestParam(required = false) @Nullable UUID programme,
      Locale locale,
      Model model) {
    Answer<Results> results = desk.results(asked(days, programme), locale);
    model.addAttribute("away", results.isAway());
    model.addAttribute("days", period(days));
    model.addAttribute("periods", PERIODS);
    model.addAttribute("programme", programme);
    model.addAttribute("programmes", programmes.all());
    model.addAttribute("results", results.found().orElse(null));
    return "console/support/results";
  }

  @GetMapping("/export")
  void export(
      @RequestParam(defaultValue = "" + USUAL) int days,
      @RequestParam(required = false) @Nullable UUID programme,
      ExportRequest wanted,
      HttpServletResponse response)
      throws IOException {
    Locale locale = LocaleContextHolder.getLocale();
    List<Line> lines = desk.results(asked(days, programme), locale).given().lines();
    exporting.write(
        new ExportTable<>(
            "support-results",
            Map.of("days", String.valueOf(period(days))),
            List.of(
                new Column<>("cut", "#meta+cut", Line::cut),
                new Column<>("group", "#group+name", Line::name),
                new Column<>("delayed", "#affected+delayed", Line::delayed),
                new Column<>("in-time", "#reached+in_time", Line::inTime),
                new Column<>("contacted", "#reached+contacted", Line::contacted),
                new Column<>("stabilised", "#reached+stabilised", Line::stabilised),
                new Column<>("paid", "#reached+paid", Line::paid),
                new Column<>("days-waited", "#indicator+days+waited", Line::daysWaited),
                new Column<>("days-covered", "#indicator+days+covered", Line::daysCovered)),
            each -> lines.forEach(each)),
        wanted,
        locale,
        response);
  }

  /** Two pages that a donor would read. */
  @GetMapping("/paper")
  ResponseEntity<byte[]> paper(
      @RequestParam(defaultValue = "" + USUAL) int days,
      @RequestParam(required = false) @Nullable UUID programme,
      Locale locale)
      throws IOException {
    Asked asked = asked(days, programme);
    Results results = desk.results(asked, locale).given();
    String name =
        programmes.all().stream()
            .filter(it -> it.id().equals(programme))
            .map(it -> it.name())
            .findFirst()
            .orElse(null);
    byte[] drawn = PaperPdf.of(paper.of(results, asked, name, locale));
    trail.audit().record("results.printed", "support-results", Map.of("days", period(days)));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(drawn);
  }

  private Asked asked(int days, @Nullable UUID programme) {
    Instant now = trail.clock().instant();
    return new Asked(
        now.minus(period(days), ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS), now, programme);
  }

  private static int period(int days) {
    return PERIODS.contains(days) ? days : USUAL;
  }
}
