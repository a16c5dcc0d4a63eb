package org.puente.distribution.enrolment.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.enrolment.EnrollingHouseholds;
import org.puente.distribution.enrolment.Enrolment;
import org.puente.distribution.enrolment.Enrolments;
import org.puente.distribution.enrolment.Targeting;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.programmes.Words;
import org.puente.events.contract.Urgency;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/programmes/{programmeId}/enrolments")
class EnrolmentController {

  private final EnrollingHouseholds enrolling;
  private final Enrolments enrolments;
  private final Programmes programmes;

  EnrolmentController(EnrollingHouseholds enrolling, Enrolments enrolments, Programmes programmes) {
    this.enrolling = enrolling;
    this.enrolments = enrolments;
    this.programmes = programmes;
  }

  record Reason(String code, String es, String en) {}

  record EnrolmentView(
      UUID id,
      UUID householdId,
      UUID personId,
      String territory,
      int householdSize,
      int criteriaVersion,
      int score,
      int threshold,
      boolean eligible,
      List<Reason> reasons,
      Urgency urgency,
      @Nullable String ruleAmount,
      String amount) {}

  /**
   * Scores every registered household that was not scored yet by the published criteria, and
   * promises every instalment, with its date, to whoever is eligible. Repeating it changes nothing;
   * after 20 s it answers with {@code more}, and the next call goes on from there. 409 {@code
   * criteria-not-published}.
   */
  @PostMapping
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  EnrollingHouseholds.Result.Done enrol(@PathVariable UUID programmeId) {
    return switch (enrolling.enrol(programmeId)) {
      case EnrollingHouseholds.Result.Done done -> done;
      case EnrollingHouseholds.Result.NotPublished _ ->
          throw Problem.conflict("criteria-not-published", "Publish the criteria first.");
      case EnrollingHouseholds.Result.NoProgramme _ ->
          throw Problem.notFound("There is no such programme.");
    };
  }

  /** Households with their score and the reasons for it, in words in both languages. */
  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT','AUDITOR')")
  Page<EnrolmentView> page(
      @PathVariable UUID programmeId,
      @RequestParam(required = false) @Nullable Boolean eligible,
      @RequestParam(required = false) @Nullable String territory,
      PageRequest request) {
    List<Enrolment> rows =
        enrolments.page(
            programmeId,
            new Enrolments.Filter(eligible, territory),
            request.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            request.fetch());
    Map<Integer, Criteria> versions = new TreeMap<>();
    return Page.of(rows, request, row -> Cursor.of(row.id()))
        .map(
            row ->
                view(
                    row,
                    versions.computeIfAbsent(
                        row.criteriaVersion(), it -> criteria(programmeId, it))));
  }

  private Criteria criteria(UUID programmeId, int version) {
    return programmes
        .criteria(programmeId, version)
        .orElseThrow(() -> Problem.notFound("There are no such criteria."));
  }

  private static EnrolmentView view(Enrolment row, Criteria criteria) {
    return new EnrolmentView(
        row.id(),
        row.householdId(),
        row.personId(),
        row.territory(),
        row.householdSize(),
        row.criteriaVersion(),
        row.score(),
        criteria.threshold(),
        row.eligible(),
        row.reasons().stream().map(code -> reason(code, row.score(), criteria)).toList(),
        row.urgency(),
        row.ruleAmount() == null ? null : row.ruleAmount().toPlainString(),
        row.amount().toPlainString());
  }

  private static Reason reason(String code, int score, Criteria criteria) {
    Words words = Targeting.words(code, score, criteria);
    return new Reason(code, words.es(), words.en());
  }
}
