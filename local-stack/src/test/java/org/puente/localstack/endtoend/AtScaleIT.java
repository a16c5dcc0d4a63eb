package org.puente.localstack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.demo.BankBook;
import org.puente.localstack.demo.Demo;
import org.puente.localstack.demo.Outcome;
import org.puente.localstack.demo.Site;
import org.puente.localstack.demo.Stories;
import org.puente.localstack.invariants.Finding;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;

/** Twenty thousand transfers through banks of every kind, faults on; then with other faults. */
@EnabledIfSystemProperty(named = "puente.all", matches = "true")
class AtScaleIT {

  /** The sample's households and cycles make more than twenty thousand transfers of so many. */
  private static final int PEOPLE = 22_000;

  @ParameterizedTest
  @ValueSource(longs = {20260301, 20261127})
  void everybodyIsPaidToTheCent(long seed, @TempDir Path folder) throws Exception {
    Path home = ProjectHome.find();
    Jars.assumeBuilt(home, House.values());
    StackPlan plan =
        StackPlan.throwaway(home, folder.resolve("data")).withSettings(Adversity.IMPATIENT);
    try (Stack stack = Stack.start(plan, (part, _) -> System.out.println("  " + part))) {
      Site site = Site.of(stack);
      Adversity.misbehave(site, seed);
      var troubles =
          new Troubles()
              .when(
                  "Cycle 1",
                  "people with their cash",
                  () -> Adversity.twinAndDeath(stack, House.PAYMENT_ADAPTER))
              .when(
                  "Cycle 2",
                  "transfers released",
                  () -> Adversity.twinAndDeath(stack, House.DISTRIBUTION_API))
              .when(
                  "Cycle 3",
                  "people with their cash",
                  () -> Adversity.twinAndDeath(stack, House.PAYMENT_ADAPTER));
      var story = new Stories(site).sample(PEOPLE, folder, LocalDate.now(Clock.systemUTC()));

      Outcome outcome = new Demo(site, troubles, story).play();

      assertThat(troubles.over()).isEmpty();
      assertThat(troubles.missed()).isEmpty();
      assertThat(outcome.promised()).isGreaterThanOrEqualTo(20_000);
      assertThat(outcome.paid()).isEqualTo(outcome.promised());
      assertThat(outcome.failed()).isZero();
      assertThat(new BankBook(site).checkInvariants()).hasSize(10).allMatch(Finding::holds);
    }
  }
}
