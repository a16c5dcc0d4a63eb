package org.puente.stabilization.policies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.http.Problem;
import org.puente.stabilization.policies.Replay;
import org.puente.stabilization.policies.Replaying;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "With a 5-day threshold, which tasks would last quarter have raised, and for whom?" */
@RestController
class ReplayController {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Replaying replaying;

  ReplayController(Replaying replaying) {
    this.replaying = replaying;
  }

  /**
   * The rules, and the stretch of time in which promises fell due.
   *
   * @param until exclusive, at most a year after {@code from}
   */
  record Asked(
      @NotNull @Valid PolicyForm.Rules rules, @NotNull Instant from, @NotNull Instant until) {}

  /** Within the caller's scope. */
  @PostMapping("/api/v1/policies/replay")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  Replay replay(@Valid @RequestBody Asked asked) {
    if (!asked.from().isBefore(asked.until())
        || Duration.between(asked.from(), asked.until()).compareTo(LONGEST) > 0) {
      throw Problem.unprocessable("replay-stretch", "A replay covers one day to one year.");
    }
    return ScopedDataSource.reading(
        () -> replaying.replay(asked.rules().read(), asked.from(), asked.until()));
  }
}
