package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** stabilization-scheduler's sealed notes: passed through to who may read them, kept nowhere. */
@Component
public class HttpNotes {

  private static final ParameterizedTypeReference<List<Watched>> WATCHED =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<UUID>> IDS =
      new ParameterizedTypeReference<>() {};
  private static final String NOTES = "/api/v1/episodes/{id}/notes";
  private static final String ACCESS = "/api/v1/episodes/{id}/exceptional-access";

  private final RemoteService service;

  HttpNotes(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** A note that the caller may read. */
  public record Note(
      UUID id,
      String compartment,
      String words,
      @Nullable UUID corrects,
      UUID worker,
      Instant writtenAt) {

    /** Says nothing: a note must not end up in a log. */
    @Override
    public String toString() {
      return "Note[sealed]";
    }
  }

  /**
   * What the caller may read and write.
   *
   * @param closed psychosocial notes are there that need exceptional access
   * @param openUntil how long exceptional access lasts, where the caller has it
   */
  public record Opened(
      List<Note> notes, Set<String> writable, boolean closed, @Nullable Instant openUntil) {}

  /**
   * Somebody's exceptional access.
   *
   * @param reason null once its time is over
   */
  public record Access(
      UUID id,
      String openedByName,
      @Nullable String reason,
      Instant openedAt,
      Instant until,
      @Nullable String supervisorSaw,
      @Nullable String officerSaw) {

    /** Says nothing of the reason. */
    @Override
    public String toString() {
      return "Access[" + id + "]";
    }
  }

  /** An access, and whether it was the caller's own. */
  public record Watched(Access access, boolean own) {}

  public Answer<Opened> notes(UUID episodeId) {
    return service.ask(
        client -> present(client.get().uri(NOTES, episodeId).retrieve().body(Opened.class)));
  }

  public Answer<Boolean> write(
      UUID episodeId, String compartment, String words, @Nullable UUID corrects) {
    var note = new HashMap<String, Object>();
    note.put("compartment", compartment);
    note.put("words", words);
    if (corrects != null) {
      note.put("corrects", corrects);
    }
    return service.ask(client -> post(client, NOTES, episodeId, note));
  }

  public Answer<Boolean> openExceptionally(UUID episodeId, String reason) {
    return service.ask(client -> post(client, ACCESS, episodeId, Map.of("reason", reason)));
  }

  /** Newest first. */
  public Answer<List<Watched>> accesses() {
    return service.ask(
        client ->
            present(client.get().uri("/api/v1/exceptional-accesses").retrieve().body(WATCHED)));
  }

  /** The ids of those that the caller is to look at still. */
  public Answer<List<UUID>> toSee() {
    return service.ask(
        client ->
            present(client.get().uri("/api/v1/exceptional-accesses/to-see").retrieve().body(IDS)));
  }

  public Answer<Boolean> seen(UUID access) {
    return service.ask(
        client -> post(client, "/api/v1/exceptional-accesses/{id}/seen", access, Map.of()));
  }

  private static boolean post(RestClient client, String path, UUID id, Object body) {
    client.post().uri(path, id).body(body).retrieve().toBodilessEntity();
    return true;
  }

  private static <T> T present(@Nullable T body) {
    return Objects.requireNonNull(body, "an answer has a body");
  }
}
