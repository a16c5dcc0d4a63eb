package org.puente.distribution.console.support;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Today;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpProtocols;
import org.puente.distribution.console.remote.HttpProtocols.Version;
import org.puente.distribution.console.remote.HttpSamples;
import org.puente.distribution.console.remote.HttpSamples.Drawn;
import org.puente.distribution.console.remote.HttpSamples.Sample;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supervision draws checklists by a word that was said aloud, and goes over them; never notes. */
@Controller
@RequestMapping("/console/tasks/sample")
@PreAuthorize("hasRole('PSYCHOSOCIAL_SUPERVISOR')")
class QualitySamplePages {

  private static final int LOOKED_BACK_DAYS = 30;

  private final HttpSamples samples;
  private final HttpProtocols protocols;
  private final TeamNames names;
  private final Today today;
  private final MessageSource messages;

  QualitySamplePages(
      HttpSamples samples,
      HttpProtocols protocols,
      TeamNames names,
      Today today,
      MessageSource messages) {
    this.samples = samples;
    this.protocols = protocols;
    this.names = names;
    this.today = today;
    this.messages = messages;
  }

  /** A checklist with the protocol by which it was ticked, where that is still to be had. */
  record Shown(Drawn facts, @Nullable Version by) {}

  /** Nothing is drawn before there is a word. */
  @GetMapping
  String sample(@RequestParam Map<String, String> asked, Model model, Locale locale) {
    var typed = new HashMap<>(asked);
    typed.putIfAbsent("from", today.day().minusDays(LOOKED_BACK_DAYS).toString());
    typed.putIfAbsent("until", today.day().toString());
    typed.putIfAbsent("size", "20");
    model.addAttribute("asked", typed);
    model.addAttribute("english", locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    if (asked.containsKey("word")) {
      draw(new TypedFields(typed), model, locale);
    }
    return "console/support/sample";
  }

  private void draw(TypedFields fields, Model model, Locale locale) {
    String word = fields.text("word", 40);
    if (word.length() < 3) {
      fields.refuse("word", "typed.short.3");
    }
    LocalDate from = fields.day("from");
    LocalDate until = fields.day("until");
    int size = fields.number("size", 1, 100);
    if (from == null || until == null || until.isBefore(from)) {
      fields.refuse("until", "typed.day.before");
    }
    if (!fields.wrong().isEmpty() || from == null || until == null) {
      model.addAttribute("wrong", fields.wrong());
      model.addAttribute("refused", fields.inWords(messages, locale));
      return;
    }
    Answer<Sample> sample =
        samples.draw(word, today.start(from), today.start(until.plusDays(1)), size);
    model.addAttribute("away", sample.isAway());
    sample.found().ifPresent(found -> show(found, model));
  }

  private void show(Sample sample, Model model) {
    List<Drawn> drawn = sample.drawn();
    Map<String, Version> versions =
        drawn.stream()
            .map(Drawn::protocol)
            .distinct()
            .flatMap(code -> protocols.versions(code).found().orElse(List.of()).stream())
            .collect(toMap(each -> each.code() + each.version(), each -> each));
    model.addAttribute("population", sample.population());
    model.addAttribute(
        "drawn",
        drawn.stream()
            .map(each -> new Shown(each, versions.get(each.protocol() + each.version())))
            .toList());
    model.addAttribute("workers", names.of(drawn.stream().map(Drawn::worker).toList()));
    model.addAttribute("reviewed", drawn.stream().filter(it -> it.reviewedBy() != null).count());
  }

  /** The same sample is there again afterwards. */
  @PostMapping("/reviewed")
  String reviewed(
      @RequestParam UUID checklist,
      @RequestParam Map<String, String> asked,
      RedirectAttributes flash,
      Locale locale) {
    String key =
        switch (samples.reviewed(checklist)) {
          case Answer.Given<?> _ -> null;
          case Answer.Refused<?>(String slug, var _) -> "problem." + slug;
          case Answer.Away<?> _ -> "problem.service-away";
        };
    if (key == null) {
      flash.addFlashAttribute("done", messages.getMessage("quality.done", null, locale));
    } else {
      String fallback = messages.getMessage("problem.unexpected", null, locale);
      flash.addFlashAttribute("refused", messages.getMessage(key, null, fallback, locale));
    }
    for (String part : List.of("word", "from", "until", "size")) {
      flash.addAttribute(part, asked.getOrDefault(part, ""));
    }
    return "redirect:/console/tasks/sample";
  }
}
