package org.puente.distribution.console.banks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpMachines;
import org.puente.distribution.console.remote.HttpMachines.Machine;
import org.puente.distribution.console.remote.HttpMachines.Taken;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.exports.Exporting;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a bank's codes are collected: its machines by place, brought as a file. */
@Controller
@RequestMapping("/console/banks/{fsp}/machines")
class MachinePages {

  private static final String SEES =
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER')";
  private static final int SHOWN = 200;

  private final HttpMachines machines;
  private final MachineVerdicts verdicts;
  private final Exporting exporting;
  private final MessageSource messages;

  MachinePages(
      HttpMachines machines,
      MachineVerdicts verdicts,
      Exporting exporting,
      MessageSource messages) {
    this.machines = machines;
    this.verdicts = verdicts;
    this.exporting = exporting;
    this.messages = messages;
  }

  /**
   * By place.
   *
   * @param place of that one alone
   */
  @GetMapping
  @PreAuthorize(SEES)
  String machines(
      @PathVariable String fsp,
      @RequestParam(required = false) @Nullable String place,
      Model model) {
    Answer<List<Machine>> answer = machines.of(fsp);
    if (answer instanceof Answer.Refused) {
      throw Problem.notFound("No bank of that code.");
    }
    List<Machine> all = answer.found().orElse(List.of());
    List<String> places = all.stream().map(Machine::place).distinct().toList();
    String chosen = places.contains(place) ? place : null;
    List<Machine> wanted =
        all.stream().filter(each -> chosen == null || each.place().equals(chosen)).toList();
    model.addAttribute("fsp", fsp);
    model.addAttribute("silent", answer.isAway());
    model.addAttribute("places", places);
    model.addAttribute("place", chosen);
    model.addAttribute("machines", wanted.stream().limit(SHOWN).toList());
    model.addAttribute("more", Math.max(0, wanted.size() - SHOWN));
    model.addAttribute("brings", brings());
    return "console/banks/machines";
  }

  private static boolean brings() {
    Caller caller = Caller.current();
    return caller.is(Role.FINANCE_OFFICER) || caller.is(Role.ADMINISTRATOR);
  }

  /** Takes the place of all that were there, or of none. */
  @PostMapping("/take")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'ADMINISTRATOR')")
  String take(
      @PathVariable String fsp,
      @RequestParam MultipartFile file,
      RedirectAttributes flash,
      Locale locale) {
    switch (Carried.out(machines.replace(fsp, CarriedFile.of(file)))) {
      case Taken.In(int many) ->
          flash.addFlashAttribute(
              "done", messages.getMessage("machines.done", new Object[] {many}, locale));
      case Taken.Refused refused -> {
        flash.addFlashAttribute("refused", verdicts.why(refused, locale));
        flash.addFlashAttribute("rows", verdicts.rows(refused, locale));
      }
    }
    return "redirect:/console/banks/" + fsp + "/machines";
  }

  /** With the headings under which it can be brought again; without machines, to be filled in. */
  @GetMapping("/export")
  @PreAuthorize(SEES)
  void export(
      @PathVariable String fsp, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    List<Machine> all = machines.of(fsp).given();
    String yes = messages.getMessage("machines.yes", null, locale);
    String no = messages.getMessage("machines.no", null, locale);
    exporting.write(
        new ExportTable<>(
            "machines",
            Map.of("fsp", fsp),
            List.of(
                new Column<>("machine-territory", "#adm2+code", Machine::territory),
                new Column<>("machine-place", "#loc+name", Machine::place),
                new Column<>("machine-name", "#org+machine", Machine::name),
                new Column<>("machine-address", "#loc+address", Machine::address),
                new Column<>("machine-hours", "#meta+hours", Machine::hours),
                new Column<>("machine-accessible", "#access", it -> it.accessible() ? yes : no),
                new Column<>("machine-note-es", "#description+i_es", Machine::noteEs),
                new Column<>("machine-note-en", "#description+i_en", Machine::noteEn)),
            each -> all.forEach(each)),
        wanted,
        locale,
        response);
  }
}
