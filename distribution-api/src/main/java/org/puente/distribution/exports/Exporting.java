package org.puente.distribution.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.ExportRequest.Format;
import org.puente.events.audit.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** Streams a table to whoever asked for it, and records that it was taken, and how much of it. */
@Service
public class Exporting {

  private final MessageSource messages;
  private final AuditTrail audit;

  Exporting(MessageSource messages, AuditTrail audit) {
    this.messages = messages;
    this.audit = audit;
  }

  /** Headings are in the reader's language; values are as in the API. */
  public <T> void write(
      ExportTable<T> table, ExportRequest request, Locale language, HttpServletResponse response)
      throws IOException {
    Format format = request.wanted();
    response.setContentType(type(format));
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(table.name(), format));
    var written = new AtomicLong();
    boolean whole = false;
    try (Sheet sheet = Sheet.open(format, response.getOutputStream())) {
      sheet.row(table.columns().stream().map(column -> heading(column, language)).toList());
      if (request.tagged()) {
        sheet.row(table.columns().stream().map(Column::hxl).toList());
      }
      table
          .rows()
          .accept(
              row -> {
                sheet.row(values(table.columns(), row));
                written.incrementAndGet();
              });
      whole = true;
    } finally {
      audit.record(
          "table.exported",
          table.name(),
          Map.of(
              "format",
              format,
              "filter",
              table.filter(),
              "rows",
              written.get(),
              "complete",
              whole));
    }
  }

  private static <T> List<@Nullable Object> values(List<Column<T>> columns, T row) {
    return columns.stream().<@Nullable Object>map(column -> column.value().apply(row)).toList();
  }

  private String heading(Column<?> column, Locale language) {
    return messages.getMessage("export.column." + column.key(), null, language);
  }

  private static String attachment(String name, Format format) {
    return ContentDisposition.attachment()
        .filename("puente-" + name + "." + format.name().toLowerCase(Locale.ROOT))
        .build()
        .toString();
  }

  private static String type(Format format) {
    return switch (format) {
      case CSV -> "text/csv;charset=UTF-8";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }
}
