package org.puente.benchmarks.bed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a service says of itself on its management port. */
public final class Gauges {
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;

  Gauges(int port) {
    this.request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
            .timeout(Duration.ofSeconds(5))
            .build();
  }

  /** Heap in use, in bytes; 0 while it isn't up. */
  public long heap() {
    return (long)
        lines(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
            .mapToDouble(Gauges::value)
            .sum();
  }

  /** The 95th percentile of its calls to that bank, in milliseconds. */
  public OptionalDouble callMillis(String bank) {
    return lines(
            line ->
                line.startsWith("resilience4j_circuitbreaker_calls_seconds{")
                    && line.contains("\"" + bank + "\"")
                    && line.contains("\"successful\"")
                    && line.contains("quantile=\"0.95\""))
        .mapToDouble(line -> 1_000 * value(line))
        .findFirst();
  }

  /** Of all lines that begin so. */
  public double sum(String start) {
    return lines(line -> line.startsWith(start)).mapToDouble(Gauges::value).sum();
  }

  private Stream<String> lines(Predicate<String> wanted) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body().lines().filter(wanted);
    } catch (IOException e) {
      return Stream.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Stream.empty();
    }
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }
}
