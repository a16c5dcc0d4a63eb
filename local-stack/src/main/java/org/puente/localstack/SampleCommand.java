package org.puente.localstack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.puente.localstack.sample.SampleFile;
import org.puente.localstack.sample.SampleProgramme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a registration file to try things with. */
@Command(
    name = "sample",
    description = "Write a registration file of synthetic people.",
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  @Option(names = "--rows", description = "How many people (default: ${DEFAULT-VALUE}).")
  private int rows = SampleProgramme.PEOPLE;

  @Option(names = "--out", description = "Where to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("sample.csv");

  @Override
  public Integer call() {
    new SampleFile(LocalDate.now(Clock.systemUTC())).write(rows, out);
    System.out.printf(
        "%s: %,d people, and %d faulty rows that an import rejects%n",
        out.toAbsolutePath(), rows, SampleFile.FAULTY_ROWS);
    return 0;
  }
}
