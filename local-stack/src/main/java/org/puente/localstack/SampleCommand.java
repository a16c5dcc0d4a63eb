package org.puente.localstack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.puente.localstack.sample.SampleFile;
import org.puente.localstack.sample.SampleProgramme;
import org.puente.localstack.stack.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a registration file to try things with. */
@Command(
    name = "sample",
    description = "Write a registration file of synthetic people.",
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  static final int SAMPLE_ROWS = SampleProgramme.PEOPLE + SampleFile.FAULTY_ROWS;

  @Option(
      names = "--rows",
      description = "How many rows, six of them wrong on purpose (default: ${DEFAULT-VALUE}).")
  private int rows = SAMPLE_ROWS;

  @Option(names = "--out", description = "Where to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("sample.csv");

  @Override
  public Integer call() {
    int people = people(rows);
    new SampleFile(LocalDate.now(Clock.systemUTC())).write(people, out);
    System.out.printf(
        "%s: %,d rows: %,d people, and %d faulty ones that an import rejects%n",
        out.toAbsolutePath(), rows, people, SampleFile.FAULTY_ROWS);
    return 0;
  }

  /** How many people so many rows hold beside the faulty ones. */
  static int people(int rows) {
    if (rows <= SampleFile.FAULTY_ROWS) {
      throw new CannotStart(
          "--rows takes %d or more, since %d rows are wrong on purpose."
              .formatted(SampleFile.FAULTY_ROWS + 1, SampleFile.FAULTY_ROWS));
    }
    return rows - SampleFile.FAULTY_ROWS;
  }
}
