package org.puente.distribution.console.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpReports;
import org.puente.distribution.console.remote.HttpReports.Counted;
import org.puente.distribution.console.remote.HttpReports.Out;
import org.puente.distribution.console.remote.HttpReports.Outstanding;
import org.puente.distribution.console.remote.HttpReports.Way;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Codes that are out, and how soon cash is in people's hands, by bank and by place. */
@Controller
class ReportPages {

  static final List<Integer> PERIODS = List.of(30, 90, 365);
  private static final int USUAL = 30;

  private final HttpReports reports;
  private final Territories territories;
  private final Clock clock;

  ReportPages(HttpReports reports, Territories territories, Clock clock) {
    this.reports = reports;
    this.territories = territories;
    this.clock = clock;
  }

  /**
   * Nobody waits for a service that is away more than once.
   *
   * @param fsp by place as well, of this bank
   * @param days of the transfers of so many days
   */
  @GetMapping("/console/reconciliation/reports")
  String reports(
      @RequestParam(required = false) @Nullable String fsp,
      @RequestParam(defaultValue = "" + USUAL) int days,
      Model model) {
    int period = period(days);
    Answer<Outstanding> outstanding = reports.outstanding();
    Answer<Counted> counted =
        outstanding.isAway() ? new Answer.Away<>() : reports.ways(since(period));
    List<Out> out = outstanding.found().map(Outstanding::codes).orElse(List.of());
    List<Way> byBank = counted.found().map(it -> it.ways().byFsp()).orElse(List.of());
    List<String> codes = codes(out, byBank);
    String chosen = codes.contains(fsp) ? fsp : null;
    Predicate<String> ofChosen = code -> code.equals(chosen);
    model.addAttribute("away", outstanding.isAway() || counted.isAway());
    model.addAttribute("codes", codes);
    model.addAttribute("fsp", chosen);
    model.addAttribute("days", period);
    model.addAttribute("periods", PERIODS);
    model.addAttribute("ages", OutByAge.AGES);
    model.addAttribute("out", OutByAge.byBank(out));
    model.addAttribute(
        "outByPlace",
        OutByAge.byPlace(out.stream().filter(each -> ofChosen.test(each.fsp())).toList()));
    model.addAttribute("ways", byBank);
    model.addAttribute(
        "waysByPlace",
        counted.found().map(it -> it.ways().byTerritory()).orElse(List.of()).stream()
            .filter(each -> ofChosen.test(each.fsp()))
            .toList());
    model.addAttribute("soon", counted.found().map(Counted::days).orElse(0));
    model.addAttribute("places", places());
    model.addAttribute("asOf", clock.instant());
    return "console/reconciliation/reports";
  }

  static int period(int days) {
    return PERIODS.contains(days) ? days : USUAL;
  }

  private Instant since(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private static List<String> codes(List<Out> out, List<Way> ways) {
    return Stream.concat(out.stream().map(Out::fsp), ways.stream().map(Way::fsp))
        .distinct()
        .sorted()
        .toList();
  }

  private Map<String, String> places() {
    return territories.all().stream().collect(Collectors.toMap(Territory::code, Territory::name));
  }
}
