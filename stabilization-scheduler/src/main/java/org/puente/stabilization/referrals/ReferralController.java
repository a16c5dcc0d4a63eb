package org.puente.stabilization.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class ReferralController {

  private final Referring referring;
  private final MovingReferral moving;
  private final NotingReferral noting;
  private final Referrals referrals;
  private final Episodes episodes;

  ReferralController(
      Referring referring,
      MovingReferral moving,
      NotingReferral noting,
      Referrals referrals,
      Episodes episodes) {
    this.referring = referring;
    this.moving = moving;
    this.noting = noting;
    this.referrals = referrals;
    this.episodes = episodes;
  }

  /** Where a referral goes next. */
  record Move(
      @NotNull @Pattern(regexp = "SENT|ACCEPTED|NO_ANSWER|DECLINED|SERVED|NOT_SERVED|CANCELLED")
          String to) {}

  /** What is said to a service, or by it. */
  record Said(@NotNull NoteCode code) {}

  /** The caller's referrals that are under way, by when to ask how it went; at most 100. */
  @GetMapping("/api/v1/referrals")
  List<Referral> mine() {
    return referrals.followedBy(Caller.current().userId());
  }

  /** The referrals of one episode, newest first; at most 100. */
  @GetMapping("/api/v1/episodes/{id}/referrals")
  List<Referral> of(@PathVariable UUID id) {
    return episodes.find(id).map(_ -> referrals.of(id)).orElseThrow(EpisodeInHand::notFound);
  }

  /** Proposes a service to the person; nothing leaves the house yet. */
  @PostMapping("/api/v1/episodes/{id}/referrals")
  @ResponseStatus(HttpStatus.CREATED)
  Referral propose(@PathVariable UUID id, @Valid @RequestBody ReferralRequest request) {
    return referring.propose(id, request);
  }

  /** It was sent, answered, served or called off; sending needs consent, unless it never waits. */
  @PostMapping("/api/v1/referrals/{id}/moves")
  Referral move(@PathVariable UUID id, @Valid @RequestBody Move move) {
    return moving.move(id, ReferralState.of(move.to()));
  }

  /** Something was said to the service or by it, as a code. */
  @PostMapping("/api/v1/referrals/{id}/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@PathVariable UUID id, @Valid @RequestBody Said said) {
    noting.note(id, said.code());
  }
}
