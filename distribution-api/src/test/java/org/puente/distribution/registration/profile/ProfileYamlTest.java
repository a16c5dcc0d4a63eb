package org.puente.distribution.registration.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.events.tables.FileRefused;

class ProfileYamlTest {

  private static final String COLUMNS =
      """
      name: mine
      columns:
        - {header: name, field: name}
        - {header: age, field: age}
        - {header: place, field: territory}
      """;

  @Test
  void whatIsLeftOutHasAUsualValue() throws InvalidProfile {
    assertThat(ProfileYaml.read(COLUMNS))
        .returns("EC", Profile::region)
        .returns(Profile.DayOrder.DMY, Profile::dates);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "constants: {consent: 'yes'} | consent can never be a constant",
        "defaults: {consent.support: 'yes'} | consent can never be a constant",
        "constants: {name: Somebody} | tells people apart",
        "constants: {colour: blue} | unknown field colour",
        "date: dmy | unknown key date",
        "dates: ymd | write dmy or mdy",
        "name: Mine! | ",
      })
  void aMistakeIsNamed(String line, String message) {
    assertThatThrownBy(() -> ProfileYaml.read(without(line) + line + "\n"))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{header: c, consent: support, values: {'': 'yes'}} | a blank consent cannot be translated",
        "{header: c, field: nombre} | unknown nombre; known are [household",
        "{header: c, attribute: RICH} | unknown RICH",
        "{header: c} | give one of field, attribute or consent",
        "{header: c, field: age, attribute: DISABILITY} | give one of",
        "{field: age} | header: missing",
        "{header: c, field: age, hxl: age} | not an HXL tag",
        "{header: c, field: age, colour: blue} | unknown key colour",
      })
  void aMistakeInAColumnIsPointedAt(String column, String message) {
    assertThatThrownBy(() -> ProfileYaml.read(COLUMNS + "  - " + column + "\n"))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining("columns[3]")
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNoYamlIsRefusedToo() {
    assertThatThrownBy(() -> ProfileYaml.read("name: [")).isInstanceOf(InvalidProfile.class);
    assertThatThrownBy(() -> ProfileYaml.read("")).isInstanceOf(InvalidProfile.class);
    assertThatThrownBy(() -> ProfileYaml.read("!!javax.script.ScriptEngineManager []"))
        .isInstanceOf(InvalidProfile.class);
  }

  @Test
  void theUsersOwnProfilesStandBesideTheShippedOnes(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("mine.yaml"), COLUMNS);
    Files.writeString(folder.resolve("broken.yml"), COLUMNS + "constants: {consent: yes}\n");
    var profiles = new Profiles(folder, new Kept("theirs", "mine"));
    assertThat(profiles.usable(null))
        .extracting(Profile::name)
        .containsExactlyInAnyOrder("puente-plantilla", "121-registrations", "mine", "theirs");
    assertThatThrownBy(() -> profiles.named("broken", null))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("consent can never be");
  }

  /** What somebody saved, whatever the organisation. */
  private record Kept(String... names) implements SavedProfiles {
    @Override
    public List<Saved> of(@Nullable UUID organisation) {
      return Stream.of(names)
          .map(
              name ->
                  new Saved(
                      new UUID(0, 1),
                      name,
                      COLUMNS.replace("name: mine", "name: " + name),
                      "ana",
                      Instant.EPOCH))
          .toList();
    }

    @Override
    public boolean save(UUID organisation, String name, String yaml, String by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean forget(UUID organisation, String name) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void whatIsWrittenReadsTheSame(@TempDir Path folder) throws Exception {
    for (var profile : new Profiles(folder, new Kept()).usable(null)) {
      var text = ProfileText.of(profile);
      assertThat(ProfileYaml.read(text).named(profile.name(), profile.title()))
          .isEqualTo(profile.named(profile.name(), profile.title()));
    }
    var mine =
        ProfileYaml.read(COLUMNS + "constants: {language: es}\ndefaults: {territory: quito}\n");
    assertThat(ProfileYaml.read(ProfileText.of(mine)).constants()).isEqualTo(mine.constants());
    assertThat(ProfileYaml.read(ProfileText.of(mine)).defaults()).isEqualTo(mine.defaults());
  }

  private static String without(String line) {
    return line.startsWith("name:") ? COLUMNS.replace("name: mine\n", "") : COLUMNS;
  }
}
