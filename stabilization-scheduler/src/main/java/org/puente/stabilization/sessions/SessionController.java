package org.puente.stabilization.sessions;

import jakarta.validation.Valid;
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
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
class SessionController {

  private final AgreeingSession agreeing;
  private final HoldingSession holding;
  private final Sessions sessions;
  private final Episodes episodes;

  SessionController(
      AgreeingSession agreeing, HoldingSession holding, Sessions sessions, Episodes episodes) {
    this.agreeing = agreeing;
    this.holding = holding;
    this.sessions = sessions;
    this.episodes = episodes;
  }

  /** The caller's sessions that are still to come, by date; at most 100. */
  @GetMapping("/api/v1/sessions")
  List<Session> mine() {
    return sessions.plannedBy(Caller.current().userId());
  }

  /** The sessions of one episode, newest first; at most 100. */
  @GetMapping("/api/v1/episodes/{id}/sessions")
  List<Session> of(@PathVariable UUID id) {
    return episodes.find(id).map(_ -> sessions.of(id)).orElseThrow(EpisodeInHand::notFound);
  }

  /** Agrees on a session with one person, a family or a group; it stays when the money comes. */
  @PostMapping("/api/v1/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  Session agree(@Valid @RequestBody SessionRequest request) {
    return agreeing.agree(request);
  }

  /** Who came; ends the tasks of those who did, and makes their next one. */
  @PostMapping("/api/v1/sessions/{id}/held")
  Session held(@PathVariable UUID id, @Valid @RequestBody HeldRequest request) {
    return holding.held(id, request);
  }

  /** Person and worker called it off. */
  @PostMapping("/api/v1/sessions/{id}/cancel")
  Session cancel(@PathVariable UUID id) {
    return holding.cancel(id);
  }
}
