package org.puente.stabilization.assessments;

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
@RequestMapping("/api/v1/episodes/{id}")
class AssessmentController {

  private static final String WORKERS =
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')";
  private static final String READERS =
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')";

  private final Assessing assessing;
  private final ApplyingProtocol applying;
  private final Assessments assessments;
  private final Applications applications;
  private final Episodes episodes;

  AssessmentController(
      Assessing assessing,
      ApplyingProtocol applying,
      Assessments assessments,
      Applications applications,
      Episodes episodes) {
    this.assessing = assessing;
    this.applying = applying;
    this.assessments = assessments;
    this.applications = applications;
    this.episodes = episodes;
  }

  /** What was needed, newest first. */
  @GetMapping("/assessments")
  @PreAuthorize(WORKERS)
  List<Assessment> assessments(@PathVariable UUID id) {
    return episodes.find(id).map(_ -> assessments.of(id)).orElseThrow(EpisodeInHand::notFound);
  }

  /** What is needed now; a reason why it cannot wait raises the tier and is sealed. */
  @PostMapping("/assessments")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(WORKERS)
  Assessment assess(@PathVariable UUID id, @Valid @RequestBody AssessmentRequest request) {
    return assessing.assess(id, request);
  }

  /** The checklists that were ticked, newest first. */
  @GetMapping("/applications")
  @PreAuthorize(READERS)
  List<Application> applications(@PathVariable UUID id) {
    return episodes.find(id).map(_ -> applications.of(id)).orElseThrow(EpisodeInHand::notFound);
  }

  /** A protocol was applied; it is linked to the newest assessment. */
  @PostMapping("/applications")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(WORKERS)
  Application apply(@PathVariable UUID id, @Valid @RequestBody ApplicationRequest request) {
    return applying.apply(id, request);
  }
}
