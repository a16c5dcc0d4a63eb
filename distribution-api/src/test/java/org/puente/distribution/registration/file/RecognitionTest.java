package org.puente.distribution.registration.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.RawRow;

class RecognitionTest {

  private static final String MINE =
      """
      name: mine
      columns:
        - {header: [Name, Full name], field: name, hxl: "#beneficiary+name"}
        - {header: Head's name, field: document, hxl: "#beneficiary+name+head"}
        - {header: Age, field: age}
        - {header: Place, field: territory}
      """;

  @Test
  void theHeadingMayStandInAnyOfTheFirstTenRows() throws Exception {
    for (int blanks = 0; blanks < 10; blanks++) {
      var head = rows(blanks, List.of("full NAME", " age", "Place:"));
      assertThat(Recognition.best(head, List.of(mine())).headerRow()).isEqualTo(blanks + 1);
    }
  }

  @Test
  void theEleventhRowIsTooLate() throws Exception {
    var head = rows(10, List.of("full name", "age", "place"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Recognition.best(head, List.of(mine()))))
        .isInstanceOf(FileRefused.class);
  }

  @Test
  void aTagSaysMoreThanAHeaderAndTheMoreExactTagWins() throws Exception {
    var head =
        List.of(
            new RawRow(1, List.of("Age", "Age", "Age", "Place")),
            new RawRow(2, List.of("#beneficiary +head +name", "#beneficiary+name", "", "")));
    var layout = Recognition.best(head, List.of(mine()));
    assertThat(layout.lastHeadingRow()).isEqualTo(2);
    assertThat(layout.columns())
        .extracting(column -> column.mapped().map(mapping -> mapping.target().key()).orElse("-"))
        .containsExactly("document", "name", "age", "territory");
  }

  @Test
  void aColumnThatStandsTwiceIsTakenOnce() throws Exception {
    var head = List.of(new RawRow(1, List.of("Name", "Age", "Place", "Name")));
    assertThat(Recognition.best(head, List.of(mine())).mapped()).hasSize(3);
  }

  private static List<RawRow> rows(int blanks, List<String> heading) {
    var rows = new ArrayList<RawRow>();
    for (int row = 1; row <= blanks; row++) {
      rows.add(new RawRow(row, List.of("")));
    }
    rows.add(new RawRow(blanks + 1, heading));
    rows.add(new RawRow(blanks + 2, List.of("María", "34", "Tulcán")));
    return rows;
  }

  private static Profile mine() throws Exception {
    return ProfileYaml.read(MINE);
  }
}
