package org.puente.fspsimulator.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.fspsimulator.banks.AnswerMode;
import org.puente.fspsimulator.banks.Auth;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.EntryKind;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Payee;
import org.puente.fspsimulator.files.FileLanguage;
import org.puente.fspsimulator.files.FileLanguage.Answer;
import org.puente.fspsimulator.files.FileLanguage.Decided;
import org.puente.fspsimulator.files.FileLanguage.Received;
import org.puente.fspsimulator.files.FileLanguage.Statement;
import org.puente.fspsimulator.files.FileLanguage.Wanted;
import org.puente.fspsimulator.files.FileLanguage.Written;
import org.puente.fspsimulator.files.UnreadableFile;
import org.xml.sax.SAXException;

class IsoLanguageTest {

  private static final Path SCHEMAS = Path.of("../payment-adapter/src/main/resources/iso20022");
  private static final Path OTHERS = Path.of("../../shared/data/iso20022");
  private static final Instant AT = Instant.parse("2026-11-27T15:00:00Z");
  private static final UUID REFERENCE = UUID.fromString("0b1c2d3e-4f50-5617-8293-a4b5c6d7e8f9");

  private static final Bank BANK =
      new Bank(
          "c",
          "BANK_C",
          "Banco Costa",
          "accountid@puente",
          "key",
          usd(300_00),
          List.of(usd(20_00), usd(10_00)),
          usd(1_000_000_00),
          "secret",
          AnswerMode.SYNC,
          Duration.ZERO,
          Duration.ofDays(1),
          Duration.ofDays(3),
          true,
          ZoneId.of("America/Guayaquil"),
          Auth.API_KEY,
          Duration.ofMinutes(5),
          usd(0));

  private final FileLanguage iso = new IsoLanguage();

