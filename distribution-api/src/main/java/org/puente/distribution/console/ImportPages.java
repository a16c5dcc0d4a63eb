package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reference.Organisations;
import org.puente.distribution.registration.Duplicates;
import org.puente.distribution.registration.ImportProgress;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.NewFile;
import org.puente.distribution.registration.Receipt;
import org.puente.distribution.registration.ReceivingFile;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Registration files: hand one in, watch it go in. */
@Controller
@RequestMapping("/console/imports")
class ImportPages {

  private final Imports imports;
  private final ReceivingFile receiving;
  private final Programmes programmes;
  private final Organisations organisations;
  private final Duplicates duplicates;

  ImportPages(
      Imports imports,
      ReceivingFile receiving,
      Programmes programmes,
      Organisations organisations,
      Duplicates duplicates) {
    this.imports = imports;
    this.receiving = receiving;
    this.programmes = programmes;
    this.organisations = organisations;
    this.duplicates = duplicates;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable String after, Model model) {
    var page = imports.latest(null, new PageRequest(after, 20));
    model.addAttribute("imports", page.items().stream().map(ImportView::new).toList());
    model.addAttribute("next", page.next());
    boolean mayImport = Caller.current().is(Role.PROGRAMME_OFFICER);
    model.addAttribute("mayImport", mayImport);
    model.addAttribute("programmes", mayImport ? programmes.all() : List.of());
    model.addAttribute("organisations", mayImport ? organisations.all() : List.of());
    return "console/imports";
  }

  @PostMapping("/file")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String receive(
      @RequestParam MultipartFile file,
      @RequestParam UUID programmeId,
      @RequestParam UUID organisationId) {
    if (file.isEmpty()) {
      throw Problem.badRequest("no-file", "A file is needed.");
    }
    String name = String.valueOf(file.getOriginalFilename());
    var wanted =
        new NewFile(programmeId, organisationId, name, null, file::getInputStream, file.getSize());
    return switch (receiving.receive(wanted)) {
      case Receipt.Received(UUID id) -> "redirect:/console/imports/" + id;
      case Receipt.AlreadyImported(UUID id) -> "redirect:/console/imports/" + id + "?again";
      case Receipt.OutOfScope() ->
          throw Problem.notFound("There is no such programme and organisation in your scope.");
    };
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model, Locale locale) {
    now(id, model, locale);
    return "console/import";
  }

  /** The part that moves while rows are read. */
  @GetMapping("/{id}/now")
  String now(@PathVariable UUID id, Model model, Locale locale) {
    ImportProgress progress =
        imports.find(id).orElseThrow(() -> Problem.notFound("There is no such import."));
    var refusal = progress.refusal();
    model.addAttribute("file", new ImportView(progress));
    model.addAttribute("why", refusal == null ? null : refusal.message().in(locale.getLanguage()));
    model.addAttribute("whyDetail", refusal == null ? null : refusal.detail());
    Caller caller = Caller.current();
    model.addAttribute("seesRejects", caller.is(Role.PROGRAMME_OFFICER));
    boolean decides = caller.is(Role.PROGRAMME_OFFICER) || caller.is(Role.COORDINATOR);
    model.addAttribute("toDecide", decides && progress.duplicatesFlagged() > 0 && undecided(id));
    return "console/import :: now";
  }

  private boolean undecided(UUID id) {
    return !duplicates.page(id, "OPEN", new PageRequest(null, 1)).items().isEmpty();
  }
}
