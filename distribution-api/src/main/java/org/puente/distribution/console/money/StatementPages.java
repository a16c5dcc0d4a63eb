package org.puente.distribution.console.money;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.statements.MonthStatement;
import org.puente.distribution.statements.PreparingStatement;
import org.puente.distribution.statements.StatementFiles;
import org.puente.distribution.statements.StatementFiles.Format;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of a programme as a file, which leaves the line of an export. */
@Controller
class StatementPages {

  private final MoneyDesk desk;
  private final PreparingStatement preparing;
  private final TypedMonth months;
  private final StatementFiles files;
  private final AuditTrail audit;

  StatementPages(
      MoneyDesk desk,
      PreparingStatement preparing,
      TypedMonth months,
      StatementFiles files,
      AuditTrail audit) {
    this.desk = desk;
    this.preparing = preparing;
    this.months = months;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/console/money/{id}/statement")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
  void statement(
      @PathVariable UUID id,
      @RequestParam String month,
      @RequestParam Format format,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Programme programme = desk.programme(id);
    MonthStatement statement =
        preparing.of(programme, months.of(month), Caller.current().username());
    var file = new ByteArrayOutputStream();
    files.write(statement, format, locale, file);
    audit.record(
        "table.exported",
        "statement",
        Map.of(
            "format",
            format,
            "filter",
            Map.of("programme", id.toString(), "month", month),
            "rows",
            statement.rows().size(),
            "complete",
            true));
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(programme, month, format));
    file.writeTo(response.getOutputStream());
  }

  private static String attachment(Programme programme, String month, Format format) {
    String name = "puente-%s-%s.%s".formatted(programme.code(), month, format.name());
    return ContentDisposition.attachment()
        .filename(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-"))
        .build()
        .toString();
  }
}
