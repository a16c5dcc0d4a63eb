package org.puente.distribution.registration.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.BeginningImport;
import org.puente.distribution.registration.ColumnChoices;
import org.puente.distribution.registration.Preparation;
import org.puente.distribution.registration.PreparationProblems;
import org.puente.distribution.registration.Prepared;
import org.puente.distribution.registration.PreparingImport;
import org.puente.distribution.registration.SavingProfile;
import org.puente.events.http.Problem;
import org.puente.events.tables.FileRefused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that were handed in with {@code prepare}: say what their columns are, try out, start. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class PreparationsController {

  /**
   * What the columns are.
   *
   * @param headerRow the row that names them, from 1
   * @param targets by index from 0, such as {@code {"0": "name", "3": "attribute:DISABILITY"}}
   */
  record Mapping(
      @NotNull Integer headerRow,
      @Nullable String profile,
      @NotNull @Size(max = 150) Map<Integer, String> targets,
      @NotBlank String region,
      @NotBlank String dates,
      @Nullable String territory) {

    ColumnChoices choices() {
      return new ColumnChoices(
          headerRow, profile, new TreeMap<>(targets), region, dates, territory);
    }
  }

  /** How the saved profile is called. */
  record Title(@NotBlank @Size(max = 80) String title) {}

  private final PreparingImport preparing;
  private final BeginningImport beginning;
  private final SavingProfile saving;

  PreparationsController(
      PreparingImport preparing, BeginningImport beginning, SavingProfile saving) {
    this.preparing = preparing;
    this.beginning = beginning;
    this.saving = saving;
  }

  /**
   * The columns of a file that waits, with the first values and what they seem to be; for whoever
   * brought it.
   */
  @GetMapping("/imports/{id}/columns")
  Preparation columns(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer headerRow,
      @RequestParam(required = false) @Nullable String profile) {
    try {
      return preparing
          .open(id, headerRow, profile)
          .orElseThrow(() -> Problem.notFound("There is no such file that waits for you."));
    } catch (FileRefused refused) {
      throw PreparationProblems.of(refused);
    }
  }

  /**
   * Says what they are. 422 {@code columns-…} says what can't be; 409 {@code import-not-waiting}.
   */
  @PutMapping("/imports/{id}/columns")
  @ResponseStatus(NO_CONTENT)
  void map(@PathVariable UUID id, @Valid @RequestBody Mapping mapping) {
    try {
      done(preparing.map(id, mapping.choices()));
    } catch (FileRefused refused) {
      throw PreparationProblems.of(refused);
    }
  }

  /** Has every row looked at as an import would, and nobody entered: {@code TRIED} at the end. */
  @PostMapping("/imports/{id}/trial")
  @ResponseStatus(NO_CONTENT)
  void tryOut(@PathVariable UUID id) {
    done(beginning.tryOut(id));
  }

  /** Has it imported. 409 {@code import-not-waiting}, also if its columns were never mapped. */
  @PostMapping("/imports/{id}/start")
  @ResponseStatus(NO_CONTENT)
  void start(@PathVariable UUID id) {
    done(beginning.start(id));
  }

  /** Gives it up; its original is destroyed. */
  @PostMapping("/imports/{id}/discard")
  @ResponseStatus(NO_CONTENT)
  void discard(@PathVariable UUID id) {
    done(beginning.discard(id));
  }

  /** Saves its mapping as a profile of the organisation. 409 {@code profile-taken}. */
  @PostMapping("/imports/{id}/profile")
  @ResponseStatus(CREATED)
  void save(@PathVariable UUID id, @Valid @RequestBody Title title) {
    done(saving.save(id, title.title()));
  }

  /** Forgets a profile that was saved for an organisation. */
  @DeleteMapping("/profiles/{name}")
  @ResponseStatus(NO_CONTENT)
  void forget(@PathVariable String name, @RequestParam UUID organisationId) {
    if (!saving.forget(organisationId, name)) {
      throw Problem.notFound("There is no such saved profile.");
    }
  }

  private static void done(Prepared prepared) {
    PreparationProblems.done(prepared);
  }
}
