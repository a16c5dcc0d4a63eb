package org.puente.distribution.programmes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.AllowedFsps;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Cycle;
import org.puente.distribution.programmes.NoteMultiple;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.ProgrammeTerms;
import org.puente.distribution.programmes.RuleForm;
import org.puente.distribution.programmes.Words;

/** What it takes to set up a programme. */
record ProgrammeRequest(
    @NotBlank String code,
    @NotBlank String name,
    @NotNull UUID organisationId,
    @Pattern(regexp = "[A-Z]{3}") String currency,
    @NotNull @PositiveOrZero BigDecimal budget,
    @NotEmpty List<@Valid CycleForm> cycles,
    @NotNull RuleForm rule,
    @NotNull BigDecimal noteMultiple,
    @NotEmpty List<@Valid FspForm> fsps,
    @NotEmpty List<@Valid TierForm> approvalTiers,
    @Nullable CriteriaForm criteria,
    @Nullable UrgencyForm urgencyRules) {

  record CycleForm(int number, @NotNull Instant dueAt) {
    Cycle toCycle() {
      return new Cycle(number, dueAt);
    }
  }

  record FspForm(
      @NotBlank String code,
      int position,
      @Nullable Set<String> territories,
      @NotNull BigDecimal perCodeLimit,
      @NotNull BigDecimal noteMultiple) {
    AllowedFsp toFsp() {
      return new AllowedFsp(
          code,
          position,
          Optional.ofNullable(territories),
          perCodeLimit,
          new NoteMultiple(noteMultiple));
    }
  }

  record TierForm(@Nullable BigDecimal upTo, int approvals) {
    ApprovalTiers.Tier toTier() {
      return new ApprovalTiers.Tier(Optional.ofNullable(upTo), approvals);
    }
  }

  record RuleWords(
      @NotBlank String attribute, int points, @NotNull Words reason, @Nullable Boolean sensitive) {}

  record CriteriaForm(int threshold, @Nullable List<@Valid RuleWords> rules) {
    Criteria toCriteria(@Nullable UrgencyForm urgency) {
      return new Criteria(
          1,
          threshold,
          rules == null
              ? List.of()
              : rules.stream()
                  .map(
                      rule ->
                          new Criteria.Rule(
                              rule.attribute(),
                              rule.points(),
                              rule.reason(),
                              Boolean.TRUE.equals(rule.sensitive())))
                  .toList(),
          urgency == null ? Criteria.UrgencyRules.USUAL : urgency.toRules());
    }
  }

  record UrgencyForm(@Nullable Set<String> high, @Nullable Integer mediumScore) {
    Criteria.UrgencyRules toRules() {
      Criteria.UrgencyRules usual = Criteria.UrgencyRules.USUAL;
      return new Criteria.UrgencyRules(
          high == null ? usual.high() : high,
          mediumScore == null ? usual.mediumScore() : mediumScore);
    }
  }

  /** Throws IllegalArgumentException where the terms contradict each other. */
  Programme toProgramme(UUID id) {
    ProgrammeTerms terms =
        new ProgrammeTerms(
            cycles.stream().map(CycleForm::toCycle).toList(),
            rule.toRule(),
            new NoteMultiple(noteMultiple),
            new AllowedFsps(fsps.stream().map(FspForm::toFsp).toList()),
            new ApprovalTiers(approvalTiers.stream().map(TierForm::toTier).toList()));
    CriteriaForm stated = criteria == null ? new CriteriaForm(0, null) : criteria;
    return new Programme(
        id,
        code,
        name,
        organisationId,
        currency,
        budget,
        terms,
        stated.toCriteria(urgencyRules),
        Optional.empty());
  }
}
