package org.puente.distribution.reviews.web;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.reviews.AskingForReview;
import org.puente.distribution.reviews.DecidingReview;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.ReviewProblems;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.access.Caller;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Households that are not eligible, looked at again by somebody else (BP3). */
@RestController
@RequestMapping("/api/v1")
class ReviewsController {

  /** What the person says; nothing that would put them at risk. */
  record Asked(@NotBlank @Size(max = 1000) String words) {}

  /** Whether it is eligible after all, and what the person is told. */
  record Decided(@NotNull Boolean eligible, @NotBlank @Size(max = 1000) String words) {}

  private final Reviews reviews;
  private final AskingForReview asking;
  private final DecidingReview deciding;

  ReviewsController(Reviews reviews, AskingForReview asking, DecidingReview deciding) {
    this.reviews = reviews;
    this.asking = asking;
    this.deciding = deciding;
  }

  /** Reviews of a programme in order of asking. */
  @GetMapping("/programmes/{programmeId}/reviews")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  Page<Review> page(
      @PathVariable UUID programmeId,
      @RequestParam(required = false) Review.@Nullable State state,
      PageRequest request) {
    List<Review> rows =
        reviews.page(
            programmeId,
            state,
            request.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            request.fetch());
    return Page.of(rows, request, row -> Cursor.of(row.id()));
  }

  /** One review. */
  @GetMapping("/reviews/{id}")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  Review one(@PathVariable UUID id) {
    return reviews.find(id).orElseThrow(() -> Problem.notFound("There is no such review."));
  }

  /**
   * Asks that somebody else look at a household again. 409 {@code review-eligible}, {@code
   * review-already-asked}.
   */
  @PostMapping("/enrolments/{enrolmentId}/reviews")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  ResponseEntity<Review> ask(@PathVariable UUID enrolmentId, @Valid @RequestBody Asked asked) {
    var id = ReviewProblems.done(asking.ask(enrolmentId, asked.words().strip(), caller()));
    return ResponseEntity.created(URI.create("/api/v1/reviews/" + id)).body(one(id));
  }

  /**
   * Decides; a household that is eligible after all is promised what is still to come. 409 {@code
   * review-own}, {@code review-decided}.
   */
  @PostMapping("/reviews/{id}/decision")
  @PreAuthorize("hasAnyRole('COORDINATOR','PROTECTION_FOCAL_POINT')")
  Review decide(@PathVariable UUID id, @Valid @RequestBody Decided decided) {
    ReviewProblems.done(deciding.decide(id, decided.eligible(), decided.words().strip(), caller()));
    return one(id);
  }

  /** Takes it back. 409 {@code review-not-own}, {@code review-decided}. */
  @PostMapping("/reviews/{id}/withdrawal")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  @ResponseStatus(NO_CONTENT)
  void withdraw(@PathVariable UUID id, @Valid @RequestBody Asked why) {
    ReviewProblems.done(asking.withdraw(id, why.words().strip(), caller()));
  }

  private static Reviews.Person caller() {
    Caller caller = Caller.current();
    return new Reviews.Person(caller.userId(), caller.username());
  }
}
