package org.puente.distribution.console.support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.puente.distribution.console.remote.EpisodeFacts;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what is known of an episode; what does not answer is left out. */
@Component
class EpisodeDesk {

  private static final EpisodeFacts.Case NO_CASE =
      new EpisodeFacts.Case(null, List.of(), List.of(), null);

  private final HttpEpisodes episodes;
  private final SupportDesk desk;
  private final ReferralDesk referrals;
  private final InterimKitDesk kits;

  EpisodeDesk(
      HttpEpisodes episodes, SupportDesk desk, ReferralDesk referrals, InterimKitDesk kits) {
    this.kits = kits;
    this.episodes = episodes;
    this.desk = desk;
    this.referrals = referrals;
  }

  /** A protocol in the reader's language. */
  record Checklist(EpisodeFacts.Protocol facts, boolean english) {
    public String name() {
      return english ? facts.nameEn() : facts.nameEs();
    }

    public String words(EpisodeFacts.Step step) {
      return english ? step.en() : step.es();
    }
  }

  /** A checklist that was ticked, in the reader's language. */
  record Ticked(EpisodeFacts.Application facts, String name, int of) {}

  void show(UUID id, Model model) {
    EpisodeFacts.Episode episode = episodes.episode(id).given();
    List<Checklist> checklists = checklists();
    model.addAttribute("episode", episode);
    model.addAttribute(
        "name", desk.names(List.of(episode.personId())).getOrDefault(episode.personId(), "–"));
    List<EpisodeFacts.Assessment> assessments = episodes.assessments(id).found().orElse(List.of());
    model.addAttribute("assessments", assessments);
    model.addAttribute("needed", needed(assessments));
    model.addAttribute("checklists", checklists);
    model.addAttribute(
        "applications",
        episodes.applications(id).found().orElse(List.of()).stream()
            .map(application -> ticked(application, checklists))
            .toList());
    model.addAttribute("sessions", episodes.sessionsOf(id).found().orElse(List.of()));
    model.addAttribute("reasonsKnown", episodes.reasons(id).found().orElse(List.of()));
    model.addAttribute("file", episodes.caseOf(id).found().orElse(NO_CASE));
    model.addAttribute(
        "consents",
        episodes.consents(id).found().orElse(new EpisodeFacts.Consents(List.of(), Set.of())));
    referrals.show(id, model);
    model.addAttribute("kits", kits.offers(episode.personId()));
    offer(model);
  }

  /** What was lacking when somebody asked last. */
  private static Map<String, String> needed(List<EpisodeFacts.Assessment> newestFirst) {
    var needed = new TreeMap<String, String>();
    newestFirst.stream().limit(1).forEach(newest -> needed.putAll(newest.needs()));
    needed.values().removeIf("NONE"::equals);
    return needed;
  }

  List<Checklist> checklists() {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return episodes.protocols().found().orElse(List.of()).stream()
        .map(protocol -> new Checklist(protocol, english))
        .toList();
  }

  private static void offer(Model model) {
    model.addAttribute("domains", SupportWords.DOMAINS);
    model.addAttribute("levels", SupportWords.LEVELS);
    model.addAttribute("reasons", SupportWords.REASONS);
    model.addAttribute("decisions", SupportWords.DECISIONS);
    model.addAttribute("childKinds", SupportWords.CHILD_KINDS);
    model.addAttribute("guardians", SupportWords.GUARDIANS);
    model.addAttribute("closures", SupportWords.CLOSURES);
  }

  private static Ticked ticked(EpisodeFacts.Application facts, List<Checklist> checklists) {
    return checklists.stream()
        .filter(checklist -> checklist.facts().code().equals(facts.protocol()))
        .findFirst()
        .map(checklist -> new Ticked(facts, checklist.name(), checklist.facts().steps().size()))
        .orElseGet(() -> new Ticked(facts, facts.protocol(), facts.ticked().size()));
  }
}
