package org.puente.stabilization.consents;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.children.Children;
import org.puente.stabilization.episodes.Episode;
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
@RequestMapping("/api/v1/episodes/{id}/consents")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class ConsentController {

  private final RecordingConsent recording;
  private final Consents consents;
  private final Children children;
  private final Episodes episodes;

  ConsentController(
      RecordingConsent recording, Consents consents, Children children, Episodes episodes) {
    this.recording = recording;
    this.consents = consents;
    this.children = children;
    this.episodes = episodes;
  }

  /**
   * One purpose.
   *
   * @param decision absent: not on record (no consta)
   */
  record Standing(
      Purpose purpose,
      @Nullable Decision decision,
      @Nullable GivenBy givenBy,
      @Nullable Boolean childAssents,
      @Nullable Instant saidAt) {

    static Standing of(Purpose purpose, Consents.@Nullable Said said) {
      return said == null
          ? new Standing(purpose, null, null, null, null)
          : new Standing(
              purpose,
              said.consent().decision(),
              said.consent().givenBy(),
              said.consent().childAssents(),
              said.saidAt());
    }
  }

  /**
   * What counts now, purpose by purpose, and who may be asked.
   *
   * @param askable an excluded guardian is never among them
   */
  record ConsentView(List<Standing> purposes, Set<GivenBy> askable) {}

  /** What counts now for each purpose, across the person's episodes. */
  @GetMapping
  ConsentView all(@PathVariable UUID id) {
    Episode episode = episodes.find(id).orElseThrow(EpisodeInHand::notFound);
    Map<Purpose, Consents.Said> newest = new EnumMap<>(Purpose.class);
    consents
        .of(episode.personId())
        .forEach(said -> newest.putIfAbsent(said.consent().purpose(), said));
    return new ConsentView(
        List.of(Purpose.values()).stream()
            .map(purpose -> Standing.of(purpose, newest.get(purpose)))
            .toList(),
        ConsentRules.askable(children.find(id).orElse(null)));
  }

  /** What was said, as the next word; earlier ones stay. Payments never look at it. */
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void record(@PathVariable UUID id, @Valid @RequestBody Consent consent) {
    recording.record(id, consent);
  }
}
