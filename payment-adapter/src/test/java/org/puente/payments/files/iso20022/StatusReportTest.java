package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.payments.files.iso20022.Sample.CODES;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE;
import static org.puente.payments.files.iso20022.Sample.ONE_TEXT;
import static org.puente.payments.files.iso20022.Sample.TWO_TEXT;
import static org.puente.payments.files.iso20022.Sample.payment;
import static org.puente.payments.files.iso20022.Sample.reason;
import static org.puente.payments.files.iso20022.Sample.report;
import static org.puente.payments.files.iso20022.Sample.transaction;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine.AllAnswered;
import org.puente.payments.files.BankFileLine.Answered;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.fsp.IssuedCode;

class StatusReportTest {

  @Test
  void theHeadNamesOurFile() {
    Recorded told = Recorded.of(HOLD, report("<GrpSts>ACSP</GrpSts>", ""));

    assertThat(told.heads)
        .containsExactly(
            new BankFileHead(
                BankFileHead.Kind.RESPONSE, "ANSWER-1", "FILE-1", null, null, null, null));
    assertThat(told.unchecked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCP", "ACSP", "ACSC", "ACWC", "ACCC", "ACWP", "ACFC"})
  void anAcceptedOrderNeedsNoCodeWhereTheBankTellsThePerson(String status) {
    assertThat(only(HOLD, transaction(ONE_TEXT, status, "")).decision())
        .isEqualTo(new Decision.Accepted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACTC", "RCVD", "PDNG", "PATC", "BLCK", "ZZZZ"})
  void whatIsNotDecidedWaits(String status) {
    assertThat(only(HOLD, transaction(ONE_TEXT, status, "")).decision())
        .isEqualTo(new Decision.Processing());
  }

  @ParameterizedTest
  @CsvSource({
    "RJCT, Cd, AM04, AM04",
    "RJCT, Prtry, SIN_FONDOS, SIN_FONDOS",
    "CANC, Cd, CUST, CUST"
  })
  void aRefusalKeepsTheBanksReason(String status, String element, String code, String kept) {
    assertThat(only(HOLD, transaction(ONE_TEXT, status, reason(element, code, ""))).decision())
        .isEqualTo(new Decision.Rejected(kept));
  }

  @Test
  void aRefusalWithoutAReasonIsARefusal() {
    assertThat(only(HOLD, transaction(ONE_TEXT, "RJCT", "")).decision())
        .isEqualTo(new Decision.Rejected("RJCT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AM05", "DU01", "DU04", "DU05", "DUPL"})
  void aDuplicateSaysNothingAboutTheFirstOne(String code) {
    assertThat(only(HOLD, transaction(ONE_TEXT, "RJCT", reason("Cd", code, ""))).decision())
        .isEqualTo(new Decision.Processing());
    assertThat(all(report("<GrpSts>RJCT</GrpSts>" + reason("Cd", code, ""), "")).decision())
        .isEqualTo(new Decision.Processing());
  }

  @Test
  void theCodeIsFoundWhereTheBankPutsIt() {
    String told = reason("Prtry", "CODE", "CODE/00123456/PIN/4321/UNTIL/2026-12-01");

    assertThat(only(CODES, transaction(ONE_TEXT, "ACSC", told)).decision())
        .isEqualTo(
            new Decision.Accepted(
                new IssuedCode("00123456", "4321", Instant.parse("2026-12-02T05:00:00Z"))));
  }

  @Test
  void aCodeMayEndAtATimeOrAtNoneThatWeUnderstand() {
    assertThat(until("2026-12-01T10:00:00-05:00")).isEqualTo(Instant.parse("2026-12-01T15:00:00Z"));
    assertThat(until("tomorrow")).isNull();
  }

  private static @Nullable Instant until(String text) {
    String told = reason("Prtry", "CODE", "CODE/77/UNTIL/" + text);
    var accepted = (Decision.Accepted) only(CODES, transaction(ONE_TEXT, "ACSC", told)).decision();
    return Objects.requireNonNull(accepted.code()).expiresAt();
  }

  @Test
  void aCodeAloneIsEnoughAndAnUnnamedGroupIsTheCode() {
    IsoSettings bank = Sample.bank(IsoSettings.Delivery.HOLD, null, "COD:(\\d+)");

    assertThat(only(bank, transaction(ONE_TEXT, "ACSC", reason("Prtry", "X", "COD:77"))).decision())
        .isEqualTo(new Decision.Accepted(new IssuedCode("77", null)));
  }

  @Test
  void aBankThatAnswersWithCodesHasNotAcceptedBeforeItDoes() {
    assertThat(only(CODES, transaction(ONE_TEXT, "ACCP", "")).decision())
        .isEqualTo(new Decision.Processing());
    assertThat(all(CODES, report("<GrpSts>ACCP</GrpSts>", "")).decision())
        .isEqualTo(new Decision.Processing());
  }

  @Test
  void ourReferenceIsRecognisedHoweverItIsWritten() {
    assertThat(only(HOLD, transaction(ONE_TEXT.toUpperCase(Locale.ROOT), "ACSP", "")))
        .returns(ONE, Answered::clientReference)
        .returns(ONE_TEXT.toUpperCase(Locale.ROOT), Answered::reference);
    assertThat(only(HOLD, transaction("INVOICE 12", "ACSP", "")))
        .returns(null, Answered::clientReference)
        .returns("INVOICE 12", Answered::reference);
  }

  @Test
  void theInstructionsReferenceServesWhereTheOtherIsMissing() {
    String xml =
        "<TxInfAndSts><OrgnlInstrId>"
            + ONE_TEXT
            + "</OrgnlInstrId>"
            + "<OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>";

    assertThat(only(HOLD, xml))
        .returns(ONE, Answered::clientReference)
        .returns(ONE_TEXT, Answered::reference);
  }

  @Test
  void aFileRefusedAsAWholeIsAnsweredForAllItsOrders() {
    Recorded told =
        Recorded.of(HOLD, report("<GrpSts>RJCT</GrpSts>" + reason("Cd", "FF01", ""), ""));

    assertThat(told.lines)
        .containsExactly(new AllAnswered(1, "FILE-1", new Decision.Rejected("FF01")));
  }

  @Test
  void thePaymentInformationCountsForMoreThanTheGroup() {
    String xml =
        report(
            "<GrpSts>ACCP</GrpSts>",
            payment("<PmtInfSts>RJCT</PmtInfSts>" + reason("Cd", "AC05", "")));

    assertThat(all(xml).decision()).isEqualTo(new Decision.Rejected("AC05"));
  }

  @Test
  void aTransactionSaysForItselfOnlyWhatDiffers() {
    String silent =
        "<TxInfAndSts><OrgnlEndToEndId>" + ONE_TEXT + "</OrgnlEndToEndId></TxInfAndSts>";
    Recorded told =
        Recorded.of(
            HOLD,
            report("", payment("<PmtInfSts>RJCT</PmtInfSts>" + reason("Cd", "AC05", "") + silent)));

    assertThat(told.only(Answered.class))
        .extracting(Answered::decision)
        .containsExactly(new Decision.Rejected("AC05"));
  }

  @Test
  void ofAFileTakenInPartTheRestWaitsUnlessTheCountsTell() {
    String refused = transaction(ONE_TEXT, "RJCT", reason("Cd", "AM02", ""));
    String counts =
        "<NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>"
            + "<NbOfTxsPerSts><DtldNbOfTxs>9</DtldNbOfTxs><DtldSts>ACSP</DtldSts></NbOfTxsPerSts>";

    assertThat(all(report("", payment("<PmtInfSts>PART</PmtInfSts>" + refused))).decision())
        .isEqualTo(new Decision.Processing());
    assertThat(
            all(report("", payment("<PmtInfSts>PART</PmtInfSts>" + counts + refused))).decision())
        .isEqualTo(new Decision.Accepted(null));
  }

  @Test
  void nothingIsSaidOfOthersWhereAllAreListed() {
    Recorded told =
        Recorded.of(
            HOLD,
            report(
                "<OrgnlNbOfTxs>2</OrgnlNbOfTxs><GrpSts>PART</GrpSts>",
                payment(transaction(ONE_TEXT, "ACSP", "") + transaction(TWO_TEXT, "RJCT", ""))));

    assertThat(told.only(AllAnswered.class)).isEmpty();
    assertThat(told.only(Answered.class)).extracting(Answered::row).containsExactly(1, 2);
  }

  @Test
  void moreOrdersThanCountedAreRefused() {
    String two = transaction(ONE_TEXT, "RJCT", "") + transaction(TWO_TEXT, "RJCT", "");
    String counts =
        "<NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>";

    assertThat(
            Recorded.refusal(HOLD, report("<OrgnlNbOfTxs>1</OrgnlNbOfTxs>", payment(two))).reason())
        .isEqualTo(Reason.TOTALS_DIFFER);
    assertThat(Recorded.refusal(HOLD, report("", payment(counts + two))).reason())
        .isEqualTo(Reason.TOTALS_DIFFER);
  }

  @Test
  void fewerOrdersThanCountedAreRefusedWhereAllAreListed() {
    String counts =
        "<NbOfTxsPerSts><DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>";
    String xml =
        report(
            "<OrgnlNbOfTxs>1</OrgnlNbOfTxs>" + counts, payment(transaction(ONE_TEXT, "RJCT", "")));

    assertThat(Recorded.refusal(HOLD, xml).reason()).isEqualTo(Reason.TOTALS_DIFFER);
  }

  private static Answered only(IsoSettings bank, String transaction) {
    Recorded told = Recorded.of(bank, report("", payment(transaction)));
    assertThat(told.lines).hasSize(1);
    return told.only(Answered.class).getFirst();
  }

  private static AllAnswered all(String xml) {
    return all(HOLD, xml);
  }

  private static AllAnswered all(IsoSettings bank, String xml) {
    return Recorded.of(bank, xml).only(AllAnswered.class).getFirst();
  }
}
