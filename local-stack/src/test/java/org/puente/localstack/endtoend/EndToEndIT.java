package org.puente.localstack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.demo.BankBook;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.Demo;
import org.puente.localstack.demo.LineScreen;
import org.puente.localstack.demo.Outcome;
import org.puente.localstack.demo.Site;
import org.puente.localstack.demo.Stage;
import org.puente.localstack.demo.Stories;
import org.puente.localstack.invariants.Finding;
import org.puente.localstack.sample.SampleProgramme;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;
import org.springframework.jdbc.core.simple.JdbcClient;

class EndToEndIT {
  private static final List<House> OURS =
      List.of(House.DISTRIBUTION_API, House.PAYMENT_ADAPTER, House.STABILIZATION_SCHEDULER);

  private static final long SEED = 20260301;

  @Test
  void theSampleProgrammeComesThroughFaultsDeathsTwinsAndAReplay(@TempDir Path folder)
      throws Exception {
    Path home = ProjectHome.find();
    Jars.assumeBuilt(home, House.values());
    StackPlan plan =
        StackPlan.throwaway(home, folder.resolve("data")).withSettings(Adversity.IMPATIENT);
    try (Stack stack = Stack.start(plan, (part, took) -> System.out.println("  " + part))) {
      Site site = Site.of(stack);
      Adversity.misbehave(site, SEED);
      Outcome outcome = play(stack, site, folder);
      assertThatEverybodyWasPaid(outcome);
      assertThatInvariantsHold(site);
      assertThatEveryBanksDaysAreCompared(site);
      assertThatWatchesKnowWhoReceives(site);

      replay(stack, site);
      assertThatInvariantsHold(site);
    }
  }

  private static Outcome play(Stack stack, Site site, Path folder) throws InterruptedException {
    var troubles =
        new Troubles()
            .when(
                "Cycle 1",
                "people with their cash",
                () -> Adversity.twinAndDeath(stack, House.PAYMENT_ADAPTER))
            .when("Cycle 1", "transfers released", () -> somebodyElseReceives(site))
            .when(
                "Cycle 2",
                "transfers released",
                () -> Adversity.twinAndDeath(stack, House.DISTRIBUTION_API))
            .when(
                "Cycle 2",
                "people who wait",
                () -> Adversity.twinAndDeath(stack, House.STABILIZATION_SCHEDULER));
    var story =
        new Stories(site).sample(SampleProgramme.PEOPLE, folder, LocalDate.now(Clock.systemUTC()));
    Outcome outcome = new Demo(site, troubles, story).play();
    assertThat(troubles.over()).isEmpty();
    assertThat(troubles.missed()).isEmpty();
    return outcome;
  }

  /** In a town where the next cycle waits for a report, so that the new payee is stood by. */
  private static void somebodyElseReceives(Site site) {
    UUID person =
        JdbcClient.create(site.database(House.DISTRIBUTION_API))
            .sql(
                """
                SELECT p.id FROM person p JOIN enrolment e ON e.household_id = p.household_id AND e.eligible
                 WHERE p.territory = 'tulcan' AND p.age >= 18 AND NOT p.is_head ORDER BY p.id LIMIT 1
                """)
            .query(UUID.class)
            .single();
    var stage = new Stage(site, new LineScreen(System.out));
    var proposed =
        stage
            .distribution(Cast.PROGRAMME_OFFICER)
            .post("/api/v1/people/" + person + "/payee-change", Map.of("reason", "Lo pidió"));
    String change = proposed.path("change").path("id").asString();
    stage
        .distribution(Cast.COORDINATOR)
        .post("/api/v1/household-changes/" + change + "/confirm", Map.of());
  }

  /** Whoever is promised something is whoever is waited with. */
  private static void assertThatWatchesKnowWhoReceives(Site site) {
    assertThat(
            pairs(
                site,
                House.STABILIZATION_SCHEDULER,
                "SELECT promise_id, person_id FROM delay_watch"))
        .isEqualTo(pairs(site, House.DISTRIBUTION_API, "SELECT id, person_id FROM promise"));
    assertThat(
            JdbcClient.create(site.database(House.DISTRIBUTION_API))
                .sql(
                    "SELECT count(*) FROM promise WHERE last_sequence > 1 AND person_id NOT IN (SELECT id FROM person WHERE is_head)")
                .query(Long.class)
                .single())
        .isBetween(1L, 2L);
  }

