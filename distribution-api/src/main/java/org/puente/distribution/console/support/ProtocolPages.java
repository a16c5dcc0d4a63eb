package org.puente.distribution.console.support;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.EpisodeFacts.Step;
import org.puente.distribution.console.remote.HttpProtocols;
import org.puente.distribution.console.remote.HttpProtocols.Use;
import org.puente.distribution.console.remote.HttpProtocols.Version;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The standardised mechanisms (BP5): which there are, how often applied, and their versions. */
@Controller
@RequestMapping("/console/tasks/protocols")
@PreAuthorize(
    "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
        + " 'PROTECTION_FOCAL_POINT')")
class ProtocolPages {

  private static final String LIST = "redirect:/console/tasks/protocols";
  private static final String WRITERS = "hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'COORDINATOR')";
  private static final int SPARE = 3;

  private final HttpProtocols protocols;
  private final MessageSource messages;

  ProtocolPages(HttpProtocols protocols, MessageSource messages) {
    this.protocols = protocols;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model, Locale locale) {
    Answer<List<Version>> current = protocols.current();
    model.addAttribute("away", current.isAway());
    model.addAttribute("protocols", current.found().orElse(List.of()));
    model.addAttribute(
        "uses",
        protocols.uses().found().orElse(List.of()).stream()
            .collect(toMap(Use::code, each -> each)));
    show(model, locale);
    return "console/support/protocols";
  }

  @GetMapping("/new")
  @PreAuthorize(WRITERS)
  String fresh(Model model, Locale locale) {
    model.addAttribute("protocol", null);
    offer(model, List.of());
    show(model, locale);
    return "console/support/protocol";
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, Model model, Locale locale) {
    List<Version> versions = protocols.versions(code).given();
    if (versions.isEmpty()) {
      throw Problem.notFound("There is no such protocol.");
    }
    model.addAttribute("protocol", versions.getFirst());
    model.addAttribute("versions", versions);
    offer(model, versions.getFirst().steps());
    show(model, locale);
    return "console/support/protocol";
  }

  @PostMapping("/new/add")
  @PreAuthorize(WRITERS)
  String add(@RequestParam Map<String, String> form, RedirectAttributes flash, Locale locale) {
    var typed = new ProtocolTyped(first(form));
    String code = typed.code();
    if (isWrong(typed, form, flash, locale)) {
      return LIST + "/new";
    }
    return written(code, typed, flash, locale);
  }

  @PostMapping("/{code}/replace")
  @PreAuthorize(WRITERS)
  String replace(
      @PathVariable String code,
      @RequestParam Map<String, String> form,
      RedirectAttributes flash,
      Locale locale) {
    var typed = new ProtocolTyped(form);
    if (isWrong(typed, form, flash, locale)) {
      return LIST + "/" + code;
    }
    return written(code, typed, flash, locale);
  }

  /** Nothing was there before a first version. */
  private static Map<String, String> first(Map<String, String> form) {
    var first = new HashMap<>(form);
    first.put("after", "0");
    return first;
  }

  private String written(
      String code, ProtocolTyped typed, RedirectAttributes flash, Locale locale) {
    protocols.replace(code, typed.body()).given();
    flash.addFlashAttribute("done", messages.getMessage("protocol.done", null, locale));
    return LIST + "/" + code;
  }

  private boolean isWrong(
      ProtocolTyped typed, Map<String, String> form, RedirectAttributes flash, Locale locale) {
    Map<String, String> wrong = typed.fields().wrong();
    if (wrong.isEmpty()) {
      return false;
    }
    var kept = new HashMap<>(form);
    kept.remove("_csrf");
    flash.addFlashAttribute("typed", kept);
    flash.addFlashAttribute("wrong", wrong);
    flash.addFlashAttribute("refused", typed.fields().inWords(messages, locale));
    return true;
  }

  /** As many rows as there are steps or were typed, and some to spare. */
  @SuppressWarnings("unchecked")
  private static void offer(Model model, List<Step> steps) {
    var typed = (Map<String, String>) model.getAttribute("typed");
    int rows = steps.size();
    for (int row = rows; typed != null && row < ProtocolTyped.MOST; row++) {
      if (!(typed.getOrDefault("es." + row, "") + typed.getOrDefault("en." + row, "")).isBlank()) {
        rows = row + 1;
      }
    }
    model.addAttribute("rows", Math.min(rows + SPARE, ProtocolTyped.MOST));
    model.addAttribute("modes", ProtocolTyped.MODES);
    model.addAttribute("qualifications", TeamPages.QUALIFICATIONS);
  }

  private static void show(Model model, Locale locale) {
    Caller caller = Caller.current();
    model.addAttribute(
        "mayWrite", caller.is(Role.PSYCHOSOCIAL_SUPERVISOR) || caller.is(Role.COORDINATOR));
    model.addAttribute("english", locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }
}
