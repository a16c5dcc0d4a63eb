package org.puente.distribution.console;

import java.time.LocalDate;
import java.util.UUID;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Dossier;
import org.puente.distribution.dataprotection.Erasures;
import org.puente.distribution.dataprotection.HandlingDataRequests;
import org.puente.distribution.dataprotection.Rectification;
import org.puente.distribution.dataprotection.Rectifications;
import org.puente.distribution.dataprotection.TakingDossier;
import org.puente.distribution.people.People;
import org.puente.events.http.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people ask about their own data: entered on their page, answered here. */
@Controller
@PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
class DataProtectionPages {

  private static final String PATH = "/console/data-protection";
  private static final int LONGEST = 2_000;

  private final DataRequests requests;
  private final HandlingDataRequests handling;
  private final TakingDossier taking;
  private final Erasures erasures;
  private final Rectifications rectifications;
  private final People people;
  private final DataProtectionDesk desk;

  DataProtectionPages(
      DataRequests requests,
      HandlingDataRequests handling,
      TakingDossier taking,
      Erasures erasures,
      Rectifications rectifications,
      People people,
      DataProtectionDesk desk) {
    this.requests = requests;
    this.handling = handling;
    this.taking = taking;
    this.erasures = erasures;
    this.rectifications = rectifications;
    this.people = people;
    this.desk = desk;
  }

  @GetMapping(PATH)
  String overview(Model model) {
    model.addAttribute("open", desk.shown(requests.open()));
    model.addAttribute("latest", desk.shown(requests.latest()));
    model.addAttribute("breaches", desk.breaches());
    return "console/data-protection";
  }

  @GetMapping(PATH + "/requests/{id}")
  String one(@PathVariable UUID id, Model model) {
    var request = find(id);
    model.addAttribute("request", desk.shown(request));
    if (request.kind() == DataRequest.Kind.RECTIFICATION) {
      model.addAttribute("rectification", rectifications.ofRequest(id).orElse(null));
      model.addAttribute("person", people.find(request.personId()).orElse(null));
      model.addAttribute("fields", Rectification.Field.values());
    }
    if (request.kind() == DataRequest.Kind.ERASURE) {
      model.addAttribute("erasure", erasures.ofRequest(id).orElse(null));
      model.addAttribute("hindrances", erasures.hindrances(request.personId()));
    }
    return "console/data-request";
  }

  private DataRequest find(UUID id) {
    return requests.find(id).orElseThrow(() -> Problem.notFound("There is no such request."));
  }

  @PostMapping(PATH + "/requests/{id}/answer")
  String answer(
      @PathVariable UUID id,
      @RequestParam boolean fulfilled,
      @RequestParam(defaultValue = "") String words) {
    DataProtectionProblems.done(
        handling.answer(id, fulfilled, said(words), DataRequests.Person.calling()));
    return "redirect:" + PATH + "/requests/" + id;
  }

  @PostMapping("/console/people/{id}/data-request")
  @PreAuthorize(
      "hasAnyRole('DATA_PROTECTION_OFFICER','PROGRAMME_OFFICER','COORDINATOR','PROTECTION_FOCAL_POINT')")
  String enter(
      @PathVariable UUID id,
      @RequestParam DataRequest.Kind kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate received,
      @RequestParam(defaultValue = "") String words) {
    DataProtectionProblems.done(
        handling.enter(id, kind, received, said(words), DataRequests.Person.calling()));
    return "redirect:/console/people/" + id;
  }

  /** Everything about a person as a file, to be handed to them. */
  @PostMapping("/console/people/{id}/dossier")
  ResponseEntity<Dossier> dossier(@PathVariable UUID id) {
    return switch (taking.take(id)) {
      case TakingDossier.Taken.Here(var dossier) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment()
                      .filename("datos-" + id + ".json")
                      .build()
                      .toString())
              .body(dossier);
      case TakingDossier.Taken.NotAsked() ->
          throw Problem.conflict("no-access-request", "No request for access of theirs is open.");
      case TakingDossier.Taken.Unknown() -> throw Problem.notFound("There is no such person.");
    };
  }

  private static String said(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw Problem.badRequest("data-request-words", "Between 1 and 2000 characters are needed.");
    }
    return words.strip();
  }
}
