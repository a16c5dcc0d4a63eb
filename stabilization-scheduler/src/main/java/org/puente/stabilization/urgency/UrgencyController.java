package org.puente.stabilization.urgency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UrgencyController {

  private final RaisingAlarm alarm;
  private final UrgencyReasons reasons;
  private final Episodes episodes;

  UrgencyController(RaisingAlarm alarm, UrgencyReasons reasons, Episodes episodes) {
    this.alarm = alarm;
    this.reasons = reasons;
    this.episodes = episodes;
  }

  /** What an alarm says; the reason is sealed. */
  record AlarmRequest(@NotNull UrgencyReason reason) {}

  /** The episode that an alarm was raised for. */
  record AlarmView(UUID episodeId) {}

  /** Somebody is in danger now: tells whoever is on call at once, whoever has the task. */
  @PostMapping("/api/v1/tasks/{id}/alarm")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')")
  AlarmView alarm(@PathVariable UUID id, @Valid @RequestBody AlarmRequest request) {
    return new AlarmView(alarm.raise(id, request.reason()).id());
  }

  /** Why somebody cannot wait, for the focal point and those who stand by; nothing for others. */
  @GetMapping("/api/v1/episodes/{id}/urgency-reasons")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
  List<UrgencyReasons.Raised> reasons(@PathVariable UUID id) {
    return episodes
        .find(id)
        .map(episode -> reasons.readableBy(Caller.current(), episode))
        .orElseThrow(EpisodeInHand::notFound);
  }
}
