package org.puente.payments.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.payments.messages.ShortText;
import org.puente.payments.messages.TextKey;
import org.puente.payments.messages.Wording;

class WordingTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "code",
          "123456789012",
          "pin",
          "123456",
          "date",
          "30/12/2026",
          "help",
          "1800 000 000",
          "hours",
          "8:00-18:00",
          "ticket",
          "AB2CD3EF",
          "page",
          "https://ejemplo.org/estado",
          "reference",
          "ABCDEFGHJKMN",
          "machines",
          "Cajero Parque, Calle 12, 24h");

  /** Names of programmes and organisations, money, and what people are assisted for. */
  private static final Pattern GIVES_AWAY =
      Pattern.compile(
          "program|\\b(oim|iom|pma|wfp|ong|ngo)\\b|unicef|acnur|unhcr|puente|usd|gtq|dollar|d[oó]lar|quetzal"
              + "|\\$|€|amount|monto|banco|bank|cash|efectivo|dinero|money|bono|ayuda humanitaria|humanitarian"
              + "|refugi|migra|violen|vih|hiv|g[eé]nero|gender|transfer");

  @Test
  void no_text_gives_a_person_away() {
    Bundles.read(null)
        .forEach(
            (language, texts) ->
                texts.forEach(
                    (key, text) -> {
                      String words = text.toLowerCase(Locale.ROOT);
                      // The one phrase that says they stay: asked for in these words, naming none.
                      words =
                          words
                              .replace("sigue en el programa", "")
                              .replace("still in the programme", "");
                      assertThat(GIVES_AWAY.matcher(words.replaceAll("\\{.*?}", "")).find())
                          .as(language + " " + key + ": " + text)
                          .isFalse();
                    }));
  }

  @Test
  void every_text_fits_one_segment_of_gsms_alphabet() {
    Wording wording = new Wording(Bundles.read(null), "es");
    for (String language : wording.languages()) {
      for (TextKey key : TextKey.values()) {
        ShortText text = ShortText.of(wording.text(language, key, VALUES));
        assertThat(text.gsm7()).as(language + " " + key).isTrue();
        assertThat(text.segments()).as(language + " " + key).hasSize(1);
      }
    }
  }

  @Test
  void a_language_that_somebody_adds_must_be_whole(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sms_qu.properties"), "code=Kaywan: {code}\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(Bundles.read(folder), "es"))
        .withMessageContaining("sms_qu.properties");

    StringBuilder whole = new StringBuilder();
    Bundles.read(null)
        .getOrDefault("es", Map.of())
        .forEach((key, text) -> whole.append(key).append('=').append("Ñuqa: " + text).append('\n'));
    Files.writeString(folder.resolve("sms_qu.properties"), whole);
    Wording wording = new Wording(Bundles.read(folder), "es");
    assertThat(wording.text("qu", TextKey.PIN, VALUES)).startsWith("Ñuqa: ").contains("123456");
    assertThat(wording.speakable("qu")).isEqualTo("qu");
    assertThat(wording.speakable("fr")).isEqualTo("es");
  }

  @Test
  void placeholders_and_keys_are_the_same_in_every_language() {
    for (String change : new String[] {"code", "help", "unknown.key"}) {
      Map<String, Map<String, String>> bundles = new HashMap<>(Bundles.read(null));
      Map<String, String> english = new HashMap<>(bundles.getOrDefault("en", Map.of()));
      english.put(change, "{other} words");
      bundles.put("en", english);
      assertThatIllegalArgumentException().isThrownBy(() -> new Wording(bundles, "es"));
    }
  }

  @Test
  void a_value_may_hold_signs_that_patterns_know() {
    Wording wording = new Wording(Bundles.read(null), "es");
    assertThat(wording.text("es", TextKey.PIN, Map.of("pin", "$1\\2", "help", "{x}")))
        .contains("$1\\2", "{x}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wording.text("es", TextKey.PIN, Map.of("help", "1")));
  }
}
