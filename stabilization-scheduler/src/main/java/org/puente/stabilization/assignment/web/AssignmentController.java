package org.puente.stabilization.assignment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.stabilization.assignment.Assigning;
import org.puente.stabilization.assignment.Move;
import org.puente.stabilization.assignment.Moved;
import org.puente.stabilization.assignment.Proposal;
import org.puente.stabilization.assignment.Rules;
import org.puente.stabilization.assignment.Staffing;
import org.puente.stabilization.assignment.Staffing.Bundle;
import org.puente.stabilization.assignment.WaitingTask;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes which task: proposed by rules, decided by people. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentController {

  private static final int SHOWN = 200;

  private final Staffing staffing;
  private final Assigning assigning;

  AssignmentController(Staffing staffing, Assigning assigning) {
    this.staffing = staffing;
    this.assigning = assigning;
  }

  /**
   * What to look at.
   *
   * @param territory its code; null for all
   * @param limit tasks at most, 1 to 1,000; those that are due first
   */
  record Asked(
      @Nullable @Size(max = 60) String territory, @Nullable @Min(1) @Max(1000) Integer limit) {}

  /**
   * What the rules propose.
   *
   * @param beyond tasks that need somebody and were not looked at, since they are due later
   */
  record Proposed(List<Proposal.Given> given, List<Proposal.Waiting> waiting, long beyond) {}

  /** A task that is to go to somebody, as it was shown. */
  record Shown(@NotNull UUID taskId, @Nullable UUID from, @NotNull UUID to) {}

  /** All that is to be given at once. */
  record Decided(@NotEmpty @Size(max = 1000) List<@Valid Shown> moves) {}

  /**
   * What somebody gives to a colleague.
   *
   * @param what one task, whatever is in hand of an episode, or of a worker
   * @param id of that
   */
  record HandOver(@NotNull Bundle what, @NotNull UUID id, @NotNull UUID to) {}

  /** Changes nothing: what nobody has, or somebody has who is on leave, and who could take it. */
  @PostMapping("/propose")
  @PreAuthorize("hasAnyRole('COORDINATOR')")
  Proposed propose(@Valid @RequestBody Asked asked) {
    int limit = asked.limit == null ? SHOWN : asked.limit;
    List<WaitingTask> waiting = staffing.waiting(asked.territory, limit);
    long all = waiting.size() < limit ? waiting.size() : staffing.countWaiting(asked.territory);
    Proposal proposal = Rules.propose(waiting, staffing.team());
    return new Proposed(proposal.given(), proposal.waiting(), Math.max(0, all - waiting.size()));
  }

  /** Gives what was shown; what has changed since is left out and named with the reason. */
  @PostMapping("/apply")
  @PreAuthorize("hasAnyRole('COORDINATOR')")
  Moved apply(@Valid @RequestBody Decided decided) {
    return assigning.apply(
        decided.moves.stream().map(shown -> new Move(shown.taskId, shown.from, shown.to)).toList());
  }

  /** To a colleague: a worker gives their own tasks, a coordinator anybody's. */
  @PostMapping("/hand-over")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_WORKER')")
  Moved handOver(@Valid @RequestBody HandOver handOver) {
    Caller caller = Caller.current();
    UUID onlyOf = caller.is(Role.PSYCHOSOCIAL_WORKER) ? caller.userId() : null;
    return assigning.handOver(handOver.what, handOver.id, handOver.to, onlyOf);
  }
}
