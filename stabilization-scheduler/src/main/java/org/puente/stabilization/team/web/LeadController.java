package org.puente.stabilization.team.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.stabilization.team.Duty;
import org.puente.stabilization.team.LeadingTeam;
import org.puente.stabilization.team.LeadingTeam.Result;
import org.puente.stabilization.team.Leave;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on the team is entered by the coordinator of the place. */
@RestController
@RequestMapping("/api/v1/team/{id}")
@PreAuthorize("hasAnyRole('COORDINATOR')")
class LeadController {

  private static final Duration LONGEST_DUTY = Duration.ofDays(31);
  private static final int LONGEST_LEAVE_DAYS = 366;

  private final LeadingTeam leading;

  LeadController(LeadingTeam leading) {
    this.leading = leading;
  }

  /** Days off, first and last. */
  record LeaveForm(@NotNull LocalDate from, @NotNull LocalDate until) {}

  /** When somebody is on call; at most 31 days. */
  record DutyForm(@NotNull Instant from, @NotNull Instant until) {}

  /** What was made, to take it back by. */
  record Made(UUID id) {}

  /** Enters somebody, or writes them anew; areas that the caller doesn't answer for stay. */
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enter(@PathVariable UUID id, @Valid @RequestBody WorkerForm form) {
    asked(() -> leading.enter(form.of(id)));
  }

  /** Enters days off; what they have in hand can be proposed to others from the first one on. */
  @PostMapping("/leaves")
  @ResponseStatus(HttpStatus.CREATED)
  Made away(@PathVariable UUID id, @Valid @RequestBody LeaveForm form) {
    if (form.until.isBefore(form.from)
        || form.until.isAfter(form.from.plusDays(LONGEST_LEAVE_DAYS))) {
      throw Problem.unprocessable(
          "leave-of-days", "until: a leave ends on or after its first day, within a year.");
    }
    var leave = new Leave(Ids.next(), id, form.from, form.until);
    asked(() -> leading.away(leave));
    return new Made(leave.id());
  }

  /** Takes days off back. */
  @DeleteMapping("/leaves/{leave}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void back(@PathVariable UUID id, @PathVariable UUID leave) {
    asked(() -> leading.back(id, leave));
  }

  /** Puts somebody on call. */
  @PostMapping("/duties")
  @ResponseStatus(HttpStatus.CREATED)
  Made onCall(@PathVariable UUID id, @Valid @RequestBody DutyForm form) {
    Duration lasts = Duration.between(form.from, form.until);
    if (!lasts.isPositive() || lasts.compareTo(LONGEST_DUTY) > 0) {
      throw Problem.unprocessable(
          "duty-of-days", "until: a duty ends after it begins, within 31 days.");
    }
    var duty = new Duty(Ids.next(), id, form.from, form.until);
    asked(() -> leading.onCall(duty));
    return new Made(duty.id());
  }

  /** Takes somebody off call. */
  @DeleteMapping("/duties/{duty}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void offCall(@PathVariable UUID id, @PathVariable UUID duty) {
    asked(() -> leading.offCall(id, duty));
  }

  /** Only row-level security knows for which places a caller answers. */
  private interface Act {
    Result act();
  }

  private static void asked(Act act) {
    switch (result(act)) {
      case DONE -> {}
      case NOT_FOUND -> throw Problem.notFound("There is no such worker in your scope.");
      case CHANGED ->
          throw Problem.conflict(
              "worker-changed", "Somebody else has written this worker since they were shown.");
      case ON_ANOTHER_TEAM ->
          throw Problem.conflict(
              "on-another-team",
              "This worker is on the team of a place that is not yours; who answers for both enters"
                  + " the area.");
    }
  }

  private static Result result(Act act) {
    try {
      return act.act();
    } catch (DataAccessException e) {
      if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("row-level security")) {
        throw new Problem(
            HttpStatus.FORBIDDEN,
            "not-your-place",
            "areas: an area is entered by who answers for all of it.");
      }
      throw e;
    }
  }
}
