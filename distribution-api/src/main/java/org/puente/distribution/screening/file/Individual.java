package org.puente.distribution.screening.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puente.distribution.screening.SanctionsList.Entry;

/** What the list says of one person, as far as it is taken. */
final class Individual {

  private static final int MOST_NAMES = 200;
  private static final int LONGEST = 300;
  private static final int WIDEST = 40;
  private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)(-.*)?");

  private final List<String> parts = new ArrayList<>();
  private final List<String> aliases = new ArrayList<>();
  private final TreeSet<Integer> years = new TreeSet<>();
  private String reference = "";
  private String number = "";
  private int from;

  /** An element within it and the one around that. */
  void take(String around, String name, String text) {
    String value = text.strip();
    if (value.isEmpty()) {
      return;
    }
    switch (around + "/" + name) {
      case "INDIVIDUAL/FIRST_NAME",
          "INDIVIDUAL/SECOND_NAME",
          "INDIVIDUAL/THIRD_NAME",
          "INDIVIDUAL/FOURTH_NAME" ->
          add(parts, value);
      case "INDIVIDUAL/REFERENCE_NUMBER" -> reference = cut(value, 100);
      case "INDIVIDUAL/DATAID" -> number = cut(value, 100);
      case "INDIVIDUAL_ALIAS/ALIAS_NAME" -> add(aliases, value);
      case "INDIVIDUAL_DATE_OF_BIRTH/DATE", "INDIVIDUAL_DATE_OF_BIRTH/YEAR" -> born(value);
      case "INDIVIDUAL_DATE_OF_BIRTH/FROM_YEAR" -> from = year(value).orElse(0);
      case "INDIVIDUAL_DATE_OF_BIRTH/TO_YEAR" -> year(value).ifPresent(this::until);
      default -> {}
    }
  }

  private void until(int to) {
    if (from > 0 && to >= from && to - from <= WIDEST) {
      for (int year = from; year <= to; year++) {
        years.add(year);
      }
    }
  }

  private void born(String value) {
    year(value).ifPresent(years::add);
  }

  private static Optional<Integer> year(String value) {
    Matcher found = YEAR.matcher(value);
    return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }

  private static void add(List<String> names, String name) {
    if (names.size() < MOST_NAMES) {
      names.add(cut(name, LONGEST));
    }
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  /** Empty for one without a name. */
  Optional<Entry> entry(int position) {
    List<String> names = new ArrayList<>();
    if (!parts.isEmpty()) {
      names.add(String.join(" ", parts));
    }
    names.addAll(aliases);
    String known = reference.isEmpty() ? number : reference;
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Entry(
                position, known.isEmpty() ? "#" + position : known, names, List.copyOf(years)));
  }
}
