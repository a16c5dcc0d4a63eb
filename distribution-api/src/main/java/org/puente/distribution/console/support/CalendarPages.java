package org.puente.distribution.console.support;

import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpCalendars;
import org.puente.distribution.console.remote.HttpTeam;
import org.puente.distribution.console.remote.HttpTeam.Feed;
import org.puente.events.http.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A worker's calendar on their phone: an address to make and to revoke, and what it shows. */
@Controller
class CalendarPages {

  private static final String PAGE = "redirect:/console/tasks/calendar";

  private final HttpTeam team;
  private final HttpCalendars calendars;

  CalendarPages(HttpTeam team, HttpCalendars calendars) {
    this.team = team;
    this.calendars = calendars;
  }

  @GetMapping("/console/tasks/calendar")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String calendar(Model model) {
    Answer<Feed> feed = team.calendar();
    model.addAttribute("away", feed.isAway());
    model.addAttribute("madeAt", feed.found().map(Feed::madeAt).orElse(null));
    return "console/support/calendar";
  }

  /** The address is shown on the next page, and never again. */
  @PostMapping("/console/tasks/calendar/open")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String open(RedirectAttributes flash) {
    flash.addFlashAttribute(
        "address",
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/calendar/" + team.openCalendar().given() + ".ics")
            .toUriString());
    return PAGE;
  }

  @PostMapping("/console/tasks/calendar/revoke")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  String revoke() {
    team.revokeCalendar().given();
    return PAGE;
  }

  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<String> read(@PathVariable String token) {
    return calendars
        .read(token)
        .map(
            text ->
                ResponseEntity.ok()
                    .header("Content-Type", "text/calendar;charset=UTF-8")
                    .cacheControl(CacheControl.noStore())
                    .body(text))
        .orElseThrow(() -> Problem.notFound("There is no calendar at this address."));
  }
}
