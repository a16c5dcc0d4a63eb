package org.puente.distribution.kits;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who, within the age band, a kit is for; written as nothing, {@code HOUSEHOLD}, {@code REQUEST} or
 * {@code NEED:<attribute>}.
 */
public sealed interface NeedRule {

  /** Everyone within the age band. */
  record EveryPerson() implements NeedRule {}

  /** One for a household, collected by its head; the age band is the head's. */
  record OnePerHousehold() implements NeedRule {}

  /** Only people who asked for it, named one by one. */
  record OnRequest() implements NeedRule {}

  /** Whoever stated this need at registration. */
  record StatedNeed(String attribute) implements NeedRule {

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public StatedNeed {
      if (!ATTRIBUTE.matcher(attribute).matches()) {
        throw new IllegalArgumentException("not an attribute: " + attribute);
      }
    }
  }

  /** Reads the written form; refuses what it doesn't know. */
  static NeedRule parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new EveryPerson();
    }
    String rule = text.strip().toUpperCase(Locale.ROOT);
    if (rule.equals("HOUSEHOLD")) {
      return new OnePerHousehold();
    }
    if (rule.equals("REQUEST")) {
      return new OnRequest();
    }
    if (rule.startsWith("NEED:")) {
      return new StatedNeed(rule.substring("NEED:".length()));
    }
    throw new IllegalArgumentException("not a need rule: " + text);
  }

  default @Nullable String text() {
    return switch (this) {
      case EveryPerson() -> null;
      case OnePerHousehold() -> "HOUSEHOLD";
      case OnRequest() -> "REQUEST";
      case StatedNeed(String attribute) -> "NEED:" + attribute;
    };
  }
}
