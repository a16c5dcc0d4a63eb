package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE;
import static org.puente.payments.files.iso20022.Sample.ONE_TEXT;
import static org.puente.payments.files.iso20022.Sample.TWO;
import static org.puente.payments.files.iso20022.Sample.TWO_TEXT;
import static org.puente.payments.files.iso20022.Sample.amount;
import static org.puente.payments.files.iso20022.Sample.balance;
import static org.puente.payments.files.iso20022.Sample.balances;
import static org.puente.payments.files.iso20022.Sample.booking;
import static org.puente.payments.files.iso20022.Sample.details;
import static org.puente.payments.files.iso20022.Sample.news;
import static org.puente.payments.files.iso20022.Sample.of;
import static org.puente.payments.files.iso20022.Sample.returned;
import static org.puente.payments.files.iso20022.Sample.statement;
import static org.puente.payments.files.iso20022.Sample.tx;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileHead.Kind;
import org.puente.payments.files.BankFileLine.Balance;
import org.puente.payments.files.BankFileLine.Moved;
import org.puente.payments.files.BankFileLine.Unassigned;
import org.puente.payments.fsp.BankReport;

class AccountReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @Test
  void aStatementNamesItsAccountItsDaysAndItsBalances() {
    Recorded told =
        Recorded.of(
            HOLD,
            statement(
                balance("PRCD", "7.00")
                    + balances("100.00", "-20.00")
                    + booking("120.00", "DBIT").details(details(of(ONE_TEXT))).xml()));

    assertThat(told.heads)
        .containsExactly(
            new BankFileHead(Kind.STATEMENT, "STMT-1", null, "2200123456", "USD", DAY, DAY));
    assertThat(told.only(Balance.class))
        .containsExactly(
            new Balance(1, true, usd("100.00"), DAY), new Balance(2, false, usd("-20.00"), DAY));
  }

  @Test
  void cashThatLeftForAnOrderIsAWithdrawal() {
    String time = "<RltdDts><TxDtTm>2026-11-27T10:15:00</TxDtTm></RltdDts>";
    Recorded told =
        Recorded.of(
            HOLD, news(booking("120.00", "DBIT").details(details(tx(ONE_TEXT, time))).xml()));

    assertThat(told.heads).extracting(BankFileHead::kind).containsExactly(Kind.NEWS);
    assertThat(told.lines)
        .containsExactly(
            new Moved(
                1,
                "REF-1",
                ONE_TEXT,
                ONE,
                BankReport.Kind.WITHDRAWAL,
                usd("120.00"),
                DAY,
                Instant.parse("2026-11-27T15:15:00Z")));
  }

  @Test
  void cashThatCameBackIsAReversalHoweverTheBankMarksIt() {
    String marked = booking("120.00", "CRDT").reversed().details(details(of("OTHER-1"))).xml();
    String reasoned =
        booking("120.00", "CRDT").details(details(tx("OTHER-2", returned("Cd", "AM09")))).xml();
    String known = booking("120.00", "CRDT").details(details(of(ONE_TEXT))).xml();

    assertThat(Recorded.of(HOLD, news(marked + reasoned + known)).only(Moved.class))
        .extracting(Moved::kind)
        .containsExactly(
            BankReport.Kind.REVERSAL, BankReport.Kind.REVERSAL, BankReport.Kind.REVERSAL);
  }

  @Test
  void moneyThatCameInByItselfIsForAPerson() {
    Recorded told =
        Recorded.of(HOLD, news(booking("5000.00", "CRDT").details(details(of("DONOR 7"))).xml()));

    assertThat(told.lines)
        .containsExactly(new Unassigned(1, "REF-1", usd("5000.00"), true, DAY, "Ref DONOR 7"));
  }

  @ParameterizedTest
  @CsvSource({"Cd, NOAS, EXPIRY", "Prtry, EXPIRED, EXPIRY", "Cd, FOCR, CANCELLATION"})
  void aCodeThatRanOutIsToldForInformation(String element, String reason, BankReport.Kind kind) {
    String entry =
        booking("120.00", "CRDT")
            .status("INFO")
            .details(details(tx(ONE_TEXT, returned(element, reason))))
            .xml();
    Recorded told = Recorded.of(HOLD, statement(balances("10.00", "10.00") + entry));

    assertThat(told.only(Moved.class)).extracting(Moved::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDNG", "FUTR", "INFO"})
  void whatIsNotBookedHasNotMoved(String status) {
    String entry = booking("120.00", "DBIT").status(status).details(details(of(ONE_TEXT))).xml();
    String fee = booking("2.00", "DBIT").status(status).code("MDOP", "CHRG").xml();
    Recorded told = Recorded.of(HOLD, statement(balances("10.00", "10.00") + entry + fee));

    assertThat(told.lines).hasSize(2).allMatch(Balance.class::isInstance);
  }

  @Test
  void aBatchIsToldOrderByOrder() {
    String batch =
        details(
            "<Btch><NbOfTxs>2</NbOfTxs></Btch>",
            tx(ONE_TEXT, amount("120.00")),
            tx(TWO_TEXT, amount("80.00")));
    Recorded told = Recorded.of(HOLD, news(booking("200.00", "DBIT").details(batch).xml()));

    assertThat(told.only(Moved.class))
        .extracting(Moved::row, Moved::bankReference, Moved::clientReference, Moved::amount)
        .containsExactly(
            tuple(1, "REF-1/1", ONE, usd("120.00")), tuple(2, "REF-1/2", TWO, usd("80.00")));
  }

  @Test
  void aBatchMayHoldBothDirections() {
    String back = "<CdtDbtInd>CRDT</CdtDbtInd>";
    String batch = details(tx(ONE_TEXT, amount("120.00")), tx(TWO_TEXT, amount("20.00") + back));
    Recorded told = Recorded.of(HOLD, news(booking("100.00", "DBIT").details(batch).xml()));

    assertThat(told.only(Moved.class))
        .extracting(Moved::kind)
        .containsExactly(BankReport.Kind.WITHDRAWAL, BankReport.Kind.REVERSAL);
  }

  @Test
  void aBatchThatOnlyNamesOurFileIsForAPerson() {
    String batch =
        details(
            "<Btch><MsgId>FILE-1</MsgId><PmtInfId>PAY-1</PmtInfId><NbOfTxs>50</NbOfTxs></Btch>");
    String entry =
        booking("200.00", "DBIT").details(batch + "").xml().replace("</Ntry>", "")
            + "<AddtlNtryInf>PAGO MASIVO</AddtlNtryInf></Ntry>";

    assertThat(Recorded.of(HOLD, news(entry)).lines)
        .containsExactly(
            new Unassigned(
                1,
                "REF-1",
                usd("200.00"),
                false,
                DAY,
                "MsgId FILE-1; PmtInfId PAY-1; PAGO MASIVO"));
  }

  @Test
  void aBatchThatTellsNoAmountsIsForAPerson() {
    Recorded told =
        Recorded.of(
            HOLD,
            news(booking("200.00", "DBIT").details(details(of(ONE_TEXT), of(TWO_TEXT))).xml()));

    assertThat(told.only(Unassigned.class))
        .extracting(Unassigned::amount)
        .containsExactly(usd("200.00"));
    assertThat(told.only(Moved.class)).isEmpty();
  }

  @Test
  void ordersAreAlsoFoundByTheInstructionsReferenceOrNotAtAll() {
    String byInstruction =
        "<TxDtls><Refs><InstrId>"
            + ONE_TEXT
            + "</InstrId><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls>";
    Recorded found =
        Recorded.of(HOLD, news(booking("10.00", "DBIT").details(details(byInstruction)).xml()));
    Recorded none =
        Recorded.of(HOLD, news(booking("10.00", "DBIT").details(details(of("NOTPROVIDED"))).xml()));
    Recorded others =
        Recorded.of(HOLD, news(booking("10.00", "DBIT").details(details(of("RENT"))).xml()));

    assertThat(found.only(Moved.class)).extracting(Moved::clientReference).containsExactly(ONE);
    assertThat(none.only(Unassigned.class)).hasSize(1);
    assertThat(others.only(Moved.class))
        .extracting(Moved::reference, Moved::clientReference)
        .containsExactly(tuple("RENT", null));
  }

  @Test
  void aMovementWithoutABankReferenceHasTheSameOneInAdviceAndStatement() {
    String entry = booking("120.00", "DBIT").reference("").details(details(of(ONE_TEXT))).xml();
    String inStatement = statement(balances("240.00", "0.00") + entry + entry);

    var advised = Recorded.of(HOLD, news(entry)).only(Moved.class).getFirst().bankReference();
    assertThat(Recorded.of(HOLD, inStatement).only(Moved.class))
        .extracting(Moved::bankReference)
        .containsExactly(advised, advised + "#2");
  }

  @Test
  void aReferenceThatABankUsesTwiceIsToldApart() {
    String first = booking("10.00", "DBIT").details(details(of(ONE_TEXT))).xml();
    String second = booking("20.00", "DBIT").details(details(of(TWO_TEXT))).xml();

    assertThat(Recorded.of(HOLD, news(first + second)).only(Moved.class))
        .extracting(Moved::bankReference)
        .containsExactly("REF-1", "REF-1#2");
  }

  @Test
  void oneFileMayHoldSeveralStatementsAndPages() {
    String page = "<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>";
    String xml =
        statement(balances("0.00", "0.00"))
            .replace(
                "</BkToCstmrStmt>",
                Sample.account("STMT-1", balance("CLBD", "5.00"))
                        .replace("</Id><CreDtTm>", "</Id>" + page + "<CreDtTm>")
                    + "</BkToCstmrStmt>");

    assertThat(Recorded.of(HOLD, xml).heads)
        .extracting(BankFileHead::messageId)
        .containsExactly("STMT-1", "STMT-1/2");
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
