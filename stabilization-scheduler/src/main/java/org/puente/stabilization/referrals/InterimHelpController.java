package org.puente.stabilization.referrals;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/episodes/{id}/interim-help")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class InterimHelpController {

  private final HelpingMeanwhile helping;
  private final Episodes episodes;

  InterimHelpController(HelpingMeanwhile helping, Episodes episodes) {
    this.helping = helping;
    this.episodes = episodes;
  }

  /** What was offered while the person waits, newest first; at most 50. */
  @GetMapping
  List<HelpingMeanwhile.Help> of(@PathVariable UUID id) {
    return episodes.find(id).map(_ -> helping.of(id)).orElseThrow(EpisodeInHand::notFound);
  }

  /** A kit was offered meanwhile. It reduces no transfer, whether it is taken or not. */
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void offered(@PathVariable UUID id, @Valid @RequestBody HelpingMeanwhile.Offered offered) {
    helping.offered(id, offered);
  }
}
