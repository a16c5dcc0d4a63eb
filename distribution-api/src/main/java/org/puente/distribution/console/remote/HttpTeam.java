package org.puente.distribution.console.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.TeamMember.Area;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Who stands by people, as stabilization-scheduler knows them. */
@Component
public class HttpTeam {

  private static final ParameterizedTypeReference<List<TeamMember>> MEMBERS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<Carried>> CARRIED =
      new ParameterizedTypeReference<>() {};

  private static final ParameterizedTypeReference<List<Shortage>> SHORTAGES =
      new ParameterizedTypeReference<>() {};

  private final RemoteService service;

  HttpTeam(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** Somebody as a coordinator enters them; revision 0 for somebody new. */
  public record Entered(
      int revision,
      List<Area> areas,
      List<String> languages,
      List<String> qualifications,
      @Nullable Integer capacity,
      boolean active) {}

  /** What one worker carries, and how their days went. */
  public record Carried(
      UUID worker,
      long people,
      int caseload,
      long tasks,
      long overdue,
      long contacts,
      long afterHours,
      long weekends,
      long busiest,
      List<String> signals) {}

  /** A place where more people wait for somebody than the team there may take. */
  public record Shortage(String territory, long people, long room) {}

  /** Whether one's calendar can be read from outside, and since when. */
  public record Feed(@Nullable Instant madeAt) {}

  private record Opened(String token) {}

  public Answer<List<TeamMember>> members() {
    return service.ask(
        client ->
            Objects.requireNonNull(client.get().uri("/api/v1/team").retrieve().body(MEMBERS)));
  }

  public Answer<Boolean> enter(UUID worker, Entered entered) {
    return service.ask(
        client -> {
          client.put().uri("/api/v1/team/{id}", worker).body(entered).retrieve().toBodilessEntity();
          return true;
        });
  }

  public Answer<Boolean> away(UUID worker, LocalDate from, LocalDate until) {
    return post("/api/v1/team/" + worker + "/leaves", Map.of("from", from, "until", until));
  }

  public Answer<Boolean> onCall(UUID worker, Instant from, Instant until) {
    return post("/api/v1/team/" + worker + "/duties", Map.of("from", from, "until", until));
  }

  public Answer<Boolean> back(UUID worker, UUID leave) {
    return delete("/api/v1/team/" + worker + "/leaves/" + leave);
  }

  public Answer<Boolean> offCall(UUID worker, UUID duty) {
    return delete("/api/v1/team/" + worker + "/duties/" + duty);
  }

  /** Contacts of so many days. */
  public Answer<List<Carried>> workload(int days) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/workload?days={days}", days).retrieve().body(CARRIED)));
  }

  public Answer<List<Shortage>> shortages() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/capacity/short").retrieve().body(SHORTAGES)));
  }

  public Answer<Feed> calendar() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.get().uri("/api/v1/calendar").retrieve().body(Feed.class)));
  }

  /** The end of a new address. */
  public Answer<String> openCalendar() {
    return service.ask(
        client ->
            Objects.requireNonNull(
                    client.post().uri("/api/v1/calendar").retrieve().body(Opened.class))
                .token());
  }

  public Answer<Boolean> revokeCalendar() {
    return delete("/api/v1/calendar");
  }

  private Answer<Boolean> post(String path, Object body) {
    return service.ask(
        client -> {
          client.post().uri(path).body(body).retrieve().toBodilessEntity();
          return true;
        });
  }

  private Answer<Boolean> delete(String path) {
    return service.ask(
        client -> {
          client.delete().uri(path).retrieve().toBodilessEntity();
          return true;
        });
  }
}
