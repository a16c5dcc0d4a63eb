package org.puente.stabilization.children;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChildController {

  private final Episodes episodes;
  private final Children children;
  private final Reports reports;
  private final Cases cases;
  private final Clock clock;

  ChildController(Episodes episodes, Children children, Reports reports, Cases cases, Clock clock) {
    this.episodes = episodes;
    this.children = children;
    this.reports = reports;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * A case as those see it who stand by.
   *
   * @param child absent where it is not marked as a child's
   */
  record CaseView(
      @Nullable ChildMark child,
      List<Report> reports,
      List<Review> reviews,
      @Nullable Closure closure) {}

  /** What is known of a child, the reports that the law wants, the reviews and the end. */
  @GetMapping("/api/v1/episodes/{id}/case")
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
  CaseView one(@PathVariable UUID id) {
    return episodes.find(id).map(_ -> view(id)).orElseThrow(EpisodeInHand::notFound);
  }

  private CaseView view(UUID id) {
    return new CaseView(
        children.find(id).orElse(null),
        reports.of(id),
        cases.reviews(id),
        cases.closure(id).orElse(null));
  }

  /** Reports whose time is over and that nobody has made; at most 100, the oldest first. */
  @GetMapping("/api/v1/reports/overdue")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PROTECTION_FOCAL_POINT')")
  List<Report> overdue() {
    return reports.overdue(clock.instant());
  }
}
