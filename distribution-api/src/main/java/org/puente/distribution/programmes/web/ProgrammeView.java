package org.puente.distribution.programmes.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Cycle;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.RuleForm;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/** A programme as the API shows it. */
record ProgrammeView(
    UUID id,
    String code,
    String name,
    UUID organisationId,
    String currency,
    @Nullable String budget,
    List<Cycle> cycles,
    @Nullable RuleForm rule,
    @Nullable BigDecimal noteMultiple,
    List<FspView> fsps,
    List<TierView> approvalTiers,
    Criteria criteria,
    @Nullable Integer publishedCriteria) {

  private static final Set<Role> SEEING_AMOUNTS =
      EnumSet.complementOf(EnumSet.of(Role.FIELD_STAFF, Role.VOLUNTEER));

  record FspView(
      String code,
      int position,
      @Nullable Set<String> territories,
      BigDecimal perCodeLimit,
      BigDecimal noteMultiple) {
    static FspView of(AllowedFsp fsp) {
      return new FspView(
          fsp.code(),
          fsp.position(),
          fsp.territories().orElse(null),
          fsp.perCodeLimit(),
          fsp.noteMultiple().value());
    }
  }

  record TierView(@Nullable BigDecimal upTo, int approvals) {
    static TierView of(ApprovalTiers.Tier tier) {
      return new TierView(tier.upTo().orElse(null), tier.approvals());
    }
  }

  /** As the caller may see it: whoever hands over kits sees no amount. */
  static ProgrammeView of(Programme programme, Caller caller) {
    ProgrammeView whole = of(programme);
    return Collections.disjoint(caller.roles(), SEEING_AMOUNTS) ? whole.withoutAmounts() : whole;
  }

  private ProgrammeView withoutAmounts() {
    return new ProgrammeView(
        id,
        code,
        name,
        organisationId,
        currency,
        null,
        cycles,
        null,
        null,
        List.of(),
        List.of(),
        criteria,
        publishedCriteria);
  }

  static ProgrammeView of(Programme programme) {
    return new ProgrammeView(
        programme.id(),
        programme.code(),
        programme.name(),
        programme.organisationId(),
        programme.currency(),
        programme.budget().toPlainString(),
        programme.terms().cycles(),
        RuleForm.of(programme.terms().rule()),
        programme.terms().noteMultiple().value(),
        programme.terms().fsps().all().stream().map(FspView::of).toList(),
        programme.terms().tiers().tiers().stream().map(TierView::of).toList(),
        programme.criteria(),
        programme.published().orElse(null));
  }
}
