package org.puente.distribution.registration.row;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Gender;
import org.puente.distribution.registration.profile.Folding;
import org.puente.events.sealing.Contact;

/** Words that need no translation in a profile: yes and no, genders, languages, the head. */
final class Vocabulary {

  private static final Set<String> YES =
      Set.of("si", "s", "yes", "y", "true", "x", "verdadero", "1");
  private static final Set<String> NO = Set.of("no", "n", "false", "falso", "0");
  private static final Set<String> HEAD =
      Set.of(
          "jefa",
          "jefe",
          "jefe/a",
          "jefa/e",
          "jefa de hogar",
          "jefe de hogar",
          "jefe del hogar",
          "jefa del hogar",
          "jefatura",
          "titular",
          "head",
          "head of household",
          "household head",
          "hh head",
          "self",
          "principal");
  private static final Set<String> NOTHING =
      Set.of(
          "na",
          "n/a",
          "#n/a",
          "n.a.",
          "s/n",
          "sn",
          "s/d",
          "null",
          "none",
          "ninguno",
          "ninguna",
          "no tiene",
          "sin documento",
          "sin telefono",
          "-",
          "--",
          "---",
          ".",
          "0");
  private static final Map<String, Gender> GENDERS =
      Map.ofEntries(
          Map.entry("f", Gender.F),
          Map.entry("femenino", Gender.F),
          Map.entry("female", Gender.F),
          Map.entry("mujer", Gender.F),
          Map.entry("woman", Gender.F),
          Map.entry("nina", Gender.F),
          Map.entry("girl", Gender.F),
          Map.entry("m", Gender.M),
          Map.entry("masculino", Gender.M),
          Map.entry("male", Gender.M),
          Map.entry("hombre", Gender.M),
          Map.entry("man", Gender.M),
          Map.entry("nino", Gender.M),
          Map.entry("boy", Gender.M),
          Map.entry("x", Gender.X),
          Map.entry("otro", Gender.X),
          Map.entry("otra", Gender.X),
          Map.entry("other", Gender.X),
          Map.entry("no binario", Gender.X),
          Map.entry("non-binary", Gender.X));
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("espanol", "es"),
          Map.entry("castellano", "es"),
          Map.entry("spanish", "es"),
          Map.entry("ingles", "en"),
          Map.entry("english", "en"),
          Map.entry("kichwa", "qu"),
          Map.entry("quichua", "qu"),
          Map.entry("quechua", "qu"),
          Map.entry("frances", "fr"),
          Map.entry("french", "fr"),
          Map.entry("criollo", "ht"),
          Map.entry("creole", "ht"),
          Map.entry("portugues", "pt"),
          Map.entry("portuguese", "pt"));
  private static final Map<String, Contact.Channel> CHANNELS =
      Map.ofEntries(
          Map.entry("sms", Contact.Channel.SMS),
          Map.entry("texto", Contact.Channel.SMS),
          Map.entry("mensaje", Contact.Channel.SMS),
          Map.entry("mensaje de texto", Contact.Channel.SMS),
          Map.entry("text", Contact.Channel.SMS),
          Map.entry("text message", Contact.Channel.SMS),
          Map.entry("voz", Contact.Channel.VOICE),
          Map.entry("llamada", Contact.Channel.VOICE),
          Map.entry("voice", Contact.Channel.VOICE),
          Map.entry("call", Contact.Channel.VOICE),
          Map.entry("papel", Contact.Channel.SLIP),
          Map.entry("en persona", Contact.Channel.SLIP),
          Map.entry("sin mensajes", Contact.Channel.SLIP),
          Map.entry("paper", Contact.Channel.SLIP),
          Map.entry("slip", Contact.Channel.SLIP),
          Map.entry("in person", Contact.Channel.SLIP),
          Map.entry("no texts", Contact.Channel.SLIP),
          Map.entry("ninguna", Contact.Channel.NONE),
          Map.entry("no avisar", Contact.Channel.NONE),
          Map.entry("none", Contact.Channel.NONE));

  private static final Pattern ISO_639 = Pattern.compile("[a-z]{2,3}");

  private Vocabulary() {}

  /** Yes, no, a count above zero or zero; null for anything else. */
  static @Nullable Boolean yesOrNo(String text) {
    var word = Folding.words(text);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    var count = Numbers.whole(word);
    return count.isPresent() ? count.getAsInt() > 0 : null;
  }

  static boolean head(String text) {
    return HEAD.contains(Folding.words(text));
  }

  static Optional<Gender> gender(String text) {
    return Optional.ofNullable(GENDERS.get(Folding.words(text)));
  }

  /** An ISO 639 code. */
  static Optional<String> language(String text) {
    var word = Folding.words(text);
    return ISO_639.matcher(word).matches()
        ? Optional.of(word)
        : Optional.ofNullable(LANGUAGES.get(word));
  }

  static Optional<Contact.Channel> channel(String text) {
    return Optional.ofNullable(CHANNELS.get(Folding.words(text)));
  }

  /** Blank, or one of the ways in which people write that there is nothing. */
  static boolean nothing(String text) {
    return text.isBlank() || (text.length() <= 14 && NOTHING.contains(Folding.words(text)));
  }
}
