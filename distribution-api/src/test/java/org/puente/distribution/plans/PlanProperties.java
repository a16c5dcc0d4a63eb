package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.puente.distribution.programmes.ApprovalTiers;

/** Whatever anybody tries with a plan, in any order. */
class PlanProperties {

  private static final ApprovalTiers TWO =
      new ApprovalTiers(List.of(new ApprovalTiers.Tier(Optional.empty(), 2)));
  private static final UUID PLAN = new UUID(7, 7);

  enum Action {
    SUBMIT,
    APPROVE,
    SEND_BACK,
    DISCARD,
    RELEASE,
    FINISH,
    CLOSE
  }

  record Attempt(Action action, UUID by, Digest seen, Digest actual) {
    Decision on(Plan plan) {
      return switch (action) {
        case SUBMIT ->
            plan.submit(
                by, new PlanHeader(PLAN, 1, BigDecimal.TEN, "USD", List.of("A")), actual, TWO);
        case APPROVE -> plan.approve(by, seen, actual);
        case SEND_BACK -> plan.sendBack(by);
        case DISCARD -> plan.discard();
        case RELEASE -> plan.release(by, actual);
        case FINISH -> plan.releaseFinished();
        case CLOSE -> plan.close();
      };
    }
  }

  @Property(tries = 3_000)
  void moneyNeverGoesWithoutDistinctPeopleOverOneDigest(
      @ForAll("attempts") @Size(max = 40) List<Attempt> attempts) {
    Plan plan = Plan.draftedBy(user(0), PLAN);
    Set<UUID> approvedThisRound = new HashSet<>();
    for (Attempt attempt : attempts) {
      if (!(attempt.on(plan) instanceof Decision.Moved(Plan next))) {
        continue;
      }
      followsTheGraph(plan.state(), next.state());
      switch (attempt.action()) {
        case SUBMIT, SEND_BACK -> approvedThisRound.clear();
        case APPROVE -> {
          assertThat(approvedThisRound.add(attempt.by())).isTrue();
          assertThat(attempt.seen()).isEqualTo(attempt.actual());
        }
        case RELEASE -> {
          assertThat(approvedThisRound).hasSize(2).doesNotContain(attempt.by());
          assertThat(plan.people().with(Part.PREPARER))
              .doesNotContainAnyElementsOf(approvedThisRound)
              .doesNotContain(attempt.by());
        }
        case DISCARD, FINISH, CLOSE -> {}
      }
      plan = next;
    }
  }

  private static void followsTheGraph(PlanState from, PlanState to) {
    Set<String> next =
        switch (from) {
          case PlanState.Draft _ -> Set.of("SUBMITTED", "DISCARDED");
          case PlanState.Submitted _ -> Set.of("SUBMITTED", "APPROVED", "DRAFT", "DISCARDED");
          case PlanState.Approved _ -> Set.of("RELEASING", "DRAFT", "DISCARDED");
          case PlanState.Releasing _ -> Set.of("RELEASED");
          case PlanState.Released _ -> Set.of("CLOSED");
          case PlanState.Closed _, PlanState.Discarded _ -> Set.of();
        };
    assertThat(next).contains(to.code());
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    Arbitrary<Digest> digests =
        Arbitraries.frequency(Tuple.of(9, digest(1)), Tuple.of(1, digest(2)));
    Arbitrary<Action> actions =
        Arbitraries.frequency(
            Tuple.of(3, Action.SUBMIT),
            Tuple.of(8, Action.APPROVE),
            Tuple.of(1, Action.SEND_BACK),
            Tuple.of(1, Action.DISCARD),
            Tuple.of(4, Action.RELEASE),
            Tuple.of(2, Action.FINISH),
            Tuple.of(2, Action.CLOSE));
    return Combinators.combine(
            actions,
            Arbitraries.integers().between(0, 4).map(PlanProperties::user),
            digests,
            digests)
        .as(Attempt::new)
        .list();
  }

  private static UUID user(int number) {
    return new UUID(1, number);
  }

  private static Digest digest(int value) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) value;
    return new Digest(bytes);
  }
}
