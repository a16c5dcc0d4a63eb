package org.puente.distribution.console;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.puente.distribution.screening.Mandates;
import org.puente.distribution.screening.RequiringScreening;
import org.puente.distribution.screening.ScreeningMatches.Person;
import org.puente.distribution.screening.UploadingList;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists, and what requires that payees are compared with them. */
@Controller
@RequestMapping("/console/screening")
@PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
class RequiringPages {

  private static final Pattern LIST = Pattern.compile("[A-Z0-9_-]{2,40}");
  private static final Pattern THRESHOLD = Pattern.compile("(0[.,]\\d{1,2}|1([.,]00?)?)");

  private final UploadingList uploading;
  private final RequiringScreening requiring;
  private final MessageSource messages;

  RequiringPages(UploadingList uploading, RequiringScreening requiring, MessageSource messages) {
    this.uploading = uploading;
    this.requiring = requiring;
    this.messages = messages;
  }

  @PostMapping("/upload")
  String upload(
      @RequestParam String name,
      @RequestParam MultipartFile file,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    try (var content = file.getInputStream()) {
      uploading.upload(name.strip(), content, caller());
    }
    return told("uploaded", flash, locale);
  }

  /**
   * Requires it.
   *
   * @param basis programme and agreement, with a blank between
   */
  @PostMapping("/require")
  String require(
      @RequestParam String basis,
      @RequestParam(defaultValue = "") String clause,
      @RequestParam String list,
      @RequestParam String threshold,
      RedirectAttributes flash,
      Locale locale) {
    if (clause.isBlank() || clause.length() > 500 || !LIST.matcher(list.strip()).matches()) {
      throw Problem.badRequest("screening-clause", "Clause and list are needed.");
    }
    if (!THRESHOLD.matcher(threshold.strip()).matches()) {
      throw Problem.badRequest("screening-threshold", "A threshold is from 0.80 to 1.00.");
    }
    String[] ids = basis.split(" ", 2);
    requiring.require(
        new Mandates.Recorded(
            Ids.next(),
            id(ids[0]),
            id(ids.length == 2 ? ids[1] : ""),
            null,
            clause.strip(),
            list.strip(),
            new BigDecimal(threshold.strip().replace(',', '.'))),
        caller());
    return told("required", flash, locale);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw Problem.badRequest("screening-baseless", "An agreement is needed.");
    }
  }

  @PostMapping("/end")
  String end(@RequestParam UUID mandate, RedirectAttributes flash, Locale locale) {
    requiring.end(mandate, caller());
    return told("ended", flash, locale);
  }

  private String told(String step, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("screening.done." + step, null, locale));
    return "redirect:/console/screening";
  }

  private static Person caller() {
    Caller caller = Caller.current();
    return new Person(caller.userId(), caller.username());
  }
}
