package org.puente.distribution.console.money;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.Fundings;
import org.puente.distribution.funding.ReadingFloat;
import org.puente.distribution.ledger.LedgerLines;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.sources.ReadingSources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tables of the money room as files, under the page's filters. */
@Controller
@PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
class MoneyExports {

  private static final int WINDOW = 500;

  private static final List<Column<LedgerLines.Line>> POSTING =
      List.of(
          new Column<>("entry", "#meta+id+entry", LedgerLines.Line::entry),
          new Column<>("posted", "#date+posted", LedgerLines.Line::postedAt),
          new Column<>("cause", "#meta+cause", LedgerLines.Line::cause),
          new Column<>("account", "#meta+account", LedgerLines.Line::account),
          new Column<>("fsp", "#org+fsp", LedgerLines.Line::fsp),
          new Column<>(
              "plan",
              "#activity+id+plan",
              line -> line.plan() == null ? line.transferPlan() : line.plan()),
          new Column<>("transfer", "#activity+id+transfer", LedgerLines.Line::transfer),
          new Column<>("amount", "#value", LedgerLines.Line::amount),
          new Column<>("currency", "#currency", LedgerLines.Line::currency));

  private static final List<Column<ReadingFloat.Standing>> FLOAT =
      List.of(
          new Column<>("fsp", "#org+fsp", ReadingFloat.Standing::fsp),
          new Column<>("confirmed", "#value+confirmed", ReadingFloat.Standing::confirmed),
          new Column<>("requested", "#value+requested", ReadingFloat.Standing::requested),
          new Column<>("with-fsp", "#value+released", ReadingFloat.Standing::withFsp),
          new Column<>("withdrawn", "#value+paid", ReadingFloat.Standing::paid),
          new Column<>("free", "#value+free", ReadingFloat.Standing::free),
          new Column<>("currency", "#currency", ReadingFloat.Standing::currency));

  private static final List<Column<Funding>> FUNDING =
      List.of(
          new Column<>("funding", "#meta+id+funding", Funding::id),
          new Column<>("fsp", "#org+fsp", Funding::fsp),
          new Column<>("amount", "#value", it -> it.amount().amount()),
          new Column<>("currency", "#currency", it -> it.amount().currency()),
          new Column<>("note", "#description", Funding::note),
          new Column<>("state", "#status", it -> it.state().code()),
          new Column<>("requester", "#contact+requester", it -> it.requester().username()),
          new Column<>("requested-at", "#date+requested", Funding::requestedAt));

  private static final List<Column<ReadingSources.Standing>> SOURCE =
      List.of(
          new Column<>(
              "donor", "#org+donor", it -> it.source() == null ? null : it.source().donor()),
          new Column<>(
              "reference",
              "#meta+grant",
              it -> it.source() == null ? null : it.source().reference()),
          new Column<>("amount", "#value+given", ReadingSources.Standing::amount),
          new Column<>("used", "#value+used", ReadingSources.Standing::used),
          new Column<>("left", "#value+left", ReadingSources.Standing::left),
          new Column<>(
              "place",
              "#loc+code",
              it ->
                  it.source() == null
                      ? ""
                      : it.source().earmark().territories().stream()
                          .sorted()
                          .collect(joining(" "))),
          new Column<>(
              "tier",
              "#meta+tier",
              it ->
                  it.source() == null
                      ? ""
                      : it.source().earmark().tiers().stream().sorted().collect(joining(" "))),
          new Column<>(
              "ends", "#date+end", it -> it.source() == null ? null : it.source().endsOn()));

  private final MoneyDesk desk;
  private final LedgerLines lines;
  private final Fundings fundings;
  private final Exporting exporting;
  private final ZoneId zone;

  MoneyExports(
      MoneyDesk desk,
      LedgerLines lines,
      Fundings fundings,
      Exporting exporting,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.desk = desk;
    this.lines = lines;
    this.fundings = fundings;
    this.exporting = exporting;
    this.zone = zone;
  }

  @GetMapping("/console/money/{id}/ledger/export")
  void ledger(
      @PathVariable UUID id,
      LedgerFilter filter,
      ExportRequest wanted,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    desk.programme(id);
    var query = filter.of(id, zone);
    Map<String, String> told = new TreeMap<>(filter.told());
    told.put("programme", id.toString());
    exporting.write(
        new ExportTable<>("ledger", told, POSTING, each -> lines.forEach(query, each)),
        wanted,
        locale,
        response);
  }

  @GetMapping("/console/money/{id}/floats/export")
  void floats(
      @PathVariable UUID id, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    var rows = desk.floats(desk.programme(id));
    exporting.write(
        new ExportTable<>("floats", of(id), FLOAT, each -> rows.forEach(each)),
        wanted,
        locale,
        response);
  }

  @GetMapping("/console/money/{id}/fundings/export")
  void fundings(
      @PathVariable UUID id, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    desk.programme(id);
    exporting.write(
        new ExportTable<>("fundings", of(id), FUNDING, each -> fundings(id, each)),
        wanted,
        locale,
        response);
  }

  private void fundings(UUID programme, Consumer<? super Funding> each) {
    @Nullable UUID before = null;
    do {
      List<Funding> some = fundings.page(programme, null, before, WINDOW);
      some.forEach(each);
      before = some.size() < WINDOW ? null : some.getLast().id();
    } while (before != null);
  }

  @GetMapping("/console/money/{id}/sources/export")
  void sources(
      @PathVariable UUID id, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    Programme programme = desk.programme(id);
    var rows = desk.sources(programme);
    exporting.write(
        new ExportTable<>("sources", of(id), SOURCE, each -> rows.forEach(each)),
        wanted,
        locale,
        response);
  }

  private static Map<String, String> of(UUID programme) {
    return Map.of("programme", programme.toString());
  }
}
