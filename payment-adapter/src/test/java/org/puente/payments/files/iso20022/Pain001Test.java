package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE;
import static org.puente.payments.files.iso20022.Sample.ONE_TEXT;
import static org.puente.payments.files.iso20022.Sample.TWO;
import static org.puente.payments.files.iso20022.Sample.order;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.Instruction;
import org.puente.payments.files.iso20022.IsoSettings.Delivery;

class Pain001Test {

  private static final String TX = "/Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf";

  @Test
  void somebodyWithoutAnAccountIsPaidByNameDocumentAndPhone() throws Exception {
    Xml file = written(HOLD, order(ONE, "120.00"));

    assertThat(file.at(TX + "/PmtId/EndToEndId")).isEqualTo(ONE_TEXT);
    assertThat(file.at(TX + "/PmtId/InstrId")).isEqualTo(ONE_TEXT);
    assertThat(file.at(TX + "/Amt/InstdAmt")).isEqualTo("120.00");
    assertThat(file.at(TX + "/Amt/InstdAmt/@Ccy")).isEqualTo("USD");
    assertThat(file.at(TX + "/Cdtr/Nm")).isEqualTo("Maria Jose Nandu");
    assertThat(file.at(TX + "/Cdtr/Id/PrvtId/Othr/Id")).isEqualTo("1712345678");
    assertThat(file.at(TX + "/Cdtr/CtctDtls/MobNb")).isEqualTo("+593-991234567");
    assertThat(file.at(TX + "/Purp/Cd")).isEqualTo("GOVT");
    assertThat(file.count(TX + "/CdtrAcct")).isZero();
    assertThat(file.count(TX + "/CdtrAgt")).isZero();
    assertThat(file.at(TX + "/InstrForCdtrAgt/Cd")).isEqualTo("HOLD");
    assertThat(file.count(TX + "/PmtTpInf")).isZero();
  }

  @Test
  void bothLevelsCarryTheTotals() throws Exception {
    Xml file = written(HOLD, order(ONE, "120.00"), order(TWO, "80.50"));

    for (String level : List.of("GrpHdr", "PmtInf")) {
      String path = "/Document/CstmrCdtTrfInitn/" + level;
      assertThat(file.at(path + "/NbOfTxs")).isEqualTo("2");
      assertThat(file.at(path + "/CtrlSum")).isEqualTo("200.50");
    }
  }

  @Test
  void theHeadTellsWhoPaysFromWhereAndWhenByTheBanksClock() throws Exception {
    Xml file = written(HOLD, order(ONE, "120.00"));
    String payment = "/Document/CstmrCdtTrfInitn/PmtInf";

    assertThat(file.at("/Document/CstmrCdtTrfInitn/GrpHdr/MsgId"))
        .isEqualTo("9999999988884777a666555555555555");
    assertThat(file.at("/Document/CstmrCdtTrfInitn/GrpHdr/CreDtTm"))
        .isEqualTo("2026-11-26T21:30:00-05:00");
    assertThat(file.at(payment + "/PmtInfId")).isEqualTo("9999999988884777a666555555555555");
    assertThat(file.at(payment + "/ReqdExctnDt/Dt")).isEqualTo("2026-11-30");
    assertThat(file.at(payment + "/DbtrAcct/Id/Othr/Id")).isEqualTo("2200123456");
    assertThat(file.at(payment + "/DbtrAgt/FinInstnId/BICFI")).isEqualTo("BANDECEQ");
    assertThat(file.at(payment + "/ChrgBr")).isEqualTo("DEBT");
  }

  @Test
  void theBankPhonesTheNumberThatTheInstructionNames() throws Exception {
    Xml file = written(Sample.bank(Delivery.PHOB, null, null), order(ONE, "120.00"));

    assertThat(file.at(TX + "/InstrForCdtrAgt/Cd")).isEqualTo("PHOB");
    assertThat(file.at(TX + "/InstrForCdtrAgt/InstrInf")).isEqualTo("+593991234567");
  }

  @Test
  void aBanksOwnWordForCashIsALocalInstrument() throws Exception {
    Xml own = written(Sample.bank(Delivery.LOCAL_PROPRIETARY, "CAJERO", null), order(ONE, "20.00"));
    Xml published = written(Sample.bank(Delivery.LOCAL_CODE, "CASH", null), order(ONE, "20.00"));

    assertThat(own.at(TX + "/PmtTpInf/LclInstrm/Prtry")).isEqualTo("CAJERO");
    assertThat(own.count(TX + "/InstrForCdtrAgt")).isZero();
    assertThat(published.at(TX + "/PmtTpInf/LclInstrm/Cd")).isEqualTo("CASH");
  }

