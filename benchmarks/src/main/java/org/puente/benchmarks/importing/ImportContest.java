package org.puente.benchmarks.importing;

import java.nio.file.Path;
import java.util.Map;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;
import tools.jackson.databind.JsonNode;

/** From the upload of a file to the last person entered. */
public final class ImportContest implements Contest {
  /** Where the people live that everything is measured with. */
  public static final String TOWN = "quito";

  /** Where those live who go first, so that code that is measured has been running. */
  public static final String WARM_UP_TOWN = "lago-agrio";

  private final Bed bed;
  private final Programme programme;

  public ImportContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** How many people go first. */
  public static int warmUp(int rows) {
    return Math.max(500, rows / 5);
  }

  @Override
  public Timed perform() {
    int first = warmUp(bed.rows());
    enter(WARM_UP_TOWN, 0, first);
    try (HeapWatch heap = bed.heapOf(House.DISTRIBUTION_API)) {
      double seconds = enter(TOWN, first, bed.rows());
      return new Timed(bed.rows(), seconds, heap.peak(), null);
    }
  }

  /** Seconds until so many people of that town, numbered from {@code first}, are entered. */
  public double enter(String town, int first, int people) {
    Path file = PeopleFile.write(bed.folder().resolve(town + ".csv"), town, first, people);
    Stopwatch watch = new Stopwatch();
    String id =
        bed.stage()
            .distribution(Cast.PROGRAMME_OFFICER)
            .upload(
                "/api/v1/imports",
                file,
                Map.of("programmeId", programme.id(), "organisationId", programme.organisationId()))
            .path("id")
            .asString();
    bed.await("import", people, () -> done(id, people));
    return watch.seconds();
  }

  /** Rows count as done when all of them are. */
  private long done(String id, int people) {
    JsonNode now = bed.stage().distribution(Cast.PROGRAMME_OFFICER).get("/api/v1/imports/" + id);
    long accepted = now.path("accepted").asLong();
    return switch (now.path("state").asString()) {
      case "DONE" -> {
        if (accepted != people || now.path("duplicatesFlagged").asInt() > 0) {
          throw new IllegalStateException("Not everybody was accepted: " + now);
        }
        yield accepted;
      }
      case "REFUSED", "FAILED" -> throw new IllegalStateException("Not imported: " + now);
      default -> Math.min(accepted, people - 1);
    };
  }

  @Override
  public double ceiling() {
    return new BareEntry(bed).rate();
  }

  @Override
  public double naive() {
    return new NaiveImport(bed).rate();
  }
}
