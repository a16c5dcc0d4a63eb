package org.puente.distribution.registration.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.events.tables.RawRow;
import org.springframework.core.io.ClassPathResource;

class GuessingTest {

  @Test
  void columnsAreGuessedByWhatTheyAreUsuallyCalled() throws Exception {
    var heading =
        row(1, "Nombres", "Apellidos", "Nro. de cédula", "Número de celular", "Edad (años)");
    assertThat(targets(guessed(null, heading))).containsExactly("name", "name", "-", "phone", "-");
  }

  @Test
  void ofTwoColumnsThatSeemTheSameTheFirstIsTaken() throws Exception {
    var heading = row(1, "Age", "Edad", "Sexo", "Gender");
    assertThat(targets(guessed(null, heading))).containsExactly("age", "-", "gender", "-");
  }

  @Test
  void theGroupBeforeAQuestionIsNoPartOfItsName() throws Exception {
    var layout = guessed(null, row(1, "inicio/hogar/Teléfono", "fin/edad"));
    assertThat(targets(layout)).containsExactly("phone", "age");
    assertThat(layout.columns().getFirst().header()).isEqualTo("inicio/hogar/Teléfono");
  }

  @Test
  void tagsAreUnderstoodWhateverTheHeader() throws Exception {
    var layout = guessed(null, row(1, "a", "b"), row(2, "#beneficiary+age", "#contact+phone"));
    assertThat(targets(layout)).containsExactly("age", "phone");
    assertThat(layout.lastHeadingRow()).isEqualTo(2);
  }

  @Test
  void theRowThatTellsMostIsTheHeadingUnlessSomebodySaysOtherwise() throws Exception {
    var rows = new RawRow[] {row(1, "Edad y más"), row(2, "", ""), row(3, "Nombre", "Edad")};
    assertThat(guessed(null, rows).headerRow()).isEqualTo(3);
    assertThat(guessed(1, rows).headerRow()).isEqualTo(1);
    assertThat(guessed(2, rows).headerRow()).as("a blank row is none").isEqualTo(3);
  }

  @Test
  void whereNothingIsKnownTheFirstRowIsShownAndNothingGuessed() throws Exception {
    var layout = guessed(null, row(4, "pan", "leche"), row(5, "1", "2"));
    assertThat(layout.headerRow()).isEqualTo(4);
    assertThat(layout.mapped()).isEmpty();
  }

  private static Layout guessed(@Nullable Integer headerRow, RawRow... rows) throws Exception {
    return Guessing.over(List.of(rows), List.of(words()), headerRow);
  }

  private static Profile words() throws Exception {
    return ProfileYaml.read(new ClassPathResource("column-words.yaml").getContentAsString(UTF_8));
  }

  private static RawRow row(int number, String... cells) {
    return new RawRow(number, List.of(cells));
  }

  private static Stream<String> targets(Layout layout) {
    return layout.columns().stream()
        .map(column -> column.mapped().map(mapping -> mapping.target().key()).orElse("-"));
  }
}
