package org.puente.distribution.dataprotection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.dataprotection.Breach;
import org.puente.distribution.dataprotection.Breaches;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Dossier;
import org.puente.distribution.dataprotection.HandlingDataRequests;
import org.puente.distribution.dataprotection.LoggingBreach;
import org.puente.distribution.dataprotection.TakingDossier;
import org.puente.events.access.Caller;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people ask about their own data, everything about one person, and the log of breaches. */
@RestController
@RequestMapping("/api/v1")
class DataProtectionController {

  /** A request as it was made. */
  record Asked(
      @NotNull DataRequest.Kind kind,
      @NotNull LocalDate received,
      @NotBlank @Size(max = 2000) String words) {}

  /** Whether it was done, and what the person is told. */
  record Answer(@NotNull Boolean fulfilled, @NotBlank @Size(max = 2000) String words) {}

  /** A breach as somebody tells it. */
  record NewBreach(
      @Nullable UUID organisationId,
      @NotNull LocalDate happened,
      @NotNull Instant noticed,
      @NotBlank @Size(max = 4000) String what,
      @Min(0) int people) {}

  /** Something that was done about it. */
  record NewLine(@NotNull Breach.Line.Kind kind, @NotBlank @Size(max = 4000) String words) {}

  private final DataRequests requests;
  private final HandlingDataRequests handling;
  private final TakingDossier taking;
  private final Breaches breaches;
  private final LoggingBreach logging;

  DataProtectionController(
      DataRequests requests,
      HandlingDataRequests handling,
      TakingDossier taking,
      Breaches breaches,
      LoggingBreach logging) {
    this.requests = requests;
    this.handling = handling;
    this.taking = taking;
    this.breaches = breaches;
    this.logging = logging;
  }

  /** Requests that are open, the most urgent first; at most two hundred. */
  @GetMapping("/data-requests")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  Page<DataRequest> open() {
    return new Page<>(requests.open(), null);
  }

  /** Enters what a person asked about their own data. 422 {@code data-request-day}. */
  @PostMapping("/people/{personId}/data-requests")
  @PreAuthorize(
      "hasAnyRole('DATA_PROTECTION_OFFICER','PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  ResponseEntity<DataRequest> enter(@PathVariable UUID personId, @Valid @RequestBody Asked asked) {
    var id =
        DataProtectionProblems.done(
            handling.enter(
                personId,
                asked.kind(),
                asked.received(),
                asked.words().strip(),
                DataRequests.Person.calling()));
    return ResponseEntity.created(URI.create("/api/v1/data-requests/" + id))
        .body(requests.find(id).orElseThrow());
  }

  /** Answers one. 409 {@code data-request-answered}. */
  @PostMapping("/data-requests/{id}/answer")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  DataRequest answer(@PathVariable UUID id, @Valid @RequestBody Answer answer) {
    DataProtectionProblems.done(
        handling.answer(
            id, answer.fulfilled(), answer.words().strip(), DataRequests.Person.calling()));
    return requests.find(id).orElseThrow();
  }

  /**
   * Everything that this service knows about a person, in full, while a request of theirs for
   * access is open; 409 {@code no-access-request} otherwise. Each is written to the audit trail.
   */
  @GetMapping("/people/{personId}/dossier")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  Dossier dossier(@PathVariable UUID personId) {
    return switch (taking.take(personId)) {
      case TakingDossier.Taken.Here(var dossier) -> dossier;
      case TakingDossier.Taken.NotAsked() ->
          throw Problem.conflict("no-access-request", "No request for access of theirs is open.");
      case TakingDossier.Taken.Unknown() -> throw Problem.notFound("There is no such person.");
    };
  }

  /** The log of breaches, the latest first. */
  @GetMapping("/data-breaches")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','AUDITOR')")
  Page<Breach> breaches() {
    return new Page<>(breaches.all(), null);
  }

  /** Enters a breach; it never changes afterwards. 422 {@code data-request-day}. */
  @PostMapping("/data-breaches")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  ResponseEntity<Breach> breach(@Valid @RequestBody NewBreach breach) {
    var told =
        new LoggingBreach.Told(
            breach.organisationId(),
            breach.happened(),
            breach.noticed(),
            breach.what().strip(),
            breach.people());
    var id = DataProtectionProblems.done(logging.enter(told, Caller.current().username()));
    return ResponseEntity.created(URI.create("/api/v1/data-breaches/" + id)).body(find(id));
  }

  /** Adds what was done about one. 409 {@code data-request-answered} where it is closed. */
  @PostMapping("/data-breaches/{id}/lines")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  Breach line(@PathVariable UUID id, @Valid @RequestBody NewLine line) {
    DataProtectionProblems.done(
        logging.add(id, line.kind(), line.words().strip(), Caller.current().username()));
    return find(id);
  }

  private Breach find(UUID id) {
    return breaches.find(id).orElseThrow(() -> Problem.notFound("There is no such breach."));
  }
}