  @Test
  void aBanksOwnNamespaceIsWrittenAndTheShapeStaysThePublishedOne() throws Exception {
    String own = "http://bank.example/pain.001.001.09.ec.02.xsd";
    byte[] file = bytes(Vary.namespace(HOLD, own), order(ONE, "20.00"));

    assertThat(new Xml(file).namespace()).isEqualTo(own);
    new Xml(new String(file).replace(own, IsoSchema.PAIN_001.namespace()))
        .validate(IsoSchema.PAIN_001);
  }

  @Test
  void theSameOrdersGiveTheSameBytes() throws Exception {
    assertThat(bytes(HOLD, order(ONE, "20.00"))).isEqualTo(bytes(HOLD, order(ONE, "20.00")));
  }

  @Test
  void whoHasNeitherPhoneNorDocumentIsNamedOnly() throws Exception {
    Xml file = written(HOLD, to(new Payee("Ana", null, null, "es")));

    assertThat(file.at(TX + "/Cdtr/Nm")).isEqualTo("Ana");
    assertThat(file.count(TX + "/Cdtr/CtctDtls")).isZero();
    assertThat(file.count(TX + "/Cdtr/Id")).isZero();
  }

  @Test
  void aLongNameIsCut() throws Exception {
    Xml file = written(HOLD, to(new Payee("Á".repeat(200), null, null, "es")));

    assertThat(file.at(TX + "/Cdtr/Nm")).isEqualTo("A".repeat(140));
  }

  @Test
  void whatTheFormatCannotSayIsRefusedByItsField() {
    assertThatThrownBy(() -> written(HOLD, to(new Payee("莉莉", null, null, "es"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("payee.name");
    assertThatThrownBy(() -> written(HOLD, to(new Payee("Ana", "0991234567", null, "es"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("payee.phone")
        .hasMessageNotContaining("0991234567");
    assertThatThrownBy(
            () ->
                written(
                    Sample.bank(Delivery.PHOB, null, null), to(new Payee("Ana", null, null, "es"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("payee.phone");
    assertThatThrownBy(
            () -> written(HOLD, new Instruction(ONE, Money.of("1.00", "EUR"), Sample.ROSA)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHeadThatClaimsOtherTotalsIsNotWritten() {
    List<Instruction> orders = List.of(order(ONE, "20.00"));
    FileHead head = Sample.head(List.of(order(ONE, "20.00"), order(TWO, "20.00")));
    FileHead total = Sample.head(List.of(order(ONE, "30.00")));
    FileHead count = Sample.head(List.of(order(ONE, "10.00"), order(TWO, "10.00")));

    assertThatThrownBy(
            () -> new IsoFormat(HOLD).write(head, orders.stream(), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new IsoFormat(HOLD).write(total, orders.stream(), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new IsoFormat(HOLD).write(count, orders.stream(), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCurrencyWithoutCentsIsWrittenWithoutThem() {
    assertThat(IsoAmounts.text(Money.of("15000.00", "CLP"))).isEqualTo("15000");
    assertThatThrownBy(() -> IsoAmounts.text(Money.of("15000.50", "CLP")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(IsoAmounts.text(Money.of("15.50", "KWD"))).isEqualTo("15.50");
  }

  @Test
  void theFilesNameIsTheSameWheneverItIsAsked() {
    assertThat(new IsoFormat(HOLD).name(Sample.head(List.of())))
        .isEqualTo("pain001-20261126-007-9999999988884777a666555555555555.xml");
  }

  private static Instruction to(Payee payee) {
    return new Instruction(ONE, Money.of("20.00", "USD"), payee);
  }

  private static Xml written(IsoSettings settings, Instruction... orders) throws Exception {
    return new Xml(bytes(settings, orders)).validate(IsoSchema.PAIN_001);
  }

  private static byte[] bytes(IsoSettings settings, Instruction... orders) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Instruction> all = List.of(orders);
    new IsoFormat(settings).write(Sample.head(all), all.stream(), file);
    return file.toByteArray();
  }
}
