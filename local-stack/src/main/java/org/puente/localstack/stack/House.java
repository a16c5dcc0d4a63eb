package org.puente.localstack.stack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four services, with the ports and the database that each has by default. */
public enum House {
  DISTRIBUTION_API("distribution-api", 8080, 9080, "distribution"),
  PAYMENT_ADAPTER("payment-adapter", 8081, 9081, "payments"),
  STABILIZATION_SCHEDULER("stabilization-scheduler", 8082, 9082, "stabilization"),
  FSP_SIMULATOR("fsp-simulator", 8090, 9090, null);

  private final String folder;
  private final int port;
  private final int managementPort;
  private final @Nullable String database;

  House(String folder, int port, int managementPort, @Nullable String database) {
    this.folder = folder;
    this.port = port;
    this.managementPort = managementPort;
    this.database = database;
  }

  /** Name of its module, its jar and its log file. */
  public String folder() {
    return folder;
  }

  int standardPort() {
    return port;
  }

  int standardManagementPort() {
    return managementPort;
  }

  /** The database that is its own; the simulator has none of ours. */
  public Optional<String> database() {
    return Optional.ofNullable(database);
  }
}
