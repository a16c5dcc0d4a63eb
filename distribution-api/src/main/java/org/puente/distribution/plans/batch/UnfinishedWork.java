package org.puente.distribution.plans.batch;

import java.time.Duration;
import java.util.UUID;
import org.puente.distribution.plans.PlanReviews;
import org.puente.distribution.plans.PlanWorks;
import org.puente.distribution.plans.PlanWorks.Ongoing;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.WorkSignal;
import org.puente.distribution.plans.WorkingOnPlan;
import org.puente.events.access.ActingFor;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.alone.LoneWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that every draft with work to do has exactly one worker among all instances: at once
 * when it is begun, at start-up, and whenever another instance has died. Whoever goes on starts
 * from the mark on the plan's row.
 */
@Component
class UnfinishedWork implements WorkSignal {

  private static final Logger log = LoggerFactory.getLogger(UnfinishedWork.class);
  private static final int AT_A_TIME = 4;

  private final PlanWorks works;
  private final WorkingOnPlan working;
  private final PlanReviews reviews;
  private final Foundations foundations;
  private final TransactionTemplate transaction;
  private final LoneWorkers workers;
  private final CollectingLanes lanes;

  UnfinishedWork(
      PlanWorks works,
      WorkingOnPlan working,
      PlanReviews reviews,
      CollectingLanes lanes,
      Foundations foundations) {
    this.lanes = lanes;
    this.works = works;
    this.working = working;
    this.reviews = reviews;
    this.foundations = foundations;
    this.transaction = new TransactionTemplate(foundations.transactions());
    this.workers = new LoneWorkers(foundations.dataSource(), "work", AT_A_TIME);
  }

  /** What it stands on. */
  @Component
  record Foundations(
      ScopedDataSource dataSource,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {}

  private record Begun(UUID planId) {}

  @Override
  public void begun(UUID planId) {
    foundations.events().publishEvent(new Begun(planId));
  }

  @TransactionalEventListener
  void committed(Begun work) {
    start(work.planId());
  }

  @Scheduled(fixedDelayString = "${puente.plans.sweep:2s}")
  void sweep() {
    works.unfinished().forEach(this::start);
  }

  @Override
  public void await(UUID planId, Duration atMost) {
    workers.await(planId, atMost);
  }

  private void start(UUID planId) {
    workers.start(planId, plan -> works.find(plan).ifPresent(ongoing -> work(plan, ongoing)));
  }

  /** Reviews are computed as the jobs role: what of the plan is whose was settled before. */
  private void work(UUID planId, Ongoing ongoing) {
    var by = new Plans.Person(ongoing.by().userId(), ongoing.by().username());
    switch (ongoing.work()) {
      case COLLECTING -> {
        while (lanes.further(planId, ongoing.by())) {
          log.debug("Plan {} grows", planId);
        }
        review(planId);
        ActingFor.run(ongoing.by(), () -> working.collected(planId, by));
      }
      case SUBMITTING -> {
        review(planId);
        ActingFor.run(ongoing.by(), () -> working.submit(planId, by));
      }
    }
  }

  private void review(UUID planId) {
    transaction.executeWithoutResult(status -> reviews.compute(planId));
  }
}
