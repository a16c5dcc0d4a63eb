package org.puente.stabilization.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.puente.stabilization.retention.RetentionDraft.Author;
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

/** How long records are to be kept: written by one, switched on by another. */
@RestController
@RequestMapping("/api/v1/retention/draft")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER')")
class RetentionDraftController {

  private static final Set<Role> WRITERS =
      EnumSet.of(Role.PSYCHOSOCIAL_SUPERVISOR, Role.DATA_PROTECTION_OFFICER);

  private final RetentionDrafts drafts;
  private final ChangingRetention changing;

  RetentionDraftController(RetentionDrafts drafts, ChangingRetention changing) {
    this.drafts = drafts;
    this.changing = changing;
  }

  /** Which draft to switch on: the revision that was looked at. */
  record SwitchOn(@NotNull Integer revision) {}

  /** The number of the version that a draft became. */
  record Version(int version) {}

  /** 404 where nobody is writing one. */
  @GetMapping
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER', 'AUDITOR')")
  RetentionDraft open() {
    return drafts.open().orElseThrow(() -> Problem.notFound("There is no draft."));
  }

  /** Writes the draft, or one's own anew; 409 where somebody else's is open. */
  @PutMapping
  RetentionDraft write(@Valid @RequestBody RetentionForm form) {
    return changing.write(form.basedOn(), form.content(), author());
  }

  /** Gives the open draft up. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard() {
    changing.discard(author());
  }

  /** Makes it the next version, by somebody else than its author. */
  @PostMapping("/switch-on")
  Version switchOn(@Valid @RequestBody SwitchOn asked) {
    return new Version(changing.switchOn(asked.revision(), author()));
  }

  /** It counts for everybody: whoever answers for some places alone doesn't change it. */
  private static Author author() {
    Caller caller = Caller.current();
    if (!caller.isEverywhere(WRITERS)) {
      throw new Problem(
          HttpStatus.FORBIDDEN,
          "retention-is-everywhere",
          "Records are kept alike for every programme and place; yours are some of them.");
    }
    return new Author(caller.userId(), caller.username());
  }
}
