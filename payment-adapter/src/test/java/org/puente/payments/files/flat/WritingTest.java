package org.puente.payments.files.flat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.Instruction;

class WritingTest {

  private final FlatFormat tab = Examples.format(Examples.CORDILLERA);
  private final FlatFormat fixed = Examples.format(Examples.PACIFICO_SUR);

  @Test
  void aRowIsWhatTheBankExpects() {
    Instruction maria = Examples.instruction("María\tJosé\nMuñoz 李", "120.05");

    assertThat(Examples.written(tab, List.of(maria), ISO_8859_1))
        .containsExactly(
            String.join(
                "\t",
                "PA",
                "2100012345",
                "1",
                maria.clientReference().toString().replace("-", ""),
                "USD",
                "0000000012005",
                "EFE",
                "C",
                "1712345678",
                "María José Muñoz",
                "593991234567",
                "AYUDA"));
  }

  @Test
  void aDelimiterInsideANameIsReplacedAndAnywhereElseRefused() {
    String semicolons = Examples.yaml(Examples.CORDILLERA).replace("\"\\t\"", "\";\"");
    List<Instruction> orders = List.of(Examples.instruction("Ana; Luis", "1.00"));

    String row = Examples.written(Examples.describedBy(semicolons), orders, ISO_8859_1).getFirst();

    assertThat(row.split(";", -1)).hasSize(12).contains("Ana Luis");
    String spoilt = semicolons.replace("constant: AYUDA", "constant: A;B");
    assertThatThrownBy(() -> Examples.written(Examples.describedBy(spoilt), orders, ISO_8859_1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constant: contains the delimiter");
  }

  @Test
  void aBankWithoutAccentsReadsTheNameAllTheSame() {
    String line =
        Examples.written(fixed, List.of(Examples.instruction("Ñusta Łęcka Weiß", "1.00")), US_ASCII)
            .get(1);

    assertThat(line.substring(53, 93).strip()).isEqualTo("NUSTA LECKA WEISS");
  }

  @Test
  void somebodyWithoutDocumentOrPhoneIsPaidToo() {
    Instruction nobody = Examples.instruction("Ana", "1.00", null, null);

    assertThat(Examples.written(tab, List.of(nobody), ISO_8859_1).getFirst())
        .contains("\tEFE\tN\t\tAna\t\tAYUDA");
    assertThat(Examples.written(fixed, List.of(nobody), US_ASCII).get(1).substring(39, 53))
        .isEqualTo("N0000000000000");
  }

  @Test
  void theKindOfADocumentFollowsFromItsDigits() {
    assertThat(kind("1712345678")).isEqualTo("C");
    assertThat(kind("1712345678001")).isEqualTo("R");
    assertThat(kind("VE 123456")).isEqualTo("P");
  }

  private String kind(String document) {
    Instruction instruction = Examples.instruction("Ana", "1.00", document, null);
    return Examples.written(tab, List.of(instruction), ISO_8859_1).getFirst().split("\t", -1)[7];
  }

  @Test
  void theSameHeadAndOrdersGiveTheSameBytes() {
    List<Instruction> orders = List.of(Examples.instruction("Ana", "1.00"));

    assertThat(Examples.written(fixed, Examples.head(orders), orders).toByteArray())
        .isEqualTo(Examples.written(fixed, Examples.head(orders), orders).toByteArray());
  }

  @Test
  void theNameOfTheFileCountsTheDay() {
    FileHead head = Examples.head(List.of(Examples.instruction("Ana", "1.00")));

    assertThat(tab.name(head)).isEqualTo("PAGOS_20260203_007_0197a5d1000070008000000000000001.txt");
    assertThat(fixed.name(head)).isEqualTo("PAG202602030007.txt");
  }

  @Test
  void whatDoesNotFitIsNamedAndNeverCut() {
    refused(Examples.instruction("Ana", "999999999999.99"), "amount: 14 characters do not fit");
    refused(Examples.instruction("Ana", "1.00", "12345678901234", null), "payee-document: 14");
    refused(Examples.instruction("Ana", "1.00", null, "+5939912345678901"), "payee-phone: 16");
    refused(Examples.instruction("Ana", "0.00"), "amount: must be more than nothing");
    refused(Examples.instruction("李", "1.00"), "payee-name: nothing to write");
  }

  @Test
  void aTotalThatIsNotThatOfTheOrdersIsNeverWritten() {
    List<Instruction> orders = List.of(Examples.instruction("Ana", "1.00"));
    FileHead right = Examples.head(orders);
    FileHead wrong =
        new FileHead(
            right.fsp(),
            right.fileId(),
            1,
            right.createdAt(),
            LocalDate.of(2026, 2, 3),
            1,
            Money.of("1.01", "USD"));

    assertThatThrownBy(() -> Examples.written(fixed, wrong, orders))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("total");
  }

  @Test
  void anotherCurrencyIsRefused() {
    Instruction quetzales =
        new Instruction(
            Examples.FILE_ID, Money.of("1.00", "GTQ"), new Payee("Ana", null, null, "es"));

    assertThatThrownBy(
            () ->
                Examples.written(
                    tab,
                    Examples.head(List.of(Examples.instruction("Ana", "1.00"))),
                    List.of(quetzales)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amount: this bank is paid in USD");
  }

  private void refused(Instruction instruction, String complaint) {
    assertThatThrownBy(() -> Examples.written(fixed, List.of(instruction), US_ASCII))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint)
        .hasMessageNotContaining("12345678901234");
  }
}
