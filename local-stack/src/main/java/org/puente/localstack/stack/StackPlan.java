package org.puente.localstack.stack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What to start, where, and how.
 *
 * @param home the project's folder, with the jars under each module's target
 * @param houses the services to start; the others run elsewhere, in an IDE perhaps
 * @param timeTravel lets the services' clocks follow the database's shift; demo and tests only
 * @param settings further environment variables for every service
 */
public record StackPlan(
    Path home,
    StackFolder folder,
    Set<House> houses,
    Ports ports,
    Tls tls,
    boolean timeTravel,
    Map<String, String> settings) {

  public StackPlan {
    houses = Set.copyOf(houses);
    settings = Map.copyOf(settings);
  }

  /** A lasting stack on the well-known ports. */
  public static StackPlan lasting(Path home, Path data) {
    return new StackPlan(
        home, new StackFolder(data), all(), Ports.standard(), Tls.off(), false, Map.of());
  }

  /** A stack to play with: free ports, and clocks that can be moved. */
  public static StackPlan throwaway(Path home, Path data) {
    return new StackPlan(
        home, new StackFolder(data), all(), Ports.free(), Tls.off(), true, Map.of());
  }

  public StackPlan only(Set<House> some) {
    return new StackPlan(home, folder, some, ports, tls, timeTravel, settings);
  }

  public StackPlan withPorts(Ports other) {
    return new StackPlan(home, folder, houses, other, tls, timeTravel, settings);
  }

  public StackPlan withTls(Tls other) {
    return new StackPlan(home, folder, houses, ports, other, timeTravel, settings);
  }

  public StackPlan withSettings(Map<String, String> other) {
    return new StackPlan(home, folder, houses, ports, tls, timeTravel, other);
  }

  /** Where a person or another service finds that house. */
  public String url(House house) {
    boolean ours = house != House.FSP_SIMULATOR;
    return "%s://%s:%d"
        .formatted(
            ours && tls.on() ? "https" : "http", ours ? tls.host() : "localhost", ports.web(house));
  }

  private static Set<House> all() {
    return EnumSet.allOf(House.class);
  }
}
