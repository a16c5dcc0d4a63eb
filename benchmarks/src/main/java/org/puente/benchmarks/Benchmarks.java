package org.puente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puente.benchmarks.bed.Bed;
import org.puente.localstack.Folders;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.demo.Screen;
import org.puente.localstack.demo.Site;
import org.puente.localstack.demo.Stage;
import org.puente.localstack.stack.CannotStart;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of `./puente bench`. */
@Command(
    name = "bench",
    description = "Measure each step beside its ceiling and the naive way.",
    mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {
  private static final int MISUSE = 2;
  private static final int FEWEST_ROWS = 1_000;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "STEP",
      description =
          "Which of import, plan, approval, list, export, release, adapter, payout, payout50ms,"
              + " detection, detection1m, reconcile and slowbank (default: all).")
  private List<String> only = List.of();

  @Option(names = "--rows", description = "How many people (default: ${DEFAULT-VALUE}).")
  private int rows = 100_000;

  @Option(names = "--json", description = "Also write the figures as JSON.")
  private @Nullable Path json;

  private Benchmarks() {}

  /** Measures; a person's mistake ends in one sentence and 2, a broken promise in 1. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Benchmarks());
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          if (problem instanceof CannotStart) {
            command.getErr().println("puente: " + problem.getMessage());
          } else {
            problem.printStackTrace(command.getErr());
          }
          return 1;
        });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (rows < FEWEST_ROWS) {
      System.err.printf("puente: --rows takes %,d or more.%n", FEWEST_ROWS);
      return MISUSE;
    }
    try {
      return measure(Step.named(only));
    } catch (Step.UnknownStep e) {
      System.err.println("puente: " + e.getMessage());
      return MISUSE;
    }
  }

  private int measure(Set<Step> wanted) throws IOException {
    Path folder = Files.createTempDirectory("puente-bench-");
    StackPlan plan = StackPlan.throwaway(ProjectHome.find(), folder);
    System.out.println("Starting Puente on the throwaway folder " + folder);
    Results results;
    try (Stack stack = Stack.start(plan, (part, took) -> {})) {
      Stage stage = new Stage(Site.of(stack), Screen.ofTerminal());
      results = new Run(new Bed(stack, stage, folder, rows), wanted).measure();
    }
    Folders.delete(folder);
    System.out.print(results.table());
    if (json != null) {
      Files.writeString(json, results.json());
    }
    return results.hold() ? 0 : 1;
  }
}
