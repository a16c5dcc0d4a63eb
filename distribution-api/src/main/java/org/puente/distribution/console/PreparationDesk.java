package org.puente.distribution.console;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.registration.MappingProfiles;
import org.puente.distribution.registration.Preparation;
import org.puente.distribution.registration.PreparingImport;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what the page needs on which somebody says what a file's columns are. */
@Component
class PreparationDesk {

  private static final int HEADING_ROWS = 10;

  /** Where the programmes are that this was built for; the others follow. */
  private static final List<String> NEAR = List.of("EC", "GT", "CO", "VE", "PE");

  /** A choice of a list. */
  record Choice(String value, String label) {}

  private final PreparingImport preparing;
  private final MappingProfiles profiles;
  private final Territories territories;

  PreparationDesk(PreparingImport preparing, MappingProfiles profiles, Territories territories) {
    this.preparing = preparing;
    this.profiles = profiles;
    this.territories = territories;
  }

  void lay(Preparation preparation, Model model) {
    var language = LocaleContextHolder.getLocale();
    model.addAttribute("file", new ImportView(preparation.file()));
    model.addAttribute("prepared", preparation);
    model.addAttribute(
        "mapped", preparation.columns().stream().filter(it -> it.target() != null).count());
    model.addAttribute("fields", targets(""));
    model.addAttribute("attributes", targets("attribute:"));
    model.addAttribute("consents", targets("consent:"));
    model.addAttribute("rows", IntStream.rangeClosed(1, HEADING_ROWS).boxed().toList());
    model.addAttribute("countries", countries(language));
    model.addAttribute(
        "territories",
        territories.all().stream().map(it -> new Choice(it.code(), it.name())).toList());
    model.addAttribute(
        "profiles",
        profiles.of(preparation.file().organisationId()).stream()
            .map(it -> new Choice(it.name(), it.title().in(language.getLanguage())))
            .toList());
  }

  private List<String> targets(String prefix) {
    return preparing.targets().stream()
        .filter(key -> prefix.isEmpty() ? key.indexOf(':') < 0 : key.startsWith(prefix))
        .toList();
  }

  private static List<Choice> countries(Locale language) {
    var others =
        Stream.of(Locale.getISOCountries())
            .filter(code -> !NEAR.contains(code))
            .map(code -> country(code, language))
            .sorted(Comparator.comparing(Choice::label, Collator.getInstance(language)));
    return Stream.concat(NEAR.stream().map(code -> country(code, language)), others).toList();
  }

  private static Choice country(String code, Locale language) {
    return new Choice(code, Locale.of("", code).getDisplayCountry(language));
  }
}
