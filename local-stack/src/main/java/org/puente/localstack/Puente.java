package org.puente.localstack;

import org.puente.localstack.demo.DemoFailed;
import org.puente.localstack.stack.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of `./puente`. */
@Command(
    name = "puente",
    description = "Cash, kits, and someone to stand by you until the cash is there.",
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      SampleCommand.class,
      KeysCommand.class,
      CodeCommand.class,
      AuditCommand.class
    },
    mixinStandardHelpOptions = true)
public final class Puente {
  private Puente() {}

  /** Runs one command; a person's mistake ends in one sentence, not in a stack trace. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Puente());
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          if (problem instanceof CannotStart || problem instanceof DemoFailed) {
            command.getErr().println("puente: " + problem.getMessage());
          } else {
            problem.printStackTrace(command.getErr());
          }
          return 1;
        });
    System.exit(line.execute(arguments));
  }
}
