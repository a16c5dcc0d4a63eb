package org.puente.payments.files.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a description is said at startup, by file, key and reason. */
class DescriptionsTest {

  @ParameterizedTest
  @ValueSource(strings = {Examples.CORDILLERA, Examples.PACIFICO_SUR})
  void theWorkedExamplesAreRight(String example) {
    assertThat(Examples.format(example).takesOrders()).isTrue();
  }

  @Test
  void aBankThatHandsOverBoxesSendsStatementsAlone() {
    FlatFormat format = Examples.format("banks/fronterizo.yaml");

    assertThat(format.takesOrders()).isFalse();
    assertThatThrownBy(() -> format.name(Examples.head(List.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "currency: USD | colour: USD | colour: this key is not known",
        "{value: row} | {value: row, wide: 3} | orders.line[3].wide: this key is not known",
        "{value: row} | {value: rows} | orders.line[3].value: rows is none of [constant, row,",
        "charset: ISO-8859-1 | charset: LATIN-0 | charset: is not known here",
        "zone: America/Guayaquil | zone: America/Nowhere | zone:",
        "currency: USD | # | currency: is missing",
        "{value: reference} | {value: reference, width: 20} | orders.line[4].width: reference needs"
            + " 32 characters",
        "{value: reference} | {value: row} | orders.line: needs a field of value reference",
        "kind: delimited | kind: fixed | layout.delimiter: a fixed layout has none",
        "PAGOS_{date:yyyyMMdd}_{number:3}_{id}.txt | PAGOS.txt | orders.name: needs {id}",
        "PAGOS_{date:yyyyMMdd}_{number:3}_{id}.txt | a/{id}.txt | orders.name: has letters",
        "rejected: [ERR] | rejected: [OK] | response.statuses: a word stands in it twice",
        "rejected: [ERR] | rejected: [] | response.statuses.rejected: is empty",
        "{value: status} | {value: text} | response.line: needs one field of value status",
        "constant: MV | constant: TO | statement: head, line and trailer each begin",
        "width: 13, pad: left | width: 13, pad: right | orders.line[6].with: digits pad on the left",
        "format: HHmmss | format: bbb | statement.line[7].format:",
        "layout: | layout | is no YAML"
      })
  void aMistakeIsNamed(String right, String wrong, String complaint) {
    String yaml = Examples.yaml(Examples.CORDILLERA);
    assertThat(yaml).contains(right);

    assertThatThrownBy(() -> Examples.describedBy(spoilt(yaml, right, wrong, complaint)))
        .isInstanceOf(DescriptionRefused.class)
        .hasMessageStartingWith("bank.yaml: ")
        .hasMessageContaining(complaint);
  }

  /**
   * Some fields stand in several records: what is said of orders is spoilt in the first of them.
   */
  private static String spoilt(String yaml, String right, String wrong, String complaint) {
    int at = complaint.startsWith("orders") ? yaml.indexOf(right) : yaml.lastIndexOf(right);
    return yaml.substring(0, at) + wrong + yaml.substring(at + right.length());
  }
}