  private static Map<UUID, UUID> pairs(Site site, House house, String sql) {
    var found = new HashMap<UUID, UUID>();
    JdbcClient.create(site.database(house))
        .sql(sql)
        .query((row, _) -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
    return found;
  }

  private static void assertThatEverybodyWasPaid(Outcome outcome) {
    assertThat(outcome.rowsRead()).isEqualTo(2_106);
    assertThat(outcome.accepted()).isEqualTo(2_100);
    assertThat(outcome.rejected()).isEqualTo(6);
    assertThat(outcome.eligible()).isEqualTo(644);
    assertThat(outcome.promised()).isEqualTo(1_932);
    assertThat(outcome.paid()).isEqualTo(1_932);
    assertThat(outcome.failed()).isZero();
    assertThat(outcome.tasksRaised()).isGreaterThanOrEqualTo(210);
    assertThat(outcome.tasksClosed()).isEqualTo(outcome.tasksRaised());
    assertThat(outcome.kitsHandedOver()).isEqualTo(644 + 168 + 560 + 265);
    assertThat(outcome.bank().withdrawn()).isEqualByComparingTo(new BigDecimal("302160"));
  }

  /** By file, over the API and by the numbers of codes; whether they tie is an invariant. */
  private static void assertThatEveryBanksDaysAreCompared(Site site) {
    assertThat(
            JdbcClient.create(site.database(House.PAYMENT_ADAPTER))
                .sql(
                    "SELECT fsp FROM reconciled_day GROUP BY fsp HAVING sum(matched) > 0 ORDER BY fsp")
                .query(String.class)
                .list())
        .containsExactly("BANK_A", "BANK_B", "BANK_C", "BANK_D", "BANK_E", "BANK_F");
    assertThat(
            JdbcClient.create(site.database(House.DISTRIBUTION_API))
                .sql(
                    "SELECT fsp FROM fee_entry e JOIN fee_posting p ON p.entry_id = e.id WHERE p.account = 'FEES' GROUP BY fsp HAVING sum(amount) > 0 ORDER BY fsp")
                .query(String.class)
                .list())
        .containsExactly("BANK_A", "BANK_B");
    assertThat(
            amounts(
                site,
                House.PAYMENT_ADAPTER,
                "SELECT DISTINCT ON (fsp) fsp, closing FROM reconciled_day ORDER BY fsp, day DESC"))
        .as("deposits less cash less fees is what each bank says is left")
        .isEqualTo(
            amounts(
                site,
                House.DISTRIBUTION_API,
                """
                SELECT fsp, sum(amount) FROM (
                  SELECT fsp, CASE account WHEN 'FLOAT' THEN amount ELSE -amount END AS amount
                    FROM ledger_balance WHERE account IN ('FLOAT', 'PAID')
                  UNION ALL
                  SELECT e.fsp, p.amount FROM fee_posting p JOIN fee_entry e ON e.id = p.entry_id
                   WHERE p.account = 'AT_BANK') balances
                 GROUP BY fsp
                """));
  }

  private static Map<String, BigDecimal> amounts(Site site, House house, String sql) {
    var found = new HashMap<String, BigDecimal>();
    JdbcClient.create(site.database(house))
        .sql(sql)
        .query((row, _) -> found.put(row.getString(1), row.getBigDecimal(2)))
        .list();
    return found;
  }

  private static void assertThatInvariantsHold(Site site) {
    assertThat(new BankBook(site).checkInvariants()).hasSize(10).allMatch(Finding::holds);
  }

  private static void replay(Stack stack, Site site) throws Exception {
    try (var topics = new Topics(stack.kafka())) {
      awaitSilence(site, topics);
      Snapshot before = Snapshot.of(site);
      Map<String, Long> read = topics.read();
      stack.stopAll(OURS);
      topics.rewind();
      OURS.forEach(stack::restart);
      awaitSilence(site, topics);
      assertThat(topics.read()).as("nothing new was told").isEqualTo(read);
      assertThat(Snapshot.of(site)).isEqualTo(before);
    }
  }

  /** Everything that was to be told has been told and heard. */
  private static void awaitSilence(Site site, Topics topics) {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> untold(site) == 0 && topics.waiting() == 0 && untold(site) == 0);
  }

  private static long untold(Site site) {
    return OURS.stream()
        .map(house -> JdbcClient.create(site.database(house)))
        .mapToLong(
            database -> database.sql("SELECT count(*) FROM outbox").query(Long.class).single())
        .sum();
  }
}
