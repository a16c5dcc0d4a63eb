package org.puente.distribution.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.reviews.AskingForReview;
import org.puente.distribution.reviews.DecidingReview;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.ReviewProblems;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews of who is eligible: asked for on a person's page, answered by somebody else here. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
class ReviewPages {

  static final String PATH = "/console/reviews";

  private static final int LONGEST = 1_000;

  private final Reviews reviews;
  private final AskingForReview asking;
  private final DecidingReview deciding;
  private final ReviewDesk desk;

  ReviewPages(Reviews reviews, AskingForReview asking, DecidingReview deciding, ReviewDesk desk) {
    this.reviews = reviews;
    this.asking = asking;
    this.deciding = deciding;
    this.desk = desk;
  }

  @GetMapping(PATH)
  String list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "false") boolean all,
      Model model) {
    var request = new PageRequest(after, 30);
    var rows =
        reviews.page(
            null,
            all ? null : Review.State.OPEN,
            request.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            request.fetch());
    var page = Page.of(rows, request, row -> Cursor.of(row.id()));
    model.addAttribute("reviews", desk.shown(page.items()));
    model.addAttribute("next", page.next());
    model.addAttribute("all", all);
    return "console/reviews";
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable UUID id, Model model) {
    Review review = find(id);
    Caller caller = Caller.current();
    boolean open = review.state() == Review.State.OPEN;
    boolean own = review.asked().by().equals(caller.userId());
    model.addAttribute("review", desk.shown(review));
    model.addAttribute("own", own && open);
    model.addAttribute(
        "mayDecide",
        open && !own && (caller.is(Role.COORDINATOR) || caller.is(Role.PROTECTION_FOCAL_POINT)));
    desk.reasons(review, model);
    return "console/eligibility-review";
  }

  private Review find(UUID id) {
    return reviews.find(id).orElseThrow(() -> Problem.notFound("There is no such review."));
  }

  @PostMapping("/console/people/{id}/review")
  String ask(
      @PathVariable UUID id,
      @RequestParam UUID enrolment,
      @RequestParam(defaultValue = "") String words) {
    var review = ReviewProblems.done(asking.ask(enrolment, said(words), caller()));
    return "redirect:" + PATH + "/" + review;
  }

  @PostMapping(PATH + "/{id}/decide")
  @PreAuthorize("hasAnyRole('COORDINATOR','PROTECTION_FOCAL_POINT')")
  String decide(
      @PathVariable UUID id,
      @RequestParam boolean eligible,
      @RequestParam(defaultValue = "") String words) {
    ReviewProblems.done(deciding.decide(id, eligible, said(words), caller()));
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(PATH + "/{id}/withdraw")
  String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
    ReviewProblems.done(asking.withdraw(id, said(words), caller()));
    return "redirect:" + PATH + "/" + id;
  }

  private static String said(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw Problem.badRequest("review-words", "Between 1 and 1000 characters are needed.");
    }
    return words.strip();
  }

  private static Reviews.Person caller() {
    Caller caller = Caller.current();
    return new Reviews.Person(caller.userId(), caller.username());
  }
}
