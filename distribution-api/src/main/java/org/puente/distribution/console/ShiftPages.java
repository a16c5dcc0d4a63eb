package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.access.factor.QrCode;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.puente.distribution.shifts.OpeningShift;
import org.puente.distribution.shifts.Shift;
import org.puente.distribution.shifts.ShiftProblems;
import org.puente.distribution.shifts.Shifts;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shifts of volunteers: opened for a site and some hours, with a PIN that is shown once. */
@Controller
@RequestMapping(ShiftPages.PATH)
@PreAuthorize("hasRole('COORDINATOR')")
class ShiftPages {

  static final String PATH = "/console/kits/shifts";

  private final Shifts shifts;
  private final OpeningShift opening;
  private final Territories territories;
  private final Places places;
  private final ConsoleSettings settings;
  private final Clock clock;

  ShiftPages(
      Shifts shifts,
      OpeningShift opening,
      Territories territories,
      Places places,
      ConsoleSettings settings,
      Clock clock) {
    this.shifts = shifts;
    this.opening = opening;
    this.territories = territories;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** A shift with its site's name, and whether it goes on. */
  record Shown(Shift facts, String place, boolean open) {}

  @GetMapping
  String list(Model model) {
    var names = places.names();
    var now = clock.instant();
    model.addAttribute(
        "shifts",
        shifts.latest().stream()
            .map(
                shift ->
                    new Shown(
                        shift, names.getOrDefault(shift.site(), shift.site()), shift.openAt(now)))
            .toList());
    model.addAttribute("sites", sites());
    return "console/shifts";
  }

  /** Where the caller coordinates. */
  private List<Territory> sites() {
    List<Grant> grants =
        Caller.current().grants().stream()
            .filter(grant -> grant.role() == Role.COORDINATOR)
            .toList();
    return territories.all().stream()
        .filter(
            site ->
                grants.stream()
                    .anyMatch(
                        grant ->
                            grant.covers(grant.organisation(), grant.programme(), site.code())))
        .sorted(Comparator.comparing(Territory::name))
        .toList();
  }

  /** The PIN is on the answer itself, once. */
  @PostMapping
  String open(
      @RequestParam String site,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime until,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var open = ShiftProblems.opened(opening.open(site, next(until).toInstant(), Caller.current()));
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("open", open);
    model.addAttribute("place", places.names().getOrDefault(site, site));
    model.addAttribute("until", next(until).toInstant());
    model.addAttribute("door", door(request, open.code()));
    return "console/shift-opened";
  }

  /** When it is that time next. */
  private ZonedDateTime next(LocalTime time) {
    var now = ZonedDateTime.now(clock.withZone(settings.zone()));
    var today = now.with(time);
    return today.isAfter(now) ? today : today.plusDays(1);
  }

  private static String door(HttpServletRequest request, String code) {
    return ServletUriComponentsBuilder.fromContextPath(request)
        .path("/shift")
        .queryParam("code", code)
        .toUriString();
  }

  /** Where phones go in; without the PIN. */
  @GetMapping("/{code}/door.svg")
  ResponseEntity<String> picture(@PathVariable String code, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .cacheControl(CacheControl.noStore())
        .body(QrCode.svg(door(request, code)));
  }

  @PostMapping("/{id}/close")
  String close(@PathVariable UUID id) {
    opening.close(id, Caller.current());
    return "redirect:" + PATH;
  }
}
