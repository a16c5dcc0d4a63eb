package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.DownloadingRejects;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.RejectedValue;
import org.puente.distribution.registration.Rejects;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows that an import rejected, to look at and to take away. */
@Controller
@RequestMapping("/console/imports/{id}")
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class RejectPages {

  private final Imports imports;
  private final Rejects rejects;
  private final DownloadingRejects downloading;

  RejectPages(Imports imports, Rejects rejects, DownloadingRejects downloading) {
    this.imports = imports;
    this.rejects = rejects;
    this.downloading = downloading;
  }

  @GetMapping("/rejects")
  String rejects(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      Model model,
      Locale locale) {
    model.addAttribute("file", visible(id));
    var page = rejects.page(id, new PageRequest(after, 50));
    model.addAttribute(
        "rejects", page.items().stream().map(each -> Reject.of(each, locale)).toList());
    model.addAttribute("values", page.items().stream().anyMatch(each -> each.value() != null));
    model.addAttribute("next", page.next());
    return "console/rejects";
  }

  @GetMapping("/rejects.csv")
  void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    visible(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(DownloadingRejects.fileName(id))
            .build()
            .toString());
    downloading.write(id, response.getOutputStream());
  }

  private ImportView visible(UUID id) {
    return imports
        .find(id)
        .map(ImportView::new)
        .orElseThrow(() -> Problem.notFound("There is no such import."));
  }

  /** A rejected value with its reason in the reader's language. */
  record Reject(int row, String column, @Nullable String value, String reason) {

    static Reject of(RejectedValue rejected, Locale locale) {
      return new Reject(
          rejected.row(),
          rejected.column(),
          rejected.value(),
          rejected.reason().in(locale.getLanguage()));
    }
  }
}