  @Test
  void aClientsOrdersAreRead() throws IOException {
    Received received = read(pain001("2", "200.00", "2", "200.00"));

    assertThat(received.messageId()).isEqualTo("FILE-1");
    assertThat(received.orders())
        .containsExactly(
            new Wanted("E2E-1", "120.00", "USD", "Maria Nandu", "+593991234567"),
            new Wanted("E2E-2", "80.00", "USD", "Jose", "+593987654321"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 200.00, 2, 200.00, AM19",
    "2, 200.01, 2, 200.00, AM16",
    "2, 200.00, 1, 200.00, AM20",
    "2, 200.00, 2, 199.00, AM17"
  })
  void totalsThatAreWrongRefuseTheFile(
      String count, String sum, String ofPayment, String sumOfPayment, String reason) {
    refused(pain001(count, sum, ofPayment, sumOfPayment), reason);
  }

  @Test
  void whatTheBankCannotReadItRefuses() {
    String good = pain001("2", "200.00", "2", "200.00");

    refused(good.replace("001.09", "001.03"), "FF01");
    refused(good.substring(0, good.length() / 2), "FF01");
    refused(good.replace(">120.00<", ">many<"), "FF01");
    refused("REF;MONTO", "FF01");
    refused(good.replace("<Document", "<!DOCTYPE Document [<!ENTITY a 'b'>]><Document"), "FF01");
    refused(good.replace("CstmrCdtTrfInitn", "CstmrDrctDbtInitn"), "FF01");
  }

  @Test
  void filesThatNobodyHereWroteAreRefusedForTheRightReason() throws IOException {
    Assumptions.assumeThat(OTHERS).isDirectory();

    refused(Files.readString(OTHERS.resolve("pain.001.001.03_usd_moov.xml")), "FF01");
    refused(Files.readString(OTHERS.resolve("pain.001.001.09_sebastienrousseau.xml")), "AM19");
  }

  @Test
  void anAnswerTellsEachOrdersCodeOrReason() throws Exception {
    String told =
        valid(
            iso.answer(
                BANK,
                answer(
                    null,
                    new Decided(wanted("E2E-1"), order(OrderState.ACTIVE, "0012345678"), ""),
                    new Decided(wanted("E2E-2"), null, "AM02"),
                    new Decided(wanted("E2E-3"), null, "SIN_CUPO"),
                    new Decided(wanted("E2E-4"), order(OrderState.PENDING, null), ""))),
            "pain.002.001.10");

    assertThat(told)
        .contains("<OrgnlMsgId>FILE-1</OrgnlMsgId>")
        .contains("<GrpSts>PART</GrpSts>")
        .contains("<AddtlInf>CODE/0012345678/PIN/4321/UNTIL/2026-11-30T15:00:00Z</AddtlInf>")
        .contains("<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AM02</Cd></Rsn></StsRsnInf>")
        .contains("<Rsn><Prtry>SIN_CUPO</Prtry></Rsn>")
        .contains("<OrgnlEndToEndId>E2E-4</OrgnlEndToEndId><TxSts>PDNG</TxSts>")
        .contains("<DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>RJCT</DtldSts>");
  }

  @Test
  void aFileRefusedAsAWholeIsAnsweredAsAWhole() throws Exception {
    String told = valid(iso.answer(BANK, answer("AM19")), "pain.002.001.10");

    assertThat(told)
        .contains("<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM19</Cd></Rsn></StsRsnInf>")
        .doesNotContain("OrgnlPmtInfAndSts");
  }

  @Test
  void aFileWithoutAnIdIsAnsweredAllTheSame() throws Exception {
    Answer nameless = new Answer("ANSWER-1", "", AT, "FF01", List.of());

    assertThat(valid(iso.answer(BANK, nameless), "pain.002.001.10"))
        .contains("<OrgnlMsgId>NOTPROVIDED</OrgnlMsgId>");
  }

  @Test
  void theStatementHoldsTheDayAndItsBalances() throws Exception {
    String told = valid(iso.statement(BANK, statement()), "camt.053.001.08");

    assertThat(told)
        .contains("<Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">100.00</Amt><CdtDbtInd>CRDT")
        .contains("<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">10.00</Amt><CdtDbtInd>DBIT")
        .contains("<TtlNtries><NbOfNtries>2</NbOfNtries><Sum>130.00</Sum></TtlNtries>")
        .contains("<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>10.00</Sum></TtlCdtNtries>")
        .contains("<TtlDbtNtries><NbOfNtries>1</NbOfNtries><Sum>120.00</Sum></TtlDbtNtries>")
        .contains("<EndToEndId>0b1c2d3e4f5056178293a4b5c6d7e8f9</EndToEndId>")
        .contains("<AcctSvcrRef>BANK_C-1</AcctSvcrRef>")
        .contains("<TxDtTm>2026-11-27T10:00:00-05:00</TxDtTm>");
  }

  @Test
  void theNewsMarkWhatCameBackAndWhatMovedNothing() throws Exception {
    String told = valid(iso.news(BANK, statement()), "camt.054.001.08");

    assertThat(told)
        .doesNotContain("<Bal>")
        .contains("<CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>")
        .contains("<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>INFO</Cd></Sts>")
        .contains("<RtrInf><Rsn><Cd>NOAS</Cd></Rsn></RtrInf>")
        .contains("<RtrInf><Rsn><Cd>FOCR</Cd></Rsn></RtrInf>");
  }

  @Test
  void aFileMayBeWrittenAgainAndIsNamedAfterItsMessage() throws Exception {
    Written written = iso.news(BANK, statement());

    assertThat(valid(written, "camt.054.001.08")).isEqualTo(valid(written, "camt.054.001.08"));
    assertThat(written.fileName()).isEqualTo("camt054-STMT_1.xml");
    assertThat(iso.name()).isEqualTo("iso20022");
  }

  private Received read(String file) throws IOException {
    return iso.read(BANK, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private void refused(String file, String reason) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.reasonCode()).isEqualTo(reason));
  }

  private static String valid(Written written, String version) throws IOException, SAXException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    written.content().writeTo(file);
    SchemaFactory.newDefaultInstance()
        .newSchema(SCHEMAS.resolve(version + ".xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(file.toByteArray())));
    return file.toString(StandardCharsets.UTF_8);
  }

  private static Answer answer(@Nullable String refusal, Decided... orders) {
    return new Answer("ANSWER-1", "FILE-1", AT, refusal, List.of(orders));
  }

  private static Statement statement() {
    return new Statement(
        "STMT/1",
        4,
        LocalDate.of(2026, 11, 27),
        AT,
        100_00,
        -10_00,
        List.of(
            entry(1, EntryKind.WITHDRAWAL, 120_00),
            entry(2, EntryKind.REVERSAL, 10_00),
            entry(3, EntryKind.EXPIRY, 80_00),
            entry(4, EntryKind.CANCELLED, 50_00)));
  }

  private static Entry entry(long sequence, EntryKind kind, long amount) {
    return new Entry("c", sequence, REFERENCE, kind, usd(amount), usd(amount), usd(0), AT);
  }

  private static Wanted wanted(String reference) {
    return new Wanted(reference, "120.00", "USD", "Maria", "");
  }

  private static Order order(OrderState state, @Nullable String code) {
    return new Order(
        1,
        "c",
        REFERENCE,
        usd(120_00),
        Duration.ofDays(3).toSeconds(),
        new Payee("", "Maria", "es"),
        state,
        code,
        code == null ? null : "4321",
        usd(0),
        usd(0),
        AT,
        AT,
        null,
        null);
  }

  private static Money usd(long minor) {
    return new Money(minor, "USD");
  }

  private static String pain001(String count, String sum, String ofPayment, String sumOfPayment) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>FILE-1</MsgId><CreDtTm>2026-11-27T09:00:00</CreDtTm>
        <NbOfTxs>%s</NbOfTxs><CtrlSum>%s</CtrlSum><InitgPty><Nm>Puente</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>P-1</PmtInfId><PmtMtd>TRF</PmtMtd>
        <NbOfTxs>%s</NbOfTxs><CtrlSum>%s</CtrlSum>
        <Dbtr><Nm>Puente</Nm></Dbtr>
        <CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>E2E-1</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="USD">120.00</InstdAmt></Amt>
        <Cdtr><Nm>Maria Nandu</Nm><CtctDtls><MobNb>+593-991234567</MobNb></CtctDtls></Cdtr>
        <InstrForCdtrAgt><Cd>HOLD</Cd></InstrForCdtrAgt></CdtTrfTxInf>
        <CdtTrfTxInf><PmtId><EndToEndId>E2E-2</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="USD">80.00</InstdAmt></Amt><Cdtr><Nm>Jose</Nm></Cdtr>
        <InstrForCdtrAgt><Cd>PHOB</Cd><InstrInf>+593987654321</InstrInf></InstrForCdtrAgt>
        </CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
        """
        .formatted(count, sum, ofPayment, sumOfPayment);
  }
}
