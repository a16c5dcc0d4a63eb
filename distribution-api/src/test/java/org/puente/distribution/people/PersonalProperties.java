package org.puente.distribution.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.puente.events.sealing.Keysets;

class PersonalProperties {

  private static final Path KEYS = keys();
  private static final PersonalData DATA = new PersonalData(Keysets.aead(KEYS.resolve("pii.json")));
  private static final PersonalIndex INDEX =
      new PersonalIndex(Keysets.keyedHash(KEYS.resolve("pii-index.json")));

  @Property(tries = 200)
  void aValueOpensOnlyForItsPersonAndColumn(@ForAll String value, @ForAll PersonalField field) {
    var person = UUID.randomUUID();
    byte[] key = DATA.newKey(person);
    for (byte[] stored : new byte[][] {null, key}) {
      var seal = DATA.of(person, stored);
      var sealedValue = seal.seal(field, value);
      assertThat(DATA.of(person, key).open(field, sealedValue)).isEqualTo(value);
      var somebody = UUID.randomUUID();
      assertThatThrownBy(() -> DATA.of(somebody, stored).open(field, sealedValue))
          .isInstanceOf(IllegalArgumentException.class);
      var other = PersonalField.values()[(field.ordinal() + 1) % PersonalField.values().length];
      assertThatThrownBy(() -> seal.open(other, sealedValue))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 50)
  void whatAKeyOfOnesOwnSealedIsGoneWithIt(@ForAll String value) {
    var person = UUID.randomUUID();
    var sealedValue = DATA.of(person, DATA.newKey(person)).seal(PersonalField.NAME, value);
    for (byte[] left : new byte[][] {null, DATA.newKey(person)}) {
      assertThatThrownBy(() -> DATA.of(person, left).open(PersonalField.NAME, sealedValue))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(DATA.of(person, null).openIfKept(PersonalField.NAME, sealedValue)).isNull();
  }

  @Property(tries = 200)
  void aNameIsTheSameInAnyOrderCaseAndWithOrWithoutAccents(
      @ForAll("names") List<String> words, @ForAll Random random) {
    var shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    var plain =
        String.join("  ", shuffled).toUpperCase(Locale.ROOT).replace('Á', 'A').replace('Ñ', 'N');
    assertThat(INDEX.nameAndAge(plain, null, 34))
        .isEqualTo(INDEX.nameAndAge(String.join(" ", words), null, 34));
  }

  @Property(tries = 50)
  void anotherAgeOrBirthDateIsSomebodyElse(@ForAll("names") List<String> words) {
    var name = String.join(" ", words);
    assertThat(INDEX.nameAndAge(name, null, 34))
        .isNotEqualTo(INDEX.nameAndAge(name, null, 35))
        .isNotEqualTo(INDEX.nameAndAge(name, LocalDate.of(1990, 1, 1), 34));
  }

  @Property(tries = 50)
  void aDocumentIsTheSameHoweverPunctuated(@ForAll("documents") String document) {
    assertThat(INDEX.document(document.replaceAll("(..)", "$1-").toLowerCase(Locale.ROOT)))
        .isEqualTo(INDEX.document(document));
  }

  @Property(tries = 100)
  void aMaskShowsOnlyTheEndAndInitials(@ForAll("names") List<String> words) {
    var masked = Masking.name(String.join(" ", words));
    assertThat(masked).startsWith(words.getFirst());
    words.stream()
        .skip(1)
        .filter(word -> word.length() > 2 && !words.getFirst().contains(word))
        .forEach(word -> assertThat(masked).doesNotContain(word));
    assertThat(Masking.end("0912345678")).isEqualTo("•••678");
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings()
        .withChars("aábñmno")
        .ofMinLength(3)
        .ofMaxLength(8)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.strings().withChars("0123456789ABC").ofMinLength(4).ofMaxLength(12);
  }

  private static Path keys() {
    try {
      var folder = Files.createTempDirectory("keys");
      Keysets.createMissing(folder);
      return folder;
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
