package org.puente.events.outbox;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param source the CloudEvents source of everything it publishes
 * @param chunk rows read, sent and deleted together
 */
public record RelaySettings(
    String source,
    int chunk,
    Duration pollEvery,
    Duration takeOverEvery,
    Duration firstBackOff,
    Duration longestBackOff,
    Duration drainTimeout) {

  public static RelaySettings of(String source) {
    return new RelaySettings(
        source,
        2_000,
        Duration.ofMillis(75),
        Duration.ofSeconds(1),
        Duration.ofMillis(200),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20));
  }
}
