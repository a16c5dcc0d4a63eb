package org.puente.distribution.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalTiersTest {

  private final ApprovalTiers tiers =
      new ApprovalTiers(
          List.of(
              new ApprovalTiers.Tier(Optional.of(new BigDecimal("10000.00")), 2),
              new ApprovalTiers.Tier(Optional.empty(), 3)));

  @Test
  void theLimitItselfBelongsToTheLowerTier() {
    assertThat(tiers.approvalsFor(new BigDecimal("10000"))).isEqualTo(2);
    assertThat(tiers.approvalsFor(new BigDecimal("10000.01"))).isEqualTo(3);
  }

  @Test
  void aTableThatLeavesLargePlansWithoutATierIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ApprovalTiers(List.of(new ApprovalTiers.Tier(Optional.of(BigDecimal.TEN), 2))));
  }

  @Test
  void moreMoneyNeverNeedsFewerApprovals() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ApprovalTiers(
                    List.of(
                        new ApprovalTiers.Tier(Optional.of(BigDecimal.TEN), 3),
                        new ApprovalTiers.Tier(Optional.empty(), 2))));
  }
}
