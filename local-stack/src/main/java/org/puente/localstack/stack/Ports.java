package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which port everything listens on: the well-known ones for `up`, free ones for `demo`. */
public record Ports(
    int postgres,
    int kafka,
    int controller,
    int sftp,
    int smsc,
    Map<House, Integer> web,
    Map<House, Integer> health) {

  private static final int OTHERS = 5;

  /** The ports that the documentation names. */
  public static Ports standard() {
    var web = new EnumMap<House, Integer>(House.class);
    var health = new EnumMap<House, Integer>(House.class);
    for (House house : House.values()) {
      web.put(house, house.standardPort());
      health.put(house, house.standardManagementPort());
    }
    return new Ports(15432, 19092, 19093, 8022, 2775, web, health);
  }

  /** Ports that nobody uses right now. */
  public static Ports free() {
    List<Integer> free = free(OTHERS + 2 * House.values().length);
    var web = new EnumMap<House, Integer>(House.class);
    var health = new EnumMap<House, Integer>(House.class);
    for (House house : House.values()) {
      web.put(house, free.get(OTHERS + 2 * house.ordinal()));
      health.put(house, free.get(OTHERS + 1 + 2 * house.ordinal()));
    }
    return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), web, health);
  }

  /** As many free ports as asked for, all different. */
  static List<Integer> free(int count) {
    var held = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(Ports::release);
    }
  }

  int web(House house) {
    return web.getOrDefault(house, house.standardPort());
  }

  int health(House house) {
    return health.getOrDefault(house, house.standardManagementPort());
  }

  /** Refuses with the port and its purpose when another program has one of them. */
  void requireFree(Set<House> houses) {
    requireFree(postgres, "PostgreSQL");
    requireFree(kafka, "Kafka");
    requireFree(controller, "Kafka's controller");
    if (houses.contains(House.FSP_SIMULATOR)) {
      requireFree(sftp, "the simulated banks' SFTP server");
      requireFree(smsc, "the simulated SMS centre");
    }
    for (House house : houses) {
      requireFree(web(house), house.folder());
      requireFree(health(house), house.folder() + "'s health checks");
    }
  }

  private static void requireFree(int port, String purpose) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d, which %s needs, is used by another program: stop that program, or start Puente with --free-ports."
              .formatted(port, purpose),
          e);
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
