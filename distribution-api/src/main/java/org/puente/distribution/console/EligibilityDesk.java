package org.puente.distribution.console;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.enrolment.Enrolment;
import org.puente.distribution.enrolment.Enrolments;
import org.puente.distribution.enrolment.Targeting;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whether a household is assisted, why or why not in words, and who looked at it again. */
@Component
class EligibilityDesk {

  private final Enrolments enrolments;
  private final Programmes programmes;
  private final Reviews reviews;

  EligibilityDesk(Enrolments enrolments, Programmes programmes, Reviews reviews) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.reviews = reviews;
  }

  /** Why a household is assisted or not. */
  record Eligibility(UUID enrolment, UUID programme, boolean eligible, List<String> reasons) {}

  void lay(UUID householdId, Model model) {
    var asked = reviews.ofHousehold(householdId);
    var caller = Caller.current();
    model.addAttribute(
        "eligibility", enrolments.ofHousehold(householdId).map(this::inWords).orElse(null));
    model.addAttribute("reviews", asked);
    model.addAttribute(
        "mayAsk",
        asked.stream().noneMatch(review -> review.state() == Review.State.OPEN)
            && (caller.is(Role.PROGRAMME_OFFICER)
                || caller.is(Role.COORDINATOR)
                || caller.is(Role.PROTECTION_FOCAL_POINT)));
  }

  Eligibility inWords(Enrolment enrolment) {
    var language = LocaleContextHolder.getLocale().getLanguage();
    var reasons =
        programmes.criteria(enrolment.programmeId(), enrolment.criteriaVersion()).stream()
            .flatMap(
                criteria ->
                    enrolment.reasons().stream()
                        .map(code -> Targeting.words(code, enrolment.score(), criteria)))
            .map(words -> words.in(language))
            .toList();
    return new Eligibility(enrolment.id(), enrolment.programmeId(), enrolment.eligible(), reasons);
  }
}
