package org.puente.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.detecting.DetectionContest;
import org.puente.benchmarks.detecting.MillionContest;
import org.puente.benchmarks.exporting.ExportContest;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.benchmarks.intake.AdapterContest;
import org.puente.benchmarks.listing.ListContest;
import org.puente.benchmarks.payout.BankManner;
import org.puente.benchmarks.payout.PayoutContest;
import org.puente.benchmarks.payout.SlowBankContest;
import org.puente.benchmarks.planning.ApprovalContest;
import org.puente.benchmarks.planning.PlanContest;
import org.puente.benchmarks.reconciling.ReconcileContest;
import org.puente.benchmarks.releasing.ReleaseContest;
import org.puente.localstack.demo.BankBook;
import org.puente.localstack.demo.Enrolling;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.demo.SettingUp;
import org.puente.localstack.demo.Story;
import org.puente.localstack.invariants.BankOrder;
import org.puente.localstack.invariants.Evidence;
import org.puente.localstack.invariants.Finding;
import org.puente.localstack.invariants.Invariants;
import org.puente.localstack.stack.House;

/** All wanted steps and those before them, on one Puente, one after the other. */
final class Run {
  private static final int CYCLES = 2;
  private static final BigDecimal MOST = new BigDecimal("100.00");
  private static final List<Story.Place> PLACES =
      List.of(
          new Story.Place(ImportContest.TOWN, "Quito", "Pichincha", "EC"),
          new Story.Place(ImportContest.WARM_UP_TOWN, "Lago Agrio", "Sucumbíos", "EC"),
          new Story.Place(ReconcileContest.TOWN, "Cuenca", "Azuay", "EC"),
          new Story.Place(SlowBankContest.TOWN, "Ambato", "Tungurahua", "EC"),
          new Story.Place(SlowBankContest.SLOW_TOWN, "Guayaquil", "Guayas", "EC"));

  private static final String PLACED_WITH_B =
      "SELECT client_reference FROM bank_order WHERE fsp = 'BANK_B'";

  /** After these the rest may be placed as well. */
  private static final Set<Step> PLACING =
      EnumSet.of(Step.PAYOUT, Step.PAYOUT50MS, Step.RECONCILE, Step.SLOWBANK);

  private final Bed bed;
  private final Set<Step> wanted;

  Run(Bed bed, Set<Step> wanted) {
    this.bed = bed;
    this.wanted = wanted;
  }

  Results measure() {
    Programme programme = new SettingUp(bed.stage(), story()).programme();
    var measured = new ArrayList<Measurement>();
    for (Step step : Step.upTo(wanted)) {
      bed.stage().screen().heading(step.title());
      Contest contest = contest(step, programme);
      Timed timed = contest.perform();
      if (wanted.contains(step)) {
        measured.add(measured(step, contest, timed));
      }
      if (step == Step.IMPORT && Step.upTo(wanted).size() > 1) {
        new Enrolling(bed.stage()).into(programme);
        bed.drain();
      }
    }
    return new Results(measured, invariants());
  }

  private Measurement measured(Step step, Contest contest, Timed timed) {
    bed.stage().screen().line("the ceiling, and the naive way …");
    var all =
        new Measurement(
            step,
            timed.rows(),
            timed.rate(),
            contest.ceiling(),
            contest.naive(),
            timed.peakHeapBytes(),
            timed.p95Millis(),
            contest.further());
    bed.stage()
        .screen()
        .line(
            "%,.0f rows/s; ceiling %,.0f, naive %,.0f"
                .formatted(all.rate(), all.ceilingRate(), all.naiveRate()));
    return all;
  }

  private Contest contest(Step step, Programme programme) {
    return switch (step) {
      case IMPORT -> new ImportContest(bed, programme);
      case PLAN -> new PlanContest(bed, programme);
      case APPROVAL -> new ApprovalContest(bed, programme);
      case LIST -> new ListContest(bed, programme);
      case EXPORT -> new ExportContest(bed, programme);
      case RELEASE -> new ReleaseContest(bed, programme);
      case ADAPTER -> new AdapterContest(bed);
      case PAYOUT ->
          new PayoutContest(bed, BankManner.INSTANT, wanted.contains(Step.PAYOUT50MS) ? 2 : 1);
      case PAYOUT50MS -> new PayoutContest(bed, BankManner.SLOW, 1);
      case DETECTION -> new DetectionContest(bed, programme);
      case DETECTION1M -> new MillionContest(bed);
      case RECONCILE -> new ReconcileContest(bed, programme);
      case SLOWBANK -> new SlowBankContest(bed, programme);
    };
  }

  private Story story() {
    int people =
        3 * bed.rows() + ImportContest.warmUp(bed.rows()) + SlowBankContest.slow(bed.rows());
    return new Story(
        "Benchmark",
        Path.of("people.csv"),
        PLACES,
        CYCLES,
        Map.of(),
        people,
        MOST.multiply(BigDecimal.valueOf((long) CYCLES * people)));
  }

  /** All ten; what the benchmark itself asked of the other bank is nobody's order. */
  private List<Finding> invariants() {
    bed.stage().screen().heading("invariants");
    bed.settle(wanted.stream().anyMatch(PLACING::contains) ? Map.of() : AdapterContest.NOT_PLACING);
    Set<UUID> ours = bed.client(House.PAYMENT_ADAPTER).sql(PLACED_WITH_B).query(UUID.class).set();
    List<BankOrder> book =
        new BankBook(bed.stage().site())
            .orders().stream()
                .filter(order -> !order.bank().equals("BANK_B") || ours.contains(order.reference()))
                .toList();
    List<Finding> found =
        Invariants.check(
            new Evidence(
                bed.client(House.DISTRIBUTION_API),
                bed.client(House.PAYMENT_ADAPTER),
                bed.client(House.STABILIZATION_SCHEDULER),
                book));
    bed.stage()
        .screen()
        .line(
            "%d of %d hold".formatted(found.stream().filter(Finding::holds).count(), found.size()));
    return found;
  }
}
