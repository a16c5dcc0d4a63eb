package org.puente.distribution.console.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.puente.distribution.console.Today;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpRetention;
import org.puente.distribution.console.remote.HttpRetention.Content;
import org.puente.distribution.console.remote.HttpRetention.Draft;
import org.puente.distribution.console.remote.HttpRetention.Policy;
import org.puente.distribution.console.remote.HttpRetention.Proof;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long what is kept of support, what went lately, and what the times are to become. */
@Controller
@RequestMapping("/console/retention")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER', 'AUDITOR')")
class RetentionPages {

  private static final String PAGE = "redirect:/console/retention";
  private static final String WRITERS =
      "hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER')";
  private static final List<String> TYPES =
      List.of("NOTES", "ASSESSMENTS", "SESSIONS", "CONSENTS", "CONTACTS");

  private final HttpRetention retention;
  private final Today today;
  private final MessageSource messages;

  RetentionPages(HttpRetention retention, Today today, MessageSource messages) {
    this.retention = retention;
    this.today = today;
    this.messages = messages;
  }

  private record Round(LocalDate day, String type, int version) {}

  /** What went on one day, of so many people; a key is destroyed for what was sealed. */
  record Gone(LocalDate day, String type, int version, long people, long records, long keys) {}

  @GetMapping
  String retention(Model model) {
    Answer<List<Policy>> versions = retention.versions();
    model.addAttribute("away", versions.isAway());
    List<Policy> all = versions.found().orElse(List.of());
    if (!all.isEmpty()) {
      Draft draft = retention.draft().found().orElse(null);
      Caller caller = Caller.current();
      boolean mayWrite =
          caller.is(Role.PSYCHOSOCIAL_SUPERVISOR) || caller.is(Role.DATA_PROTECTION_OFFICER);
      boolean own = draft != null && draft.author().id().equals(caller.userId());
      model.addAttribute("newest", all.getFirst());
      model.addAttribute("versions", all);
      model.addAttribute("draft", draft);
      model.addAttribute(
          "shownDays", draft == null ? all.getFirst().days() : draft.content().days());
      model.addAttribute("own", own);
      model.addAttribute("mayDecide", mayWrite);
      model.addAttribute("mayWrite", mayWrite && (draft == null || own));
      model.addAttribute("types", TYPES);
      model.addAttribute("gone", gone(retention.proofs().found().orElse(List.of())));
    }
    return "console/support/retention";
  }

  private List<Gone> gone(List<Proof> proofs) {
    Map<Round, List<Proof>> rounds =
        proofs.stream()
            .collect(
                groupingBy(
                    it -> new Round(today.of(it.doneAt()), it.recordType(), it.policyVersion()),
                    LinkedHashMap::new,
                    toList()));
    return rounds.entrySet().stream().map(each -> gone(each.getKey(), each.getValue())).toList();
  }

  private static Gone gone(Round round, List<Proof> proofs) {
    var people = new HashSet<>(proofs.stream().map(Proof::personId).toList());
    return new Gone(
        round.day(),
        round.type(),
        round.version(),
        people.size(),
        proofs.stream().mapToLong(Proof::records).sum(),
        proofs.stream().map(Proof::keyFingerprint).filter(Objects::nonNull).count());
  }

  @PostMapping("/draft")
  @PreAuthorize(WRITERS)
  String write(@RequestParam Map<String, String> form, RedirectAttributes flash, Locale locale) {
    var fields = new TypedFields(form);
    int basedOn = fields.number("basedOn", 0, 100_000);
    String reason = fields.text("reason", 1000);
    Map<String, Integer> days = new HashMap<>();
    TYPES.forEach(type -> days.put(type, fields.number("days." + type, 1, 3650)));
    if (!fields.wrong().isEmpty()) {
      var kept = new HashMap<>(form);
      kept.remove("_csrf");
      flash.addFlashAttribute("typed", kept);
      flash.addFlashAttribute("wrong", fields.wrong());
      flash.addFlashAttribute("refused", fields.inWords(messages, locale));
      return PAGE;
    }
    boolean assumed = fields.raw("assumed").equals("true");
    retention.write(basedOn, new Content(reason, days, assumed)).given();
    return said("retention.done.draft", flash, locale);
  }

  @PostMapping("/discard")
  @PreAuthorize(WRITERS)
  String discard(RedirectAttributes flash, Locale locale) {
    retention.discard().given();
    return said("retention.done.discarded", flash, locale);
  }

  /** As it was shown. */
  @PostMapping("/switch-on")
  @PreAuthorize(WRITERS)
  String switchOn(@RequestParam int revision, RedirectAttributes flash, Locale locale) {
    retention.switchOn(revision).given();
    return said("retention.done.on", flash, locale);
  }

  private String said(String key, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
    return PAGE;
  }
}
