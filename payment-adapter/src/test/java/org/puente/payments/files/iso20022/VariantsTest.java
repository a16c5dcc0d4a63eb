package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE_TEXT;
import static org.puente.payments.files.iso20022.Sample.balances;
import static org.puente.payments.files.iso20022.Sample.booking;
import static org.puente.payments.files.iso20022.Sample.details;
import static org.puente.payments.files.iso20022.Sample.of;
import static org.puente.payments.files.iso20022.Sample.payment;
import static org.puente.payments.files.iso20022.Sample.report;
import static org.puente.payments.files.iso20022.Sample.statement;
import static org.puente.payments.files.iso20022.Sample.transaction;
import static org.puente.payments.files.iso20022.Sample.tx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

class VariantsTest {

  private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
  private static final String FILE =
      statement(
          balances("100.00", "80.00")
              + booking("20.00", "DBIT")
                  .details(details(tx(ONE_TEXT, "<AddtlTxInf>Retiro Ñandú</AddtlTxInf>")))
                  .xml());

  @Test
  void aPrefixIsOnlyAName() {
    String prefixed =
        FILE.replaceAll("<(/?)([A-Z])", "<$1camt:$2").replace("xmlns=", "xmlns:camt=");

    assertThat(Recorded.of(HOLD, prefixed).lines).isEqualTo(Recorded.of(HOLD, FILE).lines);
    assertThat(Recorded.of(HOLD, prefixed).unchecked).isEmpty();
  }

  @Test
  void aBanksOwnNamespaceForTheSameVersionIsStillChecked() {
    String own = FILE.replace(ISO, "http://bank.example/de/camt.053.001.08.ch.02.xsd");

    assertThat(Recorded.of(HOLD, own).lines).isEqualTo(Recorded.of(HOLD, FILE).lines);
    assertThat(Recorded.of(HOLD, own).unchecked).isEmpty();
    assertThat(Recorded.refusal(HOLD, own.replace("<Bal>", "<Surprise/><Bal>")).reason())
        .isEqualTo(Reason.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02",
        "urn:iso:std:iso:20022:tech:xsd:camt.053.001.04",
        "http://bank.example/camt.053.001.04.ch.xsd",
        ""
      })
  void anOlderVersionIsReadAndSaidToBeUnchecked(String namespace) {
    String older =
        FILE.replace(ISO, namespace).replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>");
    Recorded told = Recorded.of(HOLD, older);

    assertThat(told.lines).isEqualTo(Recorded.of(HOLD, FILE).lines);
    assertThat(told.unchecked).containsExactly(namespace);
  }

  @Test
  void inAnOlderVersionTheAmountIsAmongItsDetails() {
    String inside = "<AmtDtls><TxAmt><Amt Ccy=\"USD\">10.00</Amt></TxAmt></AmtDtls>";
    String older =
        statement(
                balances("100.00", "80.00")
                    + booking("20.00", "DBIT")
                        .details(details(tx(ONE_TEXT, inside), tx(ONE_TEXT, inside)))
                        .xml())
            .replace(ISO, "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02");

    assertThat(Recorded.of(HOLD, older).lines).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "<Sts><Cd>BOOK</Cd></Sts>, <Sts>PDNG</Sts>, Bal/Amt",
    "<CdtDbtInd>DBIT</CdtDbtInd><Sts>, <Sts>, Ntry/CdtDbtInd",
    "<BookgDt><Dt>2026-11-27</Dt></BookgDt>, '', Ntry/BookgDt",
    "\"USD\">20.00, \"USD\">twenty, Ntry/Amt",
    "\"USD\">20.00, \"USD\">-20.00, Ntry/Amt",
    "\"USD\">100.00, \"USD\">a hundred, Bal/Amt"
  })
  void whatIsUncheckedStillNeedsWhatWeNeed(String checked, String unchecked, String field) {
    String older =
        FILE.replace(ISO, "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02")
            .replace(checked, unchecked);

    assertThat(Recorded.refusal(HOLD, older)).returns(field, FileRefused::field);
  }

  @Test
  void anOlderStatusReportIsRead() {
    String older =
        report("", payment(transaction(ONE_TEXT, "ACSP", "")))
            .replace("pain.002.001.10", "pain.002.001.03");

    assertThat(Recorded.of(HOLD, older).lines).hasSize(1);
    assertThat(Recorded.of(HOLD, older).unchecked)
        .containsExactly("urn:iso:std:iso:20022:tech:xsd:pain.002.001.03");
    assertThat(
            Recorded.refusal(
                    HOLD,
                    report("<OrgnlNbOfTxs>many</OrgnlNbOfTxs>", "")
                        .replace("pain.002.001.10", "pain.002.001.03"))
                .field())
        .isEqualTo("OrgnlNbOfTxs");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, BOM",
    "UTF-16BE, UTF-16, BOM",
    "UTF-16LE, UTF-16, BOM",
    "UTF-16LE, UTF-8, BOM",
    "UTF-16LE, UTF-16, NONE",
    "UTF-8, UTF-16, NONE",
    "UTF-8, UTF-8, BLANKS",
    "ISO-8859-1, ISO-8859-1, NONE",
    "windows-1252, windows-1252, NONE",
    "UTF-8, no-such-charset, NONE",
    "ISO-8859-1, UTF-8, NONE"
  })
  void whatTheBytesAreCountsForMoreThanWhatTheySayTheyAre(
      String real, String declared, String start) {
    String text = FILE.replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"");
    String before =
        switch (start) {
          case "BOM" -> "\uFEFF";
          case "BLANKS" -> " \r\n\t ";
          default -> "";
        };

    assertThat(Recorded.of(HOLD, (before + text).getBytes(Charset.forName(real))).lines)
        .isEqualTo(Recorded.of(HOLD, FILE).lines);
  }

  @Test
  void accentsAreReadAsTheyWereWritten() {
    String entry =
        booking("20.00", "CRDT")
            .xml()
            .replace("</Ntry>", "<AddtlNtryInf>Ñandú</AddtlNtryInf></Ntry>");
    String latin = Sample.news(entry).replace("UTF-8", "ISO-8859-1");

    assertThat(Recorded.of(HOLD, latin.getBytes(StandardCharsets.ISO_8859_1)).lines.toString())
        .contains("Ñandú");
    assertThat(Recorded.of(HOLD, Sample.news(entry)).lines.toString()).contains("Ñandú");
  }

  @Test
  void oneWordInAnotherCharsetLosesOnlyItsAccents() {
    byte[] mixed =
        Sample.news(
                booking("20.00", "DBIT")
                    .details(details(of(ONE_TEXT)))
                    .xml()
                    .replace("</Ntry>", "<AddtlNtryInf>Ñandú</AddtlNtryInf></Ntry>"))
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Recorded.of(HOLD, mixed).lines).hasSize(1);
  }
}
