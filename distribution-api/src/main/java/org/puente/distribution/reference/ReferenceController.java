package org.puente.distribution.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and territories: administrators add them, everybody reads them. */
@RestController
@RequestMapping("/api/v1")
class ReferenceController {

  record NewOrganisation(
      @NotNull @Pattern(regexp = "[a-z0-9-]{2,40}") String code,
      @NotBlank @Size(max = 120) String name) {}

  private final Organisations organisations;
  private final Territories territories;

  ReferenceController(Organisations organisations, Territories territories) {
    this.organisations = organisations;
    this.territories = territories;
  }

  /** Adds an organisation. 409 {@code code-taken}. */
  @PostMapping("/organisations")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  ResponseEntity<Organisation> add(@Valid @RequestBody NewOrganisation wanted) {
    boolean added = organisations.add(wanted.code(), wanted.name());
    var there = organisations.find(wanted.code()).orElseThrow();
    return answer(added, there.name().equals(wanted.name()), there);
  }

  /** All organisations. */
  @GetMapping("/organisations")
  Page<Organisation> organisations() {
    return new Page<>(organisations.all(), null);
  }

  /** Adds a territory. 409 {@code code-taken}. */
  @PostMapping("/territories")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  ResponseEntity<Territory> add(@Valid @RequestBody Territory wanted) {
    boolean added = territories.add(wanted);
    var there = territories.find(wanted.code()).orElseThrow();
    return answer(added, there.equals(wanted), there);
  }

  /** All territories. */
  @GetMapping("/territories")
  Page<Territory> territories() {
    return new Page<>(List.copyOf(territories.all()), null);
  }

  /** Adding the same thing again changes nothing and is no mistake. */
  private static <T> ResponseEntity<T> answer(boolean added, boolean same, T there) {
    if (!added && !same) {
      throw Problem.conflict("code-taken", "That code stands for something else.");
    }
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(there);
  }
}
