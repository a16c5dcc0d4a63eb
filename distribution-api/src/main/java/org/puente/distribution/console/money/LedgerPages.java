package org.puente.distribution.console.money;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.LedgerLines;
import org.puente.distribution.ledger.LedgerLines.After;
import org.puente.distribution.ledger.LedgerLines.Line;
import org.puente.distribution.ledger.LedgerQuery;
import org.puente.distribution.programmes.Programme;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of a programme: every posting, and from each entry to what it is about. */
@Controller
@RequestMapping("/console/money/{id}/ledger")
@PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
class LedgerPages {

  private static final int ROWS = 50;
  private static final int SIDES = 200;

  private final MoneyDesk desk;
  private final LedgerLines lines;
  private final ZoneId zone;

  LedgerPages(
      MoneyDesk desk,
      LedgerLines lines,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.desk = desk;
    this.lines = lines;
    this.zone = zone;
  }

  @GetMapping
  String list(
      @PathVariable UUID id,
      LedgerFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Programme programme = desk.programme(id);
    var page = page(filter.of(id, zone), new PageRequest(after, ROWS));
    model.addAttribute("programme", programme);
    model.addAttribute("lines", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("filter", filter);
    model.addAttribute("causes", Entry.Cause.values());
    model.addAttribute("accounts", Account.Kind.values());
    model.addAttribute("fsps", programme.terms().fsps().all());
    return "console/money/ledger";
  }

  private Page<Line> page(LedgerQuery query, PageRequest request) {
    After after =
        request
            .cursor()
            .map(it -> new After(it.instant(0), it.uuid(1), Math.toIntExact(it.number(2))))
            .orElse(null);
    return Page.of(
        lines.page(query, after, request.fetch()),
        request,
        line -> Cursor.of(line.postedAt(), line.entry(), line.number()));
  }

  /** One entry with its sides, and what it is about: a plan, transfers, a funding. */
  @GetMapping("/{entry}")
  String one(
      @PathVariable UUID id,
      @PathVariable UUID entry,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Programme programme = desk.programme(id);
    var page = page(LedgerQuery.of(id, entry), new PageRequest(after, SIDES));
    if (page.items().isEmpty()) {
      throw Problem.notFound("There is no such entry.");
    }
    model.addAttribute("programme", programme);
    model.addAttribute("lines", page.items());
    model.addAttribute("first", page.items().getFirst());
    model.addAttribute("next", page.next());
    model.addAttribute("funding", desk.fundingOf(entry).orElse(null));
    model.addAttribute("source", desk.sourceOf(entry).orElse(null));
    return "console/money/entry";
  }
}
