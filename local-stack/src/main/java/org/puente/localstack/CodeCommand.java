package org.puente.localstack;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.puente.localstack.demo.DemoCodes;
import picocli.CommandLine.Command;

/** Prints the second factor of the demo users, for whoever has no authenticator app at hand. */
@Command(
    name = "code",
    description = "Print the demo users' code of this half minute.",
    mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    var codes = new DemoCodes(Clock.systemUTC());
    System.out.printf(
        "%s   for %d s more, once for each demo user%n", codes.now(), codes.left().toSeconds());
    return 0;
  }
}
