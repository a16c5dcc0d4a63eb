package org.puente.distribution.console.support;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.puente.distribution.console.remote.EpisodeFacts.Step;

/**
 * A protocol's next version as it is typed. A step that has neither language is none; a new one
 * gets its key from its English words, so that nobody has to make one up.
 */
final class ProtocolTyped {

  /** How many steps a form can hold: what the service takes. */
  static final int MOST = 30;

  static final List<String> MODES = List.of("INDIVIDUAL", "GROUP", "FAMILY");

  private static final Set<String> CONSENT = Set.of("true", "false");

  private final TypedFields fields;
  private final Map<String, Object> body = new HashMap<>();

  ProtocolTyped(Map<String, String> form) {
    this.fields = new TypedFields(form);
    body.put("after", fields.number("after", 0, 100_000));
    body.put("nameEs", fields.text("nameEs", 120));
    body.put("nameEn", fields.text("nameEn", 120));
    body.put("designProcess", fields.text("designProcess", 300));
    body.put("source", fields.text("source", 300));
    body.put("mode", fields.raw("withWhom"));
    if (!MODES.contains(fields.raw("withWhom"))) {
      fields.refuse("withWhom", "typed.choose");
    }
    String qualification = fields.raw("qualification");
    if (!qualification.isEmpty()) {
      body.put("qualification", qualification);
      if (!qualification.matches("[A-Z0-9_]{1,40}")) {
        fields.refuse("qualification", "typed.choose");
      }
    }
    body.put("waitsForConsent", Boolean.valueOf(fields.raw("waitsForConsent")));
    if (!CONSENT.contains(fields.raw("waitsForConsent"))) {
      fields.refuse("waitsForConsent", "typed.choose");
    }
    body.put("steps", steps());
  }

  TypedFields fields() {
    return fields;
  }

  Map<String, Object> body() {
    return body;
  }

  /** The code of a protocol that is new. */
  String code() {
    String code = fields.raw("code");
    if (!code.matches("[A-Z][A-Z_]{2,39}")) {
      fields.refuse("code", "protocol.wrong.code");
    }
    return code;
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (int row = 0; row < MOST; row++) {
      String es = fields.raw("es." + row);
      String en = fields.raw("en." + row);
      if (es.isEmpty() && en.isEmpty()) {
        continue;
      }
      es = fields.text("es." + row, 300);
      en = fields.text("en." + row, 300);
      steps.add(new Step(key(fields.raw("key." + row), en, keys(steps)), es, en));
    }
    if (steps.isEmpty()) {
      fields.refuse("es.0", "protocol.wrong.steps");
    }
    return steps;
  }

  private static Set<String> keys(List<Step> steps) {
    return steps.stream().map(Step::key).collect(Collectors.toSet());
  }

  private static String key(String kept, String english, Set<String> taken) {
    String key = kept.matches("[A-Z][A-Z_]{1,39}") ? kept : fromWords(english);
    while (taken.contains(key)) {
      key = (key.length() > 38 ? key.substring(0, 38) : key) + "_X";
    }
    return key;
  }

  private static String fromWords(String english) {
    String letters =
        Normalizer.normalize(english, Normalizer.Form.NFD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z ]", "")
            .strip()
            .replaceAll(" +", "_");
    String key = letters.length() > 30 ? letters.substring(0, 30) : letters;
    return key.length() < 2 ? "STEP" : key;
  }
}
