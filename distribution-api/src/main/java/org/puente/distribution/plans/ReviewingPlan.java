package org.puente.distribution.plans;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.partners.MissingReports;
import org.puente.distribution.plans.PlanReview.Change;
import org.puente.distribution.plans.PlanReview.Check;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what finance looks at before signing. */
@Service
public class ReviewingPlan {

  private final PlanReviews reviews;
  private final Plans plans;
  private final PlanList list;
  private final MoneyChecks money;
  private final MissingReports reports;
  private final Clock clock;
  private final Duration old;

  ReviewingPlan(
      PlanReviews reviews,
      Plans plans,
      PlanList list,
      MoneyChecks money,
      MissingReports reports,
      Clock clock,
      @Value("${puente.plans.old-after:30d}") Duration old) {
    this.reviews = reviews;
    this.plans = plans;
    this.list = list;
    this.money = money;
    this.reports = reports;
    this.clock = clock;
    this.old = old;
  }

  /** Computes a draft's review anew; false where it is no draft or there is none. */
  @Transactional
  public boolean again(UUID planId) {
    boolean draft =
        plans.lock(planId).filter(it -> it.state() instanceof PlanState.Draft).isPresent();
    if (draft) {
      plans.recount(planId);
      reviews.compute(planId);
    }
    return draft;
  }

  /** Empty where there is no such plan, or it has not been reviewed yet. */
  public Optional<PlanReview> of(UUID planId) {
    return list.header(planId)
        .flatMap(plan -> reviews.find(planId).map(kept -> review(plan, kept)));
  }

  /** The first year of each age band that people are counted by, in order. */
  public List<Integer> ageBands() {
    return reviews.ageBands();
  }

  private PlanReview review(PlanDetails plan, PlanReviews.Kept kept) {
    return new PlanReview(
        kept.reviewedAt(),
        kept.stale(),
        kept.comparedWith(),
        kept.all(),
        kept.byTerritory(),
        kept.byPartner(),
        kept.byTier(),
        kept.bySexAndAge(),
        changes(kept),
        checks(plan, kept));
  }

  private static List<Change> changes(PlanReviews.Kept kept) {
    return kept.findings().stream()
        .filter(each -> !kind(each).isCheck())
        .map(each -> new Change(kind(each), reason(each), each.households(), each.amount()))
        .toList();
  }

  private List<Check> checks(PlanDetails plan, PlanReviews.Kept kept) {
    List<Check> checks = new ArrayList<>(money.of(plan, kept));
    Arrays.stream(FindingKind.values())
        .filter(FindingKind::isCheck)
        .map(kind -> new Check(kind.name(), count(kind, kept), null, null, kind))
        .forEach(checks::add);
    if (MoneyChecks.isOpen(plan)) {
      int lacking = plans.withoutAgreement(plan.id()).size();
      checks.add(new Check("NO_AGREEMENT", lacking, null, null, null));
      checks.add(new Check("REPORT_MISSING", reports.of(plan.id()), null, null, null));
      Duration age = Duration.between(kept.reviewedAt(), clock.instant());
      boolean tooOld = age.compareTo(old) > 0;
      checks.add(new Check("OLD", tooOld ? 1 : 0, null, age.toDays(), null));
    }
    return List.copyOf(checks);
  }

  private static int count(FindingKind kind, PlanReviews.Kept kept) {
    int count = 0;
    for (PlanShare each : kept.findings()) {
      Integer households = each.households();
      count += kind(each) == kind && households != null ? households : 0;
    }
    return count;
  }

  private static FindingKind kind(PlanShare finding) {
    return FindingKind.valueOf(finding.key().split(":", 2)[0]);
  }

  private static @Nullable String reason(PlanShare finding) {
    String[] key = finding.key().split(":", 2);
    return key.length == 2 ? key[1] : null;
  }
}
