package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transfer rule as people write it, in requests and in the database. */
public record RuleForm(
    Kind kind,
    @Nullable BigDecimal fixed,
    @Nullable List<BigDecimal> bySize,
    @Nullable BigDecimal perMember,
    @Nullable BigDecimal cap) {

  /** The kinds of rule. */
  public enum Kind {
    FIXED,
    BY_HOUSEHOLD_SIZE,
    PER_MEMBER
  }

  public static RuleForm of(TransferRule rule) {
    return switch (rule) {
      case TransferRule.Fixed(BigDecimal amount) ->
          new RuleForm(Kind.FIXED, amount, null, null, null);
      case TransferRule.ByHouseholdSize(List<BigDecimal> amounts) ->
          new RuleForm(Kind.BY_HOUSEHOLD_SIZE, null, amounts, null, null);
      case TransferRule.PerMember(BigDecimal amount) ->
          new RuleForm(Kind.PER_MEMBER, null, null, amount, null);
      case TransferRule.Capped(TransferRule inner, BigDecimal cap) -> {
        RuleForm form = of(inner);
        yield new RuleForm(form.kind, form.fixed, form.bySize, form.perMember, cap);
      }
    };
  }

  /** Throws IllegalArgumentException where the kind's amount is missing or not payable. */
  public TransferRule toRule() {
    TransferRule rule =
        switch (kind) {
          case FIXED -> new TransferRule.Fixed(needed(fixed, "fixed"));
          case BY_HOUSEHOLD_SIZE -> new TransferRule.ByHouseholdSize(needed(bySize, "bySize"));
          case PER_MEMBER -> new TransferRule.PerMember(needed(perMember, "perMember"));
        };
    return Optional.ofNullable(cap)
        .<TransferRule>map(limit -> new TransferRule.Capped(rule, limit))
        .orElse(rule);
  }

  private static <T> T needed(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("The rule lacks " + field);
    }
    return value;
  }
}
