package org.puente.benchmarks.planning;

import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.localstack.demo.Enrolling;
import org.puente.localstack.demo.Programme;

/** A town of its own: its people come in, are enrolled, and are in a plan that is released. */
public final class ReleasedTown {
  private final Bed bed;
  private final Programme programme;

  public ReleasedTown(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** Its people are numbered from {@code first}, so that nobody is entered twice. */
  public void release(String town, int first, int people) {
    new ImportContest(bed, programme).enter(town, first, people);
    new Enrolling(bed.stage()).into(programme);
    bed.drain();
    var plans = new Plans(bed, programme);
    plans.prepare(town, people);
    UUID plan = plans.of(town);
    plans.submit(plan, people);
    plans.approve(plan);
    plans.release(plan, people);
  }
}
