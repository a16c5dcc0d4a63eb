package org.puente.distribution.console.support;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Reads a form field by field, and keeps for each what is wrong with it. */
final class TypedFields {

  private final Map<String, String> typed;
  private final Map<String, String> wrong = new TreeMap<>();

  TypedFields(Map<String, String> typed) {
    this.typed = typed;
  }

  /** What is wrong, as keys of the bundles, by the names of the fields. */
  Map<String, String> wrong() {
    return wrong;
  }

  void refuse(String field, String key) {
    wrong.putIfAbsent(field, key);
  }

  /** As it was typed, without what surrounds it; empty where nothing was. */
  String raw(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** A text that is there, and no longer than the service takes. */
  String text(String field, int longest) {
    String text = raw(field);
    if (text.isEmpty()) {
      refuse(field, "typed.blank");
    } else if (text.length() > longest) {
      refuse(field, "typed.long." + longest);
    } else if (text.indexOf(0) >= 0) {
      refuse(field, "typed.unstorable");
    }
    return text;
  }

  /** A whole number of that range; the least where none can be read. */
  int number(String field, int least, int most) {
    try {
      int number = Integer.parseInt(raw(field));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below, as one that is out of range.
    }
    refuse(field, "typed.number." + least + "-" + most);
    return least;
  }

  /** A day of this century. */
  @Nullable LocalDate day(String field) {
    try {
      LocalDate day = LocalDate.parse(raw(field));
      if (day.getYear() >= 2000 && day.getYear() < 2100) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // Refused below, as one of another century.
    }
    refuse(field, "typed.day");
    return null;
  }

  /** Names the fields that are wrong, for whoever can't see where they are marked. */
  String inWords(MessageSource messages, Locale locale) {
    String named =
        wrong.keySet().stream()
            .map(field -> label(field, messages, locale))
            .distinct()
            .collect(Collectors.joining(", "));
    return messages.getMessage("typed.wrong", new Object[] {named}, locale);
  }

  /** The rows of a list have one name, and their number behind a dot. */
  private static String label(String field, MessageSource messages, Locale locale) {
    int dot = field.indexOf('.');
    String name = dot < 0 ? field : field.substring(0, dot);
    String fallback = messages.getMessage("field." + name, null, name, locale);
    String said = String.valueOf(messages.getMessage("field." + field, null, fallback, locale));
    boolean row = dot >= 0 && field.substring(dot + 1).matches("\\d+");
    return row ? said + " " + (Integer.parseInt(field.substring(dot + 1)) + 1) : said;
  }
}
