package org.puente.distribution.screening.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.distribution.screening.ListFile;
import org.puente.events.http.Problem;

class UnListFileTest {

  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:00.000-05:00">
        <INDIVIDUALS>
          <INDIVIDUAL>
            <DATAID>6907993</DATAID><VERSIONNUM>1</VERSIONNUM>
            <FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME><THIRD_NAME/>
            <REFERENCE_NUMBER>CDi.001</REFERENCE_NUMBER>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Erik Badegué</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-02</DATE></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1975</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
          </INDIVIDUAL>
          <INDIVIDUAL><DATAID>7</DATAID></INDIVIDUAL>
        </INDIVIDUALS>
        <ENTITIES><ENTITY><DATAID>8</DATAID><FIRST_NAME>EXAMPLE BANK</FIRST_NAME></ENTITY></ENTITIES>
      </CONSOLIDATED_LIST>
      """;

  private final UnListFile file = new UnListFile();

  private ListFile.Content read(String xml) {
    return file.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  @Test
  void individualsAreReadWithTheirAliasesAndYearsOfBirth() {
    var content = read(LIST);

    assertThat(content.dated()).startsWith("2026-11-20");
    assertThat(content.entries()).hasSize(1);
    var entry = content.entries().getFirst();
    assertThat(entry.reference()).isEqualTo("CDi.001");
    assertThat(entry.names()).containsExactly("ERIC BADEGE", "Erik Badegué");
    assertThat(entry.years()).containsExactly(1971, 1973, 1974, 1975);
  }

  @Test
  void nothingElseIsEverRead() {
    String secret = UnListFileTest.class.getResource("/audited-operations.properties").toString();
    for (String attack :
        List.of(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret + "\">]>",
            "<!DOCTYPE a SYSTEM \"" + secret + "\">",
            "<!DOCTYPE a [<!ENTITY x \"boom\">]>")) {
      String xml =
          "<?xml version=\"1.0\"?>"
              + attack
              + LIST.substring(LIST.indexOf('\n') + 1).replace("ERIC", "&x;");
      assertThatThrownBy(() -> read(xml)).as(attack).isInstanceOf(Problem.class);
    }
  }

  @Test
  void whatIsNoSuchListIsRefused() {
    for (String wrong :
        List.of(
            "hola",
            "<sdnList/>",
            "<CONSOLIDATED_LIST/>",
            "<CONSOLIDATED_LIST><INDIVIDUALS>",
            "<CONSOLIDATED_LIST>" + "<A>".repeat(20) + "</A>".repeat(20) + "</CONSOLIDATED_LIST>",
            LIST.replace("ERIC", "E".repeat(30_000)))) {
      assertThatThrownBy(() -> read(wrong)).isInstanceOf(Problem.class);
    }
  }
}
