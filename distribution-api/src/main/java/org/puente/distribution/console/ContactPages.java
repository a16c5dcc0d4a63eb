package org.puente.distribution.console;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.ChoosingContact;
import org.puente.events.http.Problem;
import org.puente.events.sealing.Contact;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How somebody chose to be told, noted on their page. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class ContactPages {

  private final ChoosingContact choosing;

  ContactPages(ChoosingContact choosing) {
    this.choosing = choosing;
  }

  @PostMapping("/console/people/{id}/contact")
  String choose(
      @PathVariable UUID id,
      @RequestParam Contact.Channel channel,
      @RequestParam(defaultValue = "") String safeFrom,
      @RequestParam(defaultValue = "") String safeTo) {
    choosing.choose(id, channel, time(safeFrom), time(safeTo));
    return "redirect:/console/people/" + id;
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return text.isBlank() ? null : LocalTime.parse(text.strip());
    } catch (DateTimeException noTime) {
      throw Problem.unprocessable("contact-hours", "Hours as 08:00.");
    }
  }
}
