package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.Instruction;

class Pain001Properties {

  @Property(tries = 60)
  void totalsTieAndEveryNameIsInTheBanksCharacters(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 99_999_999) Integer> cents,
      @ForAll @StringLength(max = 300) String name)
      throws Exception {
    List<Instruction> orders = cents.stream().map(cent -> order(cent, name)).toList();
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    new IsoFormat(Sample.HOLD).write(Sample.head(orders), orders.stream(), file);

    Xml xml = new Xml(file.toByteArray()).validate(IsoSchema.PAIN_001);
    assertThat(xml.sum("//CdtTrfTxInf/Amt/InstdAmt"))
        .isEqualTo(new BigDecimal(xml.at("//GrpHdr/CtrlSum")))
        .isEqualTo(new BigDecimal(xml.at("//PmtInf/CtrlSum")))
        .isEqualTo(
            new BigDecimal(cents.stream().mapToLong(Integer::longValue).sum()).movePointLeft(2));
    assertThat(xml.count("//CdtTrfTxInf"))
        .isEqualTo(Integer.parseInt(xml.at("//GrpHdr/NbOfTxs")))
        .isEqualTo(Integer.parseInt(xml.at("//PmtInf/NbOfTxs")))
        .isEqualTo(orders.size());
    assertThat(xml.at("//Cdtr/Nm")).matches("[A-Za-z0-9/?:().,'+ -]{1,140}");
  }

  /** A letter in front: a name of signs alone is refused. */
  private static Instruction order(int cents, String name) {
    return new Instruction(
        new UUID(cents, name.length()),
        new Money(BigDecimal.valueOf(cents, 2), "USD"),
        new Payee("Q" + name, null, null, "es"));
  }
}
