package org.puente.payments.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.payments.messages.web.ComplaintRows.Complaint;
import org.puente.payments.messages.web.ComplaintRows.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints that came by text: a list for coordinators, and another for the focal point alone. */
@RestController
class ComplaintsController {

  /**
   * What was done about it.
   *
   * @param answer for the file and for whoever takes the call; it is never texted
   */
  record Answer(@NotBlank @Size(max = 2_000) String answer) {

    @Override
    public String toString() {
      return "Answer[***]";
    }
  }

  private final Desk desk;

  ComplaintsController(Desk desk) {
    this.desk = desk;
  }

  /** Complaints without an answer, oldest first. */
  @GetMapping("/api/v1/complaints")
  @PreAuthorize("hasRole('COORDINATOR')")
  Page<Complaint> complaints(PageRequest page) {
    return desk.open(Kind.ORDINARY, page);
  }

  /** One that waits for an answer, without its words. */
  @GetMapping("/api/v1/complaints/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  Complaint complaint(@PathVariable UUID id) {
    return desk.waiting(Kind.ORDINARY, id);
  }

  /** What one says and where it came from; recorded. */
  @PostMapping("/api/v1/complaints/{id}/read")
  @PreAuthorize("hasRole('COORDINATOR')")
  Desk.Words read(@PathVariable UUID id) {
    return desk.read(Kind.ORDINARY, id);
  }

  /** Answers one: the person gets a text that there is an answer, and whom to call. */
  @PostMapping("/api/v1/complaints/{id}/answer")
  @PreAuthorize("hasRole('COORDINATOR')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable UUID id, @Valid @RequestBody Answer answer) {
    desk.answer(Kind.ORDINARY, id, answer.answer());
  }

  /** Sensitive complaints without an answer, oldest first. */
  @GetMapping("/api/v1/sensitive-complaints")
  @PreAuthorize("hasRole('PROTECTION_FOCAL_POINT')")
  Page<Complaint> sensitive(PageRequest page) {
    return desk.open(Kind.SENSITIVE, page);
  }

  /** A sensitive one that waits for an answer, without its words. */
  @GetMapping("/api/v1/sensitive-complaints/{id}")
  @PreAuthorize("hasRole('PROTECTION_FOCAL_POINT')")
  Complaint sensitiveComplaint(@PathVariable UUID id) {
    return desk.waiting(Kind.SENSITIVE, id);
  }

  /** What a sensitive one says and where it came from; recorded. */
  @PostMapping("/api/v1/sensitive-complaints/{id}/read")
  @PreAuthorize("hasRole('PROTECTION_FOCAL_POINT')")
  Desk.Words readSensitive(@PathVariable UUID id) {
    return desk.read(Kind.SENSITIVE, id);
  }

  /** Answers a sensitive one; nobody is texted about it. */
  @PostMapping("/api/v1/sensitive-complaints/{id}/answer")
  @PreAuthorize("hasRole('PROTECTION_FOCAL_POINT')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answerSensitive(@PathVariable UUID id, @Valid @RequestBody Answer answer) {
    desk.answer(Kind.SENSITIVE, id, answer.answer());
  }
}
