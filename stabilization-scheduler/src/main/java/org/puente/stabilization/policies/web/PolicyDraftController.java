package org.puente.stabilization.policies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.puente.stabilization.policies.ChangingPolicy;
import org.puente.stabilization.policies.ChangingPolicy.Reason;
import org.puente.stabilization.policies.ChangingPolicy.Result;
import org.puente.stabilization.policies.PolicyDraft;
import org.puente.stabilization.policies.PolicyDraft.Author;
import org.puente.stabilization.policies.PolicyDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the policy is to become: written by one, switched on by another. */
@RestController
@RequestMapping("/api/v1/policies/draft")
class PolicyDraftController {
  private static final Set<Role> WRITERS =
      EnumSet.of(Role.COORDINATOR, Role.PSYCHOSOCIAL_SUPERVISOR);

  private final PolicyDrafts drafts;
  private final ChangingPolicy changing;
  private final Clock clock;

  PolicyDraftController(PolicyDrafts drafts, ChangingPolicy changing, Clock clock) {
    this.drafts = drafts;
    this.changing = changing;
    this.clock = clock;
  }

  /**
   * Which draft to switch on.
   *
   * @param revision the one that was looked at
   * @param activeFrom null: from now on
   */
  record SwitchOn(@NotNull Integer revision, @Nullable Instant activeFrom) {}

  /** The number of the version that a draft became. */
  record Version(int version) {}

  /** The next version as it was written; 404 where nobody is writing one. */
  @GetMapping
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT', 'PROGRAMME_OFFICER', 'AUDITOR', 'ADMINISTRATOR')")
  PolicyDraft open() {
    return drafts.open().orElseThrow(() -> Problem.notFound("There is no draft of the policy."));
  }

  /** Writes the draft, or one's own anew; 409 where somebody else's is open. */
  @PutMapping
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  PolicyDraft write(@Valid @RequestBody PolicyForm form) {
    return switch (changing.write(form.basedOn(), form.content(), author())) {
      case Result.Written written -> written.draft();
      case Result.Refused refused -> throw problem(refused.reason());
      case Result.SwitchedOn _, Result.Discarded _ -> throw new IllegalStateException();
    };
  }

  /** Gives the open draft up. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  void discard() {
    if (changing.discard(author()) instanceof Result.Refused refused) {
      throw problem(refused.reason());
    }
  }

  /** Makes it the next version, by somebody else than its author. */
  @PostMapping("/switch-on")
  @PreAuthorize("hasAnyRole('COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR')")
  Version switchOn(@Valid @RequestBody SwitchOn asked) {
    Instant activeFrom = asked.activeFrom() == null ? clock.instant() : asked.activeFrom();
    return switch (changing.switchOn(asked.revision(), activeFrom, author())) {
      case Result.SwitchedOn on -> new Version(on.version());
      case Result.Refused refused -> throw problem(refused.reason());
      case Result.Written _, Result.Discarded _ -> throw new IllegalStateException();
    };
  }

  /** It counts for everybody: whoever answers for some places alone doesn't change it. */
  private static Author author() {
    Caller caller = Caller.current();
    if (!caller.isEverywhere(WRITERS)) {
      throw new Problem(
          HttpStatus.FORBIDDEN,
          "policy-is-everywhere",
          "The policy counts for every programme and place; yours are some of them.");
    }
    return new Author(caller.userId(), caller.username());
  }

  private static Problem problem(Reason reason) {
    return switch (reason) {
      case NO_DRAFT -> Problem.notFound("There is no draft of the policy.");
      case DRAFT_OF_ANOTHER ->
          Problem.conflict("draft-of-another", "Somebody else is writing the next version.");
      case POLICY_CHANGED ->
          Problem.conflict("policy-changed", "There is a newer version than the one shown.");
      case DRAFT_CHANGED ->
          Problem.conflict("draft-changed", "The draft was written anew since it was shown.");
      case OWN_DRAFT ->
          Problem.conflict("own-draft", "Somebody else than its author switches a draft on.");
      case IN_THE_PAST ->
          Problem.unprocessable("in-the-past", "A version cannot be in force before now.");
    };
  }
}
