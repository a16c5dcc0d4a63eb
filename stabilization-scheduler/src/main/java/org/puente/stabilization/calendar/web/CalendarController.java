package org.puente.stabilization.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.stabilization.calendar.Calendar;
import org.puente.stabilization.calendar.Feeds;
import org.puente.stabilization.calendar.ICalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own calendar, and the address at which a phone reads it. */
@RestController
class CalendarController {

  private final Calendar calendar;
  private final Feeds feeds;
  private final Clock clock;

  CalendarController(Calendar calendar, Feeds feeds, Clock clock) {
    this.calendar = calendar;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** Since when the caller's calendar can be read from outside; null: it cannot. */
  record Feed(@Nullable Instant madeAt) {}

  /** The end of the address, told this once. */
  record Opened(String token) {}

  /** Whether one's calendar can be read from outside. */
  @GetMapping("/api/v1/calendar")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  Feed feed() {
    return new Feed(feeds.madeAt(worker()).orElse(null));
  }

  /** A new address for one's calendar; the one before leads nowhere any more. */
  @PostMapping("/api/v1/calendar")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  Opened open() {
    return new Opened(calendar.open(worker()));
  }

  /** Nobody reads one's calendar from outside any more. */
  @DeleteMapping("/api/v1/calendar")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  void revoke() {
    if (!calendar.revoke(worker())) {
      throw Problem.notFound("There is no calendar to revoke.");
    }
  }

  /** A calendar, for whoever knows its address: when, and neither whom nor where. */
  @GetMapping(value = "/calendar/{token}", produces = "text/calendar;charset=UTF-8")
  ResponseEntity<String> read(@PathVariable String token) {
    return calendar
        .behind(token)
        .map(
            appointments ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(ICalendar.of(appointments, clock.instant())))
        .orElseThrow(() -> Problem.notFound("There is no calendar at this address."));
  }

  private static UUID worker() {
    return Caller.current().userId();
  }
}
