package org.puente.distribution.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeCsvProperties {

  @Property
  void noCellBeginsAFormulaAndNothingElseIsLost(@ForAll("nasty") String text) throws Exception {
    var out = new StringWriter();
    new SafeCsv(out).row(text, "end");
    try (var rows =
        CsvReader.builder()
            .fieldSeparator(';')
            .detectBomHeader(false)
            .ofCsvRecord(out.toString().substring(1))) {
      var row = rows.stream().findFirst().orElseThrow();
      var cell = row.getField(0);
      assertThat(cell.stripLeading())
          .doesNotStartWith("=")
          .doesNotStartWith("+")
          .doesNotStartWith("-")
          .doesNotStartWith("@")
          .doesNotStartWith("＝");
      assertThat(cell).endsWith(text.replace("\r\n", "\n").isEmpty() ? "" : text);
      assertThat(row.getField(1)).isEqualTo("end");
    }
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.strings().withChars("=+-@|%＝\t \"';,0aA").ofMaxLength(12);
  }
}
