package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puente.distribution.corrections.Corrections;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class PlansMilestone implements Milestone {

  private static final int MOST = 200;
  private static final String URGENT = "todo.urgent";

  private final PlanList plans;
  private final PlanViews views;
  private final Corrections corrections;

  PlansMilestone(PlanList plans, PlanViews views, Corrections corrections) {
    this.plans = plans;
    this.views = views;
    this.corrections = corrections;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.RETURNED, Kind.CORRECTION, Kind.APPROVE, Kind.RELEASE);
  }

  @Override
  public Room room() {
    return Room.PLANS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR);
  }

  @Override
  public Standing look(Caller caller) {
    var drafts = plans.page(null, "DRAFT", null, MOST);
    var submitted = plans.page(null, "SUBMITTED", null, MOST);
    var approved = plans.page(null, "APPROVED", null, MOST);
    return Standing.of(
            submitted.size(),
            new Said("road.plans"),
            new Said("road.plans.others", drafts.size(), approved.size()))
        .with(errands(caller, drafts, submitted, approved));
  }

  private List<Errand> errands(
      Caller caller,
      List<PlanDetails> drafts,
      List<PlanDetails> submitted,
      List<PlanDetails> approved) {
    var own = inHandsOf(Set.of(PROGRAMME_OFFICER), caller, drafts);
    var returned = own.stream().filter(plan -> plan.observations() != null).toList();
    var toApprove = inHandsOf(Set.of(FINANCE_OFFICER), caller, submitted);
    var toRelease = inHandsOf(Set.of(FINANCE_OFFICER, COORDINATOR), caller, approved);
    return Stream.of(
            waiting(caller, returned, Kind.RETURNED, "todo.returned"),
            corrections(caller, own),
            waiting(caller, toApprove, Kind.APPROVE, "todo.approve"),
            waiting(caller, toRelease, Kind.RELEASE, "todo.release"))
        .flatMap(List::stream)
        // What can't wait comes first, whichever step it waits for; the sort keeps the rest's
        // order.
        .sorted(Comparator.comparing(errand -> !errand.text().key().equals(URGENT)))
        .toList();
  }

  /** Those where somebody holds the role itself, of all that their other roles let them see. */
  private List<PlanDetails> inHandsOf(Set<Role> hands, Caller caller, List<PlanDetails> seen) {
    var theirs = caller.grantsOf(hands);
    if (theirs.isEmpty() || seen.isEmpty() || theirs.equals(caller.grantsOf(audience()))) {
      return theirs.isEmpty() ? List.of() : seen;
    }
    return Operation.as(hands, () -> plans.page(null, seen.getFirst().state(), null, MOST));
  }

  /** Those whose next step is the caller's to take. */
  private List<Errand> waiting(Caller caller, List<PlanDetails> plans, Kind kind, String key) {
    return views.of(plans, caller).stream()
        .filter(PlanView::nextIsMine)
        .map(plan -> errand(kind, plan.facts().id(), path(plan), urgentOr(key, plan), plan))
        .toList();
  }

  private static String urgentOr(String key, PlanView plan) {
    return plan.facts().urgent() == null ? key : URGENT;
  }

  /** Corrections of drafts that nobody applied or dropped. */
  private List<Errand> corrections(Caller caller, List<PlanDetails> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Map<UUID, PlanView> views =
        this.views.of(drafts, caller).stream()
            .collect(Collectors.toMap(plan -> plan.facts().id(), Function.identity()));
    return corrections.waiting(views.keySet()).stream()
        .map(
            open -> {
              PlanView plan = Objects.requireNonNull(views.get(open.planId()));
              String path = path(plan) + "/corrections/" + open.id();
              return errand(Kind.CORRECTION, open.id(), path, "todo.correction", plan);
            })
        .toList();
  }

  private static Errand errand(Kind kind, UUID subject, String path, String key, PlanView plan) {
    var text = new Said(key, plan.place(), plan.facts().cycle(), plan.facts().count());
    return Errand.about(kind, subject, path, text);
  }

  private static String path(PlanView plan) {
    return Room.PLANS.path() + "/" + plan.facts().id();
  }
}
