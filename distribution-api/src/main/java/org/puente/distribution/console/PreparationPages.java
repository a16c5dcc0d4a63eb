package org.puente.distribution.console;

import java.util.Map;
import java.util.Optional;
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
import org.puente.events.tables.FileRefused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before a file is imported: what its columns are, a trial, then the import or giving it up. */
@Controller
@RequestMapping("/console/imports/{id}")
@PreAuthorize("hasRole('PROGRAMME_OFFICER')")
class PreparationPages {

  private static final String TARGET = "target-";

  private final PreparingImport preparing;
  private final BeginningImport beginning;
  private final SavingProfile saving;
  private final PreparationDesk desk;

  PreparationPages(
      PreparingImport preparing,
      BeginningImport beginning,
      SavingProfile saving,
      PreparationDesk desk) {
    this.preparing = preparing;
    this.beginning = beginning;
    this.saving = saving;
    this.desk = desk;
  }

  @GetMapping("/prepare")
  String prepare(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer header,
      @RequestParam(required = false) @Nullable String profile,
      Model model) {
    try {
      var file = opened(id, header, profile, model);
      if (file.isEmpty()) {
        return page(id);
      }
      desk.lay(file.get(), model);
      return "console/prepare";
    } catch (FileRefused refused) {
      throw PreparationProblems.of(refused);
    }
  }

  /** After a refusal it is read as it was when the columns were chosen. */
  private Optional<Preparation> opened(
      UUID id, @Nullable Integer header, @Nullable String profile, Model model) throws FileRefused {
    if (header == null
        && profile == null
        && model.getAttribute("typed") instanceof Map<?, ?> typed
        && typed.get("headerRow") instanceof String row) {
      var before = typed.get("profile") instanceof String name ? blankAsNull(name) : null;
      return preparing.open(id, number(row), before);
    }
    return preparing.open(id, header, profile);
  }

  @PostMapping("/prepare/columns")
  String columns(
      @PathVariable UUID id,
      @RequestParam Map<String, String> form,
      @RequestParam(defaultValue = "") String saveAs,
      @RequestParam(defaultValue = "try") String then) {
    try {
      PreparationProblems.done(preparing.map(id, choices(form)));
    } catch (FileRefused refused) {
      throw PreparationProblems.of(refused);
    }
    if (!saveAs.isBlank()) {
      PreparationProblems.done(saving.save(id, saveAs.strip()));
    }
    begin(id, then);
    return page(id);
  }

  private void begin(UUID id, String then) {
    Prepared begun = then.equals("start") ? beginning.start(id) : beginning.tryOut(id);
    PreparationProblems.done(begun);
  }

  private static ColumnChoices choices(Map<String, String> form) {
    var targets = new TreeMap<Integer, String>();
    form.forEach(
        (name, value) -> {
          if (name.matches(TARGET + "\\d{1,4}") && !value.isBlank()) {
            targets.put(Integer.valueOf(name.substring(TARGET.length())), value);
          }
        });
    return new ColumnChoices(
        number(form.get("headerRow")),
        blankAsNull(form.get("profile")),
        targets,
        form.getOrDefault("region", ""),
        form.getOrDefault("dates", ""),
        blankAsNull(form.get("territory")));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @PostMapping("/trial")
  String tryOut(@PathVariable UUID id) {
    PreparationProblems.done(beginning.tryOut(id));
    return page(id);
  }

  @PostMapping("/start")
  String start(@PathVariable UUID id) {
    PreparationProblems.done(beginning.start(id));
    return page(id);
  }

  @PostMapping("/discard")
  String discard(@PathVariable UUID id) {
    PreparationProblems.done(beginning.discard(id));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/console/imports/" + id;
  }
}
