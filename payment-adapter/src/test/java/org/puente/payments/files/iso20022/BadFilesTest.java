package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE_TEXT;
import static org.puente.payments.files.iso20022.Sample.TWO_TEXT;
import static org.puente.payments.files.iso20022.Sample.amount;
import static org.puente.payments.files.iso20022.Sample.balances;
import static org.puente.payments.files.iso20022.Sample.booking;
import static org.puente.payments.files.iso20022.Sample.details;
import static org.puente.payments.files.iso20022.Sample.news;
import static org.puente.payments.files.iso20022.Sample.of;
import static org.puente.payments.files.iso20022.Sample.payment;
import static org.puente.payments.files.iso20022.Sample.report;
import static org.puente.payments.files.iso20022.Sample.statement;
import static org.puente.payments.files.iso20022.Sample.transaction;
import static org.puente.payments.files.iso20022.Sample.tx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

class BadFilesTest {

  private static final String GOOD =
      statement(
          balances("100.00", "80.00")
              + booking("20.00", "DBIT").details(details(of(ONE_TEXT))).xml());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REF;MONTO\n1;20.00\n",
        "<html><body>Service unavailable</body></html>",
        "<Document><Other/></Document>",
        "<Document/>",
        "{\"status\":\"ok\"}"
      })
  void whatIsNoBanksAnswerIsNotThisFormat(String text) {
    assertThat(Recorded.refusal(HOLD, text).reason()).isEqualTo(Reason.NOT_THIS_FORMAT);
  }

  @Test
  void ourOwnFileSentBackIsNoAnswer() {
    String ours =
        "<Document xmlns=\"" + IsoSchema.PAIN_001.namespace() + "\"><CstmrCdtTrfInitn/></Document>";

    assertThat(Recorded.refusal(HOLD, ours).reason()).isEqualTo(Reason.NOT_THIS_FORMAT);
  }

  @Test
  void aFileBrokenOffAnywhereIsTruncated() {
    String file = GOOD.strip();
    for (int length = 0; length < file.length() - 1; length += 7) {
      assertThat(Recorded.refusal(HOLD, file.substring(0, length)).reason())
          .as("after %s characters", length)
          .isEqualTo(Reason.TRUNCATED);
    }
  }

  @Test
  void whatIsNoXmlThoughItEndsIsInvalid() {
    assertThat(Recorded.refusal(HOLD, GOOD.replace("<Bal>", "<Bal")).reason())
        .isEqualTo(Reason.INVALID);
    assertThat(Recorded.refusal(HOLD, GOOD + GOOD.substring(GOOD.indexOf("<Document"))).reason())
        .isEqualTo(Reason.INVALID);
  }

  @Test
  void aDocumentTypeIsForbiddenBeforeItDoesHarm() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE Document [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]>");
    String external = "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\">";
    String start = "<Document";

    for (String type : new String[] {bomb.toString(), external}) {
      String file = GOOD.replace(start, type + start);
      assertThat(Recorded.refusal(HOLD, file).reason()).isEqualTo(Reason.FORBIDDEN_CONTENT);
      assertThat(Recorded.refusal(HOLD, file.replace("MSG-1", "&a29;")).reason())
          .isEqualTo(Reason.FORBIDDEN_CONTENT);
    }
  }

  @Test
  void anEntityThatNobodyDeclaredIsNotReadEither() {
    assertThat(Recorded.refusal(HOLD, GOOD.replace("MSG-1", "&secret;")).reason())
        .isIn(Reason.FORBIDDEN_CONTENT, Reason.INVALID);
  }

  @Test
  void nestingDeeperThanAnyHonestFileIsTooLarge() {
    String deep = "<A>".repeat(5000) + "</A>".repeat(5000);
    String file =
        GOOD.replace("</Ntry>", "<SplmtryData><Envlp>" + deep + "</Envlp></SplmtryData></Ntry>");
    String old = file.replace("camt.053.001.08", "camt.053.001.02");

    assertThat(Recorded.refusal(HOLD, old).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aTextWithoutEndIsTooLarge() {
    String old = GOOD.replace("camt.053.001.08", "camt.053.001.02");

    assertThat(Recorded.refusal(HOLD, old.replace("MSG-1", "x".repeat(200_000))).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void whatTheSchemaDoesNotAllowIsNamedByLineAndFieldAndNotRepeated() {
    String entries =
        booking("10.00", "DBIT").details(details(of(ONE_TEXT))).xml()
            + booking("10.00", "GONE").details(details(of(TWO_TEXT))).xml();
    FileRefused refused = Recorded.refusal(HOLD, statement(balances("100.00", "80.00") + entries));

    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(refused.row()).isEqualTo(4);
    assertThat(refused.field()).isEqualTo("Stmt/Ntry/CdtDbtInd");
    assertThat(refused).hasMessageContaining("cvc-").hasMessageNotContaining("GONE");
  }

  @Test
  void anElementOutOfPlaceIsInvalid() {
    assertThat(Recorded.refusal(HOLD, GOOD.replace("<Bal>", "<Surprise/><Bal>")))
        .returns(Reason.INVALID, FileRefused::reason)
        .returns("Stmt/Surprise", FileRefused::field);
  }

  @Test
  void balancesThatTheEntriesDoNotExplainAreRefused() {
    FileRefused refused = Recorded.refusal(HOLD, GOOD.replace("\">80.00<", "\">81.00<"));

    assertThat(refused.reason()).isEqualTo(Reason.TOTALS_DIFFER);
    assertThat(refused.row()).isZero();
  }

  @Test
  void aBatchThatIsNotTheSumOfItsTransactionsIsRefusedByItsLine() {
    String batch = details(tx(ONE_TEXT, amount("10.00")), tx(TWO_TEXT, amount("10.00")));
    String entries =
        booking("5.00", "DBIT").details(details(of(ONE_TEXT))).xml()
            + booking("21.00", "DBIT").details(batch).xml();

    assertThat(Recorded.refusal(HOLD, news(entries)))
        .returns(Reason.TOTALS_DIFFER, FileRefused::reason)
        .returns(2L, FileRefused::row);
    assertThat(
            Recorded.refusal(
                HOLD,
                news(
                    booking("21.00", "DBIT")
                        .details(details(tx(ONE_TEXT, amount("20.00"))))
                        .xml())))
        .returns(Reason.TOTALS_DIFFER, FileRefused::reason);
  }

  @Test
  void aBatchOfFewerTransactionsThanCountedIsRefused() {
    String batch = details("<Btch><NbOfTxs>2</NbOfTxs></Btch>", tx(ONE_TEXT, amount("10.00")));

    assertThat(Recorded.refusal(HOLD, news(booking("10.00", "DBIT").details(batch).xml())).reason())
        .isEqualTo(Reason.TOTALS_DIFFER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>",
        "<TtlNtries><NbOfNtries>1</NbOfNtries><Sum>21.00</Sum></TtlNtries>",
        "<TtlCdtNtries><NbOfNtries>1</NbOfNtries></TtlCdtNtries>",
        "<TtlDbtNtries><Sum>19.00</Sum></TtlDbtNtries>"
      })
  void totalsOfTheStatementThatDifferAreRefused(String totals) {
    String file = GOOD.replaceFirst("<Ntry>", "<TxsSummry>" + totals + "</TxsSummry><Ntry>");

    assertThat(Recorded.refusal(HOLD, file).reason()).isEqualTo(Reason.TOTALS_DIFFER);
  }

  @Test
  void totalsThatTieAreTaken() {
    String totals =
        "<TtlNtries><NbOfNtries>1</NbOfNtries><Sum>20.00</Sum></TtlNtries>"
            + "<TtlCdtNtries><NbOfNtries>0</NbOfNtries><Sum>0</Sum></TtlCdtNtries>"
            + "<TtlDbtNtries><NbOfNtries>1</NbOfNtries><Sum>20</Sum></TtlDbtNtries>";
    String file = GOOD.replaceFirst("<Ntry>", "<TxsSummry>" + totals + "</TxsSummry><Ntry>");

    assertThat(Recorded.of(HOLD, file).lines).hasSize(3);
  }

  @Test
  void anotherCurrencyThanTheAccountsIsInvalid() {
    assertThat(Recorded.refusal(HOLD, GOOD.replace("\"USD\">20.00", "\"EUR\">20.00")))
        .returns(Reason.INVALID, FileRefused::reason)
        .returns("Ntry/Amt/@Ccy", FileRefused::field);
  }

  @Test
  void aThirdDecimalIsInvalid() {
    assertThat(Recorded.refusal(HOLD, GOOD.replace("\"USD\">20.00", "\"USD\">20.001")).reason())
        .isEqualTo(Reason.INVALID);
  }

  @Test
  void anAnswerWithoutAnyStatusOfAnOrderIsInvalid() {
    String silent = transaction(ONE_TEXT, "ACSP", "").replaceAll("<TxSts>.*</TxSts>", "");

    assertThat(Recorded.refusal(HOLD, report("", payment(silent))))
        .returns(Reason.INVALID, FileRefused::reason)
        .returns("TxInfAndSts/TxSts", FileRefused::field);
  }

  @Test
  void aConnectionThatBreaksIsNoFaultOfTheFile() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(GOOD.substring(0, 900).getBytes()),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }
            });

    assertThatThrownBy(() -> new IsoFormat(HOLD).read("file.xml", broken, new Recorded()))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }
}
