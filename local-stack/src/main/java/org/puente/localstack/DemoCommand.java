package org.puente.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puente.localstack.demo.BankBook;
import org.puente.localstack.demo.Demo;
import org.puente.localstack.demo.Outcome;
import org.puente.localstack.demo.Report;
import org.puente.localstack.demo.Screen;
import org.puente.localstack.demo.Site;
import org.puente.localstack.demo.Stories;
import org.puente.localstack.demo.Story;
import org.puente.localstack.stack.CannotStart;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a whole programme on a throwaway folder and checks it against the bank's own book. */
@Command(
    name = "demo",
    description = "Play a whole programme, from a registration file to cash at an ATM.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", description = "A registration file of your own (CSV or XLSX).")
  private @Nullable Path file;

  @Option(
      names = "--rows",
      description =
          "How many generated rows, six of them wrong on purpose (default: ${DEFAULT-VALUE}).")
  private int rows = SampleCommand.SAMPLE_ROWS;

  @Option(names = "--keep", description = "Leave everything running, to look around.")
  private boolean keep;

  @Option(names = "--json", description = "Also write the final table as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--site",
      hidden = true,
      description = "A file that says where a Puente runs that was started otherwise.")
  private @Nullable Path site;

  private final long began = System.nanoTime();
  private int people;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (file != null && !Files.isReadable(file)) {
      throw new CannotStart("The file " + file + " can't be read.");
    }
    people = SampleCommand.people(rows);
    Path folder = Files.createTempDirectory("puente-demo-");
    int result = site != null ? conclude(play(SiteFile.read(site), folder)) : onThrowaway(folder);
    if (result == 0 && !keep) {
      Folders.delete(folder);
    }
    return result;
  }

  private int onThrowaway(Path folder) throws IOException, InterruptedException {
    StackPlan plan = StackPlan.throwaway(ProjectHome.find(), folder);
    System.out.println("Starting Puente on the throwaway folder " + folder);
    try (Stack stack =
        Stack.start(plan, (part, took) -> System.out.println(UpCommand.line(part, took)))) {
      int result = conclude(play(Site.of(stack), folder));
      if (keep) {
        System.out.println(new Welcome(plan, sinceBegin()).text());
        stack.watch(System.out::println);
      }
      return result;
    }
  }

  private int conclude(Report report) throws IOException {
    System.out.print(report.table());
    System.out.printf(
        "%n  %s, %d s from the command to here.%n",
        report.holds() ? "All ten invariants hold" : "NOT ALL INVARIANTS HOLD",
        sinceBegin().toSeconds());
    if (json != null) {
      Files.writeString(json, report.json());
    }
    return report.holds() ? 0 : 1;
  }

  private Duration sinceBegin() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private Report play(Site site, Path folder) {
    var stories = new Stories(site);
    Story story =
        file != null
            ? stories.ofFile(file)
            : stories.sample(people, folder, LocalDate.now(Clock.systemUTC()));
    Outcome outcome = new Demo(site, Screen.ofTerminal(), story).play();
    return new Report(outcome, new BankBook(site).checkInvariants());
  }
}
