package org.puente.localstack;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Ports;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;
import org.puente.localstack.stack.Tls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything on a lasting folder and stays until it is told to stop. */
@Command(
    name = "up",
    description = "Start everything on this machine and keep the data.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Option(names = "--https", description = "Serve TLS with a self-signed certificate.")
  private boolean https;

  @Option(
      names = "--host",
      description = "A name or address for the certificate (may be repeated).")
  private List<String> hosts = List.of();

  @Option(
      names = "--certificate",
      description = "A PKCS #12 file of your own; its password in PUENTE_TLS_PASSWORD.")
  private @Nullable Path certificate;

  @Option(names = "--data", description = "Where the data is kept (default: ./data).")
  private @Nullable Path data;

  @Option(names = "--free-ports", description = "Use any free ports instead of 8080 and so on.")
  private boolean freePorts;

  @Option(
      names = "--only",
      split = ",",
      description = "Start only these services; the others run elsewhere, in an IDE perhaps.")
  private Set<String> only = Set.of();

  @Option(
      names = "--demo-users",
      description = "Make the demo users, whose password everybody knows: to try things with.")
  private boolean demoUsers;

  private final FirstLink firstLink = new FirstLink();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, SQLException {
    Path home = ProjectHome.find();
    PrintWriter out = out();
    StackPlan plan = plan(home);
    long began = System.nanoTime();
    out.println("Starting Puente on " + plan.folder().root());
    Stack stack = Stack.start(plan, (part, took) -> out.println(line(part, took)));
    var took = Duration.ofNanos(System.nanoTime() - began);
    out.println(new Welcome(plan, took, demoUsers, firstLink.open(stack).orElse(null)).text());
    out.flush();
    stack.watch(out::println);
    return 1;
  }

  private StackPlan plan(Path home) {
    StackPlan plan = StackPlan.lasting(home, data == null ? home.resolve("data") : data);
    StackPlan secured =
        https || certificate != null ? plan.withTls(new Tls(true, hosts, certificate)) : plan;
    StackPlan placed = freePorts ? secured.withPorts(Ports.free()) : secured;
    var settings = new HashMap<>(firstLink.settings());
    settings.put("PUENTE_DEMO_USERS", Boolean.toString(demoUsers));
    var told = placed.withSettings(settings);
    return only.isEmpty() ? told : told.only(houses());
  }

  private Set<House> houses() {
    var houses = EnumSet.noneOf(House.class);
    for (House house : House.values()) {
      if (only.contains(house.folder())) {
        houses.add(house);
      }
    }
    return houses;
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("Not run by picocli");
    }
    return new PrintWriter(spec.commandLine().getOut(), true);
  }

  static String line(String part, Duration took) {
    return "  %-26s ready  %5.1f s".formatted(part, took.toMillis() / 1000.0);
  }
}
