package org.puente.stabilization.children;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/episodes/{id}")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
class CaseController {

  private final MarkingChild marking;
  private final Reporting reporting;
  private final Reviewing reviewing;
  private final ClosingCase closing;

  CaseController(
      MarkingChild marking, Reporting reporting, Reviewing reviewing, ClosingCase closing) {
    this.marking = marking;
    this.reporting = reporting;
    this.reviewing = reviewing;
    this.closing = closing;
  }

  /** The episode is a child's; one whom nobody speaks for goes to child protection first. */
  @PostMapping("/child")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void child(@PathVariable UUID id, @Valid @RequestBody ChildMark mark) {
    marking.mark(id, mark);
  }

  /** Something must be reported by law; its clock runs from now. */
  @PostMapping("/reports")
  @ResponseStatus(HttpStatus.CREATED)
  Report report(@PathVariable UUID id) {
    return reporting.open(id);
  }

  /** It was reported. */
  @PostMapping("/reports/{report}/made")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void made(@PathVariable UUID id, @PathVariable UUID report) {
    reporting.made(id, report);
  }

  /** The plan was gone over. */
  @PostMapping("/reviews")
  @ResponseStatus(HttpStatus.CREATED)
  Review review(@PathVariable UUID id, @Valid @RequestBody Reviewing.Present present) {
    return reviewing.review(id, present);
  }

  /** The case is closed; nothing may be waited for any more. */
  @PostMapping("/closure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closure(@PathVariable UUID id, @Valid @RequestBody Closure closure) {
    closing.close(id, closure);
  }
}
