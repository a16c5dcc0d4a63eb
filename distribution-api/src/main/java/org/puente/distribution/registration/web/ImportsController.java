package org.puente.distribution.registration.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.FileInspection;
import org.puente.distribution.registration.ImportProgress;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.InspectingFile;
import org.puente.distribution.registration.NewFile;
import org.puente.distribution.registration.PreparationProblems;
import org.puente.distribution.registration.Receipt;
import org.puente.distribution.registration.ReceivingFile;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.events.tables.FileRefused;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Hand in registration files and watch what becomes of them. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {

  private final ReceivingFile receiving;
  private final InspectingFile inspecting;
  private final Imports imports;

  ImportsController(ReceivingFile receiving, InspectingFile inspecting, Imports imports) {
    this.receiving = receiving;
    this.inspecting = inspecting;
    this.imports = imports;
  }

  /**
   * Takes a registration file in, CSV or XLSX up to 512 MB: 202, and progress is at its address.
   * With {@code prepare} it waits until its columns are mapped, and it is started or discarded. 409
   * {@code already-imported} with the earlier import.
   */
  @PostMapping
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  ResponseEntity<ImportProgress> receive(
      @RequestParam MultipartFile file,
      @RequestParam UUID programmeId,
      @RequestParam UUID organisationId,
      @RequestParam(required = false) @Nullable String profile,
      @RequestParam(defaultValue = "false") boolean prepare) {
    var name = file.getOriginalFilename();
    var receipt =
        receiving.receive(
            new NewFile(
                programmeId,
                organisationId,
                name == null || name.isBlank() ? "file" : name,
                profile == null || profile.isBlank() ? null : profile,
                file::getInputStream,
                file.getSize(),
                prepare));
    return switch (receipt) {
      case Receipt.Received(var id) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/imports/" + id))
              .body(imports.find(id).orElseThrow());
      case Receipt.AlreadyImported(var id) ->
          throw Problem.conflict("already-imported", "This file was imported before.")
              .with("importId", id);
      case Receipt.OutOfScope() ->
          throw Problem.notFound("There is no such programme and organisation in your scope.");
    };
  }

  /**
   * Looks into a file without keeping it: profile, columns, territories, number of rows. 422 {@code
   * file-refused} with the reason.
   */
  @PostMapping("/inspect")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  FileInspection inspect(
      @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String profile) {
    try {
      return inspecting.inspect(file::getInputStream, file.getSize(), profile);
    } catch (FileRefused refused) {
      throw PreparationProblems.of(refused);
    }
  }

  /** Imports of a programme, newest first. */
  @GetMapping
  @PreAuthorize(
      "hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER')")
  Page<ImportProgress> latest(
      @RequestParam(required = false) @Nullable UUID programmeId, PageRequest page) {
    return imports.latest(programmeId, page);
  }

  /** How far an import is: rows read, accepted and rejected, rows a second, seconds left. */
  @GetMapping("/{id}")
  @PreAuthorize(
      "hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER')")
  ImportProgress one(@PathVariable UUID id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("There is no such import."));
  }
}
