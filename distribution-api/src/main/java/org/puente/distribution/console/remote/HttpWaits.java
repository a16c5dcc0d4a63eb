package org.puente.distribution.console.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.puente.events.contract.DelayCause;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Who waits at which step, as stabilization-scheduler counts them. */
@Component
public class HttpWaits {

  private static final ParameterizedTypeReference<List<Waiting>> WAITING =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Stay>> STAYS =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<List<HeldBack>> SURGE =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;

  HttpWaits(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /**
   * Who waits in one place for one step, with their date gone by.
   *
   * @param late those whose threshold has passed as well
   * @param high those of the most urgent tier
   */
  public record Waiting(
      DelayCause step, String territory, long people, long late, long high, Instant since) {}

  /**
   * How long promises stayed in a step.
   *
   * @param half seconds within which half of them had left it
   * @param nine seconds within which nine of ten had
   */
  public record Stay(DelayCause step, long stays, double half, double nine, double longest) {}

  /** People whose promise is late and for whom nobody is asked yet, after an outage. */
  public record HeldBack(
      String territory, String urgency, long held, Instant nextAt, Instant lastAt) {}

  public Answer<List<HeldBack>> surge() {
    return service.ask(
        client ->
            Objects.requireNonNull(client.get().uri("/api/v1/surge").retrieve().body(SURGE)));
  }

  public Answer<List<Waiting>> waiting() {
    return service.ask(
        client ->
            Objects.requireNonNull(client.get().uri("/api/v1/waiting").retrieve().body(WAITING)));
  }

  /** Of those that reached a step in so many days. */
  public Answer<List<Stay>> stays(Duration within) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client
                    .get()
                    .uri("/api/v1/waiting/durations?days={days}", within.toDays())
                    .retrieve()
                    .body(STAYS)));
  }
}
