package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.MappingProfiles;
import org.puente.distribution.registration.NewFile;
import org.puente.distribution.registration.Receipt;
import org.puente.distribution.registration.ReceivingFile;
import org.puente.distribution.registration.SavingProfile;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registration files: hand one in, and see what became of the others. */
@Controller
@RequestMapping("/console/imports")
class RegistrationPages {

  private final Imports imports;
  private final ReceivingFile receiving;
  private final MappingProfiles profiles;
  private final SavingProfile saving;
  private final RegistrationDesk desk;

  RegistrationPages(
      Imports imports,
      ReceivingFile receiving,
      MappingProfiles profiles,
      SavingProfile saving,
      RegistrationDesk desk) {
    this.imports = imports;
    this.receiving = receiving;
    this.profiles = profiles;
    this.saving = saving;
    this.desk = desk;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable String after, Model model) {
    var page = imports.latest(null, new PageRequest(after, 20));
    model.addAttribute("imports", page.items().stream().map(ImportView::new).toList());
    model.addAttribute("next", page.next());
    boolean mayImport = Caller.current().is(Role.PROGRAMME_OFFICER);
    model.addAttribute("mayImport", mayImport);
    model.addAttribute("programmes", mayImport ? desk.programmes() : List.of());
    model.addAttribute("organisations", mayImport ? desk.organisations() : List.of());
    model.addAttribute("profiles", mayImport ? profiles.saved() : List.of());
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
        new NewFile(
            programmeId, organisationId, name, null, file::getInputStream, file.getSize(), true);
    return switch (receiving.receive(wanted)) {
      case Receipt.Received(UUID id) -> "redirect:/console/imports/" + id + "/prepare";
      case Receipt.AlreadyImported(UUID id) -> "redirect:/console/imports/" + id + "?again";
      case Receipt.OutOfScope() ->
          throw Problem.notFound("There is no such programme and organisation in your scope.");
    };
  }

  @PostMapping("/forget-profile")
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  String forget(
      @RequestParam UUID organisationId,
      @RequestParam String name,
      RedirectAttributes flash,
      Locale locale) {
    if (!saving.forget(organisationId, name)) {
      throw Problem.notFound("There is no such saved profile.");
    }
    flash.addFlashAttribute("done", desk.forgotten(locale));
    return "redirect:/console/imports";
  }
}
