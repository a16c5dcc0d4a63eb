package org.puente.stabilization.policies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.policies.DelayRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What rules would make of one promise, before anything goes by them. */
@RestController
class PolicyPreviewController {

  /**
   * A promise to try the rules on.
   *
   * @param dueAt the date that would be communicated
   */
  record Preview(
      @NotNull @Valid PolicyForm.Rules rules,
      @NotNull Instant dueAt,
      @Nullable UUID programmeId,
      @Nullable @Pattern(regexp = "[a-z0-9-]{2,40}") String territory) {}

  /**
   * When somebody of that tier would be asked about.
   *
   * @param stages ascending; the first is the threshold
   * @param firstContactBy after the first
   */
  record Timed(Urgency urgency, List<Instant> stages, Instant firstContactBy) {}

  /** For each tier, when a promise of that date would be asked about. */
  @PostMapping("/api/v1/policies/preview")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR', 'PROGRAMME_OFFICER')")
  List<Timed> preview(@Valid @RequestBody Preview asked) {
    DelayRules rules = asked.rules().read();
    UUID programme = asked.programmeId() == null ? new UUID(0, 0) : asked.programmeId();
    String territory = asked.territory() == null ? "" : asked.territory();
    return Arrays.stream(Urgency.values())
        .map(
            urgency -> {
              List<Instant> stages = rules.stages(asked.dueAt(), programme, territory, urgency);
              Duration contact = Duration.ofDays(rules.firstContactDays().of(urgency));
              return new Timed(urgency, stages, stages.getFirst().plus(contact));
            })
        .toList();
  }
}
