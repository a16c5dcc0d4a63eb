package org.puente.distribution.screening.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.puente.distribution.screening.DecidingMatch;
import org.puente.distribution.screening.ScreeningMatch;
import org.puente.distribution.screening.ScreeningMatches;
import org.puente.events.access.Caller;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payees who may be somebody on a list; for those who decide it, and nobody else. */
@RestController
@RequestMapping("/api/v1/screening-matches")
@PreAuthorize("hasAnyRole('FINANCE_OFFICER','DATA_PROTECTION_OFFICER')")
class ScreeningController {

  private final ScreeningMatches matches;
  private final DecidingMatch deciding;

  ScreeningController(ScreeningMatches matches, DecidingMatch deciding) {
    this.matches = matches;
    this.deciding = deciding;
  }

  record Proposal(
      @NotNull ScreeningMatch.Verdict verdict, @NotBlank @Size(max = 1_000) String words) {}

  record Remark(@NotBlank @Size(max = 1_000) String words) {}

  /** Those that nobody decided, the most urgent first; at most two hundred. */
  @GetMapping
  Page<ScreeningMatch> open() {
    return new Page<>(matches.open(), null);
  }

  /** One with its steps; reading it leaves a line in the trail. */
  @GetMapping("/{id}")
  ScreeningMatch one(@PathVariable UUID id) {
    return deciding.read(id).orElseThrow(() -> Problem.notFound("There is no such match."));
  }

  /** Proposes whether it is the same person. 409 {@code match-decided}. */
  @PostMapping("/{id}/propose")
  ScreeningMatch propose(@PathVariable UUID id, @Valid @RequestBody Proposal proposal) {
    deciding.propose(id, proposal.verdict(), proposal.words().strip(), caller());
    return found(id);
  }

  /** Confirms what somebody else proposed. 409 {@code match-own}, {@code match-decided}. */
  @PostMapping("/{id}/confirm")
  ScreeningMatch confirm(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    deciding.confirm(id, remark.words().strip(), caller());
    return found(id);
  }

  /** Objects to what somebody else proposed; it is open again. 409 as for confirming. */
  @PostMapping("/{id}/object")
  ScreeningMatch object(@PathVariable UUID id, @Valid @RequestBody Remark remark) {
    deciding.object(id, remark.words().strip(), caller());
    return found(id);
  }

  private ScreeningMatch found(UUID id) {
    return matches.find(id).orElseThrow(() -> Problem.notFound("There is no such match."));
  }

  private static ScreeningMatches.Person caller() {
    Caller caller = Caller.current();
    return new ScreeningMatches.Person(caller.userId(), caller.username());
  }
}
