package org.puente.payments.messages;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts in each language, by key; anybody may add a language beside the two that come along.
 * All of them have the same keys with the same {@code {placeholders}}, or the service doesn't
 * start.
 */
public final class Wording {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private final Map<String, Map<String, String>> byLanguage;
  private final String usual;

  /** Throws IllegalArgumentException where languages differ in more than their words. */
  public Wording(Map<String, Map<String, String>> byLanguage, String usual) {
    this.byLanguage = Map.copyOf(byLanguage);
    this.usual = usual;
    Map<String, String> model = byLanguage.get(usual);
    if (model == null) {
      throw new IllegalArgumentException("No texts in " + usual);
    }
    for (TextKey key : TextKey.values()) {
      require(model.containsKey(key.key()), usual, key.key());
    }
    byLanguage.forEach((language, texts) -> check(language, texts, model));
  }

  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The language itself, or the usual one where nobody has written its texts yet. */
  public String speakable(String language) {
    return byLanguage.containsKey(language) ? language : usual;
  }

  /** Throws IllegalArgumentException when a placeholder gets no value. */
  public String text(String language, TextKey key, Map<String, String> values) {
    String template = byLanguage.getOrDefault(speakable(language), Map.of()).get(key.key());
    Matcher placeholders = PLACEHOLDER.matcher(String.valueOf(template));
    return placeholders.replaceAll(
        found -> {
          String value = values.get(found.group(1));
          if (value == null) {
            throw new IllegalArgumentException("No " + found.group(1) + " for " + key);
          }
          return Matcher.quoteReplacement(value);
        });
  }

  static Set<String> placeholders(String template) {
    Set<String> names = new TreeSet<>();
    Matcher found = PLACEHOLDER.matcher(template);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  private static void check(String language, Map<String, String> texts, Map<String, String> model) {
    model.forEach(
        (key, template) -> {
          String own = texts.get(key);
          require(own != null && !own.isBlank(), language, key);
          require(placeholders(String.valueOf(own)).equals(placeholders(template)), language, key);
        });
    texts.keySet().forEach(key -> require(model.containsKey(key), language, key));
  }

  private static void require(boolean holds, String language, String key) {
    if (!holds) {
      throw new IllegalArgumentException(
          "sms_%s.properties: %s is missing, or its placeholders differ".formatted(language, key));
    }
  }
}
