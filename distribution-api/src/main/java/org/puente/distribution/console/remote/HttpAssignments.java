package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Role;
import org.puente.events.contract.Urgency;
import org.puente.events.http.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Who takes which task, and what waits too long, as stabilization-scheduler says. */
@Component
public class HttpAssignments {

  private static final ParameterizedTypeReference<List<Escalation>> ESCALATIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<SupportTask>> TASKS =
      new ParameterizedTypeReference<>() {};
  private static final int IN_HAND = 200;

  private final RemoteService service;

  HttpAssignments(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** A task that needs somebody; holder: who has it and is away. */
  public record Needing(
      UUID id,
      UUID personId,
      String territory,
      Urgency urgency,
      Instant dueAt,
      @Nullable UUID holder) {}

  /** A task and who is to take it. */
  public record Given(Needing task, UUID worker, List<String> why) {}

  /** A task that fits nobody. */
  public record Waiting(Needing task, String why) {}

  /** What the rules propose; beyond: tasks that were not looked at. */
  public record Proposed(List<Given> given, List<Waiting> waiting, long beyond) {}

  /** A task that is to go to somebody, as it was shown. */
  public record Move(UUID taskId, @Nullable UUID from, UUID to) {}

  /** What came of it. */
  public record Moved(List<UUID> given, List<LeftOut> leftOut) {}

  /** A task that stayed as it is. */
  public record LeftOut(UUID taskId, String why) {}

  /** What waits too long, and for which role. */
  public record Escalation(
      UUID taskId,
      UUID personId,
      String cause,
      Role asked,
      Instant escalatedAt,
      Urgency urgency,
      String territory,
      Instant dueAt,
      @Nullable UUID assignee) {}

  public Answer<Proposed> propose() {
    return service.ask(
        client -> send(client, "/api/v1/assignments/propose", Map.of(), Proposed.class));
  }

  public Answer<Moved> apply(List<Move> moves) {
    return service.ask(
        client -> send(client, "/api/v1/assignments/apply", Map.of("moves", moves), Moved.class));
  }

  /** An episode's tasks, or one, to a colleague. */
  public Answer<Moved> handOver(String what, UUID id, UUID to) {
    return service.ask(
        client ->
            send(
                client,
                "/api/v1/assignments/hand-over",
                Map.of("what", what, "id", id, "to", to),
                Moved.class));
  }

  public Answer<List<Escalation>> escalations() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/escalations").retrieve().body(ESCALATIONS)));
  }

  /** What the caller has in hand, by when a contact is due. */
  public Answer<List<SupportTask>> inHand() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                    client
                        .get()
                        .uri("/api/v1/tasks?mine=true&state=ASSIGNED&limit={limit}", IN_HAND)
                        .retrieve()
                        .body(TASKS))
                .items());
  }

  private static <T> T send(RestClient client, String path, Object body, Class<T> answer) {
    return Objects.requireNonNull(client.post().uri(path).body(body).retrieve().body(answer));
  }
}
