package org.puente.distribution.programmes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.programmes.SettingUpProgramme;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeController {

  private static final String STAFF =
      "hasAnyRole('ADMINISTRATOR','PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR',"
          + "'FIELD_STAFF','VOLUNTEER','PSYCHOSOCIAL_WORKER','PROTECTION_FOCAL_POINT','AUDITOR')";

  private final SettingUpProgramme settingUp;
  private final Programmes programmes;

  ProgrammeController(SettingUpProgramme settingUp, Programmes programmes) {
    this.settingUp = settingUp;
    this.programmes = programmes;
  }

  record CriteriaRequest(
      @NotNull ProgrammeRequest.@Valid CriteriaForm criteria,
      ProgrammeRequest.@Nullable UrgencyForm urgencyRules) {}

  record ServiceLevelRequest(@NotEmpty List<ProgrammeRequest.@Valid CycleForm> cycles) {}

  record BudgetRequest(@NotNull @Positive BigDecimal amount, @NotBlank String proof) {}

  /**
   * Sets up a programme: currency, cycles, transfer rule, FSPs in order, approval tiers, budget.
   * 409 {@code code-taken}, {@code no-agreement} where the organisation has no agreement to share
   * data with one of the FSPs in force.
   */
  @PostMapping
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  ResponseEntity<ProgrammeView> create(@Valid @RequestBody ProgrammeRequest request) {
    UUID id = Ids.next();
    Programme programme = checked(() -> request.toProgramme(id));
    refuseWithoutAgreement(programme);
    try {
      settingUp.create(programme, Caller.current().userId());
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("code-taken", "Another programme has this code.");
    } catch (DataIntegrityViolationException e) {
      throw Problem.unprocessable("unknown-reference", "There is no such organisation.");
    } catch (PermissionDeniedDataAccessException e) {
      throw Problem.forbidden();
    }
    return ResponseEntity.created(URI.create("/api/v1/programmes/" + id))
        .body(ProgrammeView.of(programme));
  }

  /** Programmes of the caller's scope; without amounts for whoever only hands over kits. */
  @GetMapping
  @PreAuthorize(STAFF)
  List<ProgrammeView> list() {
    Caller caller = Caller.current();
    return programmes.all().stream().map(one -> ProgrammeView.of(one, caller)).toList();
  }

  /** One programme with its terms. */
  @GetMapping("/{id}")
  @PreAuthorize(STAFF)
  ProgrammeView one(@PathVariable UUID id) {
    return ProgrammeView.of(found(programmes.find(id)), Caller.current());
  }

  /** Writes a new version of the targeting criteria, which counts once it is published. */
  @PostMapping("/{id}/criteria")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  Map<String, Integer> write(@PathVariable UUID id, @Valid @RequestBody CriteriaRequest request) {
    return Map.of(
        "version",
        found(
            settingUp.writeCriteria(
                id,
                checked(() -> request.criteria().toCriteria(request.urgencyRules())),
                Caller.current().userId())));
  }

  /** Publishes the newest criteria. */
  @PostMapping("/{id}/criteria/publish")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  Map<String, Integer> publish(@PathVariable UUID id) {
    return Map.of("version", found(settingUp.publishCriteria(id, Caller.current().userId())));
  }

  /** Writes a new version of the dates. Promises that were communicated keep theirs. */
  @PostMapping("/{id}/service-level")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  Map<String, Integer> reschedule(
      @PathVariable UUID id, @Valid @RequestBody ServiceLevelRequest request) {
    return Map.of(
        "version",
        found(
            settingUp.reschedule(
                id,
                checked(
                    () ->
                        request.cycles().stream()
                            .map(ProgrammeRequest.CycleForm::toCycle)
                            .toList()))));
  }

  /** Adds money to the budget, with its proof; posted to the ledger. */
  @PostMapping("/{id}/budget")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  ProgrammeView raiseBudget(@PathVariable UUID id, @Valid @RequestBody BudgetRequest request) {
    found(settingUp.raiseBudget(id, request.amount(), request.proof()));
    return one(id);
  }

  private void refuseWithoutAgreement(Programme programme) {
    List<String> lacking =
        programmes.withoutAgreement(programme.organisationId(), programme.terms().fsps());
    if (!lacking.isEmpty()) {
      throw Problem.conflict(
          "no-agreement",
          "No confirmed agreement to share data is in force with "
              + String.join(", ", lacking)
              + ": the data-protection officer records one, a second person confirms it.");
    }
  }

  private static <T> T checked(Supplier<T> terms) {
    try {
      return terms.get();
    } catch (IllegalArgumentException e) {
      throw Problem.unprocessable("invalid-terms", String.valueOf(e.getMessage()));
    }
  }

  private static <T> T found(Optional<T> programme) {
    return programme.orElseThrow(() -> Problem.notFound("There is no such programme."));
  }
}
