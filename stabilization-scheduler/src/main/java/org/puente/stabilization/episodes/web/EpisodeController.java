package org.puente.stabilization.episodes.web;

import java.util.UUID;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.ClosingEpisode;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/episodes")
class EpisodeController {

  private final Episodes episodes;
  private final ClosingEpisode closing;

  EpisodeController(Episodes episodes, ClosingEpisode closing) {
    this.episodes = episodes;
    this.closing = closing;
  }

  /** Its tasks are at {@code /api/v1/tasks?episodeId=}. */
  @GetMapping("/{id}")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')")
  EpisodeView one(@PathVariable UUID id) {
    return episodes.find(id).map(EpisodeView::of).orElseThrow(EpisodeController::notFound);
  }

  /** The confirmation contact was made; possible once nothing is waited for any more. */
  @PostMapping("/{id}/close")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
  EpisodeView close(@PathVariable UUID id) {
    return switch (closing.close(id)) {
      case ClosingEpisode.Result.Closed closed -> EpisodeView.of(closed.episode());
      case ClosingEpisode.Result.StillRunning running ->
          throw Problem.conflict(
                  "episode-running",
                  "This person still waits for a transfer, or is being supported.")
              .with("state", running.episode().state().name());
      case ClosingEpisode.Result.NotFound _ -> throw notFound();
    };
  }

  private static Problem notFound() {
    return Problem.notFound("There is no such episode in your scope.");
  }
}
