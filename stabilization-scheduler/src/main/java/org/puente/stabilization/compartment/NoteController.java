package org.puente.stabilization.compartment;

import jakarta.validation.Valid;
import java.util.UUID;
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
class NoteController {

  private final WritingNote writing;
  private final ReadingNotes reading;
  private final OpeningExceptionally opening;

  NoteController(WritingNote writing, ReadingNotes reading, OpeningExceptionally opening) {
    this.writing = writing;
    this.reading = reading;
    this.opening = opening;
  }

  /** What the caller may read, and nothing of what they may not. */
  @GetMapping("/notes")
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')")
  ReadingNotes.Opened notes(@PathVariable UUID id) {
    return reading.read(id);
  }

  /** Adds a note; a correction names the note that it takes the place of. */
  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
  WritingNote.Written write(@PathVariable UUID id, @Valid @RequestBody NoteRequest request) {
    return writing.write(id, request);
  }

  /** Opens psychosocial notes of somebody outside of the caller's caseload, for a short time. */
  @PostMapping("/exceptional-access")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT')")
  OpeningExceptionally.Access open(
      @PathVariable UUID id, @Valid @RequestBody AccessRequest request) {
    return opening.open(id, request.reason());
  }
}
