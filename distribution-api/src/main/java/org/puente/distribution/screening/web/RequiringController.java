package org.puente.distribution.screening.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.screening.Mandate;
import org.puente.distribution.screening.Mandates;
import org.puente.distribution.screening.RequiringScreening;
import org.puente.distribution.screening.SanctionsList;
import org.puente.distribution.screening.SanctionsLists;
import org.puente.distribution.screening.ScreeningMatches.Person;
import org.puente.distribution.screening.UploadingList;
import org.puente.events.access.Caller;
import org.puente.events.ids.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Which agreements require that payees are compared with which lists, and the lists. */
@RestController
@RequestMapping("/api/v1")
class RequiringController {

  private static final String READERS =
      "hasAnyRole('DATA_PROTECTION_OFFICER','FINANCE_OFFICER','AUDITOR')";

  private final Mandates mandates;
  private final RequiringScreening requiring;
  private final SanctionsLists lists;
  private final UploadingList uploading;

  RequiringController(
      Mandates mandates,
      RequiringScreening requiring,
      SanctionsLists lists,
      UploadingList uploading) {
    this.mandates = mandates;
    this.requiring = requiring;
    this.lists = lists;
    this.uploading = uploading;
  }

  record Requirement(
      @NotNull UUID programmeId,
      @Nullable UUID agreementId,
      @Nullable UUID sourceId,
      @NotBlank @Size(max = 500) String clause,
      @NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,40}") String list,
      @NotNull BigDecimal threshold) {}

  /** Versions of lists, the latest first. */
  @GetMapping("/sanctions-lists")
  @PreAuthorize(READERS)
  List<SanctionsList> lists() {
    return lists.all();
  }

  /**
   * Keeps the next version of a list: the Security Council's consolidated list as XML, 60 MB at
   * most. 422 {@code list-unreadable}, {@code list-name}; 409 {@code list-known}; 413 {@code
   * list-too-large}.
   */
  @PostMapping("/sanctions-lists")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  @ResponseStatus(HttpStatus.CREATED)
  SanctionsList upload(@RequestParam String name, @RequestParam MultipartFile file)
      throws IOException {
    try (var content = file.getInputStream()) {
      return uploading.upload(name, content, caller());
    }
  }

  /** What requires screening in the caller's programmes, the latest first. */
  @GetMapping("/screening-requirements")
  @PreAuthorize(READERS)
  List<Mandate> required() {
    return mandates.all();
  }

  /**
   * Records that an agreement with a provider, or a donor's money, requires screening; without one
   * nobody is screened. 422 {@code screening-baseless}, {@code screening-threshold}; 409 {@code
   * screening-required}.
   */
  @PostMapping("/screening-requirements")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void require(@Valid @RequestBody Requirement requirement) {
    requiring.require(
        new Mandates.Recorded(
            Ids.next(),
            requirement.programmeId(),
            requirement.agreementId(),
            requirement.sourceId(),
            requirement.clause().strip(),
            requirement.list(),
            requirement.threshold()),
        caller());
  }

  /** Ends one: nobody is screened for it any more. */
  @PostMapping("/screening-requirements/{id}/end")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id) {
    requiring.end(id, caller());
  }

  private static Person caller() {
    Caller caller = Caller.current();
    return new Person(caller.userId(), caller.username());
  }
}
