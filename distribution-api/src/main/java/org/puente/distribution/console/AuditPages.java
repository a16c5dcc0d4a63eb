package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.events.audit.AuditLine;
import org.puente.events.audit.AuditLines;
import org.puente.events.audit.AuditQuery;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail: who did what, when, on which record, and what that changed. */
@Controller
@RequestMapping("/console/audit")
class AuditPages {

  private static final int ROWS = 50;

  private static final List<Column<AuditLine>> COLUMNS =
      List.of(
          new Column<>("line", "#meta+id", AuditLine::seq),
          new Column<>("at", "#date", AuditLine::at),
          new Column<>("actor", "#contact+actor", AuditLine::actor),
          new Column<>("action", "#activity", AuditLine::action),
          new Column<>("subject", "#meta+record", AuditLine::subject),
          new Column<>("channel", "#meta+channel", AuditLine::channel),
          new Column<>("address", "#meta+address", AuditLine::address),
          new Column<>("detail", "#description", AuditLine::detail),
          new Column<>("changes", "#description+changes", AuditLine::changes),
          new Column<>("hash", "#meta+hash", AuditLine::hash));

  /** An action and the words for it. */
  record Action(String code, String words) {}

  private final AuditLines lines;
  private final Exporting exporting;
  private final ConsoleSettings settings;
  private final MessageSource messages;

  AuditPages(
      AuditLines lines, Exporting exporting, ConsoleSettings settings, MessageSource messages) {
    this.lines = lines;
    this.exporting = exporting;
    this.settings = settings;
    this.messages = messages;
  }

  @GetMapping
  String list(
      AuditFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Model model,
      Locale locale) {
    var page = lines.page(filter.query(settings.zone()), new PageRequest(after, ROWS));
    model.addAttribute("lines", page.items().stream().map(line -> view(line, locale)).toList());
    model.addAttribute("next", page.next());
    model.addAttribute("filter", filter);
    model.addAttribute(
        "actions",
        lines.actions().stream()
            .map(code -> new Action(code, words(code, locale)))
            .sorted(Comparator.comparing(Action::words))
            .toList());
    return "console/audit";
  }

  @GetMapping("/{seq}")
  String one(@PathVariable long seq, Model model, Locale locale) {
    AuditLine line = lines.find(seq).orElseThrow(() -> Problem.notFound("There is no such line."));
    model.addAttribute("line", view(line, locale));
    return "console/audit-line";
  }

  @GetMapping("/export")
  void export(AuditFilter filter, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    AuditQuery query = filter.query(settings.zone());
    exporting.write(
        new ExportTable<>("audit", filter.told(), COLUMNS, each -> lines.forEach(query, each)),
        wanted,
        locale,
        response);
  }

  private AuditView view(AuditLine line, Locale locale) {
    return new AuditView(line, words(line.action(), locale));
  }

  private String words(String action, Locale locale) {
    return String.valueOf(messages.getMessage("audit.action." + action, null, action, locale));
  }
}
