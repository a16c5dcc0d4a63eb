package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE;
import static org.puente.payments.files.iso20022.Sample.order;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.puente.payments.files.Instruction;
import org.puente.payments.files.iso20022.IsoSettings.Agent;
import org.puente.payments.files.iso20022.IsoSettings.Debtor;
import org.puente.payments.files.iso20022.IsoSettings.Delivery;

class IsoSettingsTest {

  private static final Agent BIC = new Agent("BANDECEQ", null, null, null);
  private static final Debtor IBAN = new Debtor("Puente", "DE75512108001245126198", null);

  @Test
  void anIbanAndAClearingNumberAndACategoryAreWritten() throws Exception {
    Debtor debtor = new Debtor("Puente", "CH9300762011623852957", null);
    Agent agent = new Agent(null, "ECBCE", "0042", null);
    List<Instruction> orders = List.of(order(ONE, "20.00"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    new IsoFormat(Vary.paying(HOLD, debtor, agent, "SUPP"))
        .write(Sample.head(orders), orders.stream(), file);

    Xml xml = new Xml(file.toByteArray()).validate(IsoSchema.PAIN_001);
    assertThat(xml.at("//DbtrAcct/Id/IBAN")).isEqualTo("CH9300762011623852957");
    assertThat(xml.at("//DbtrAgt//ClrSysId/Cd")).isEqualTo("ECBCE");
    assertThat(xml.at("//DbtrAgt//MmbId")).isEqualTo("0042");
    assertThat(xml.at("//PmtInf/PmtTpInf/CtgyPurp/Cd")).isEqualTo("SUPP");
    assertThat(debtor.account()).isEqualTo("CH9300762011623852957");
  }

  @Test
  void aSettingThatNoBankCouldWorkWithIsNamed() {
    refused("debtor.iban", () -> paying(IBAN, BIC));
    refused("debtor", () -> paying(new Debtor("Puente", null, null), BIC));
    refused("debtor.name", () -> paying(new Debtor(" ", null, "1"), BIC));
    refused("agent", () -> paying(HOLD.debtor(), new Agent(null, null, null, null)));
    refused("agent.bic", () -> paying(HOLD.debtor(), new Agent("BANK", null, null, null)));
    refused(
        "agent.clearing-system",
        () -> paying(HOLD.debtor(), new Agent("BANDECEQ", "X", null, null)));
    refused("local-instrument", () -> Sample.bank(Delivery.LOCAL_CODE, null, null));
    refused("local-instrument", () -> Sample.bank(Delivery.HOLD, "CASH", null));
    refused("code-in-answer", () -> Sample.bank(Delivery.HOLD, null, "CODE/\\d+"));
    refused("code-in-answer", () -> Sample.bank(Delivery.HOLD, null, "CODE/("));
    refused("category-purpose", () -> Vary.paying(HOLD, HOLD.debtor(), BIC, "TOO LONG"));
    refused("namespace", () -> Vary.namespace(HOLD, " "));
    refused("currency", () -> SettingsCheck.currency("USX"));
    refused("country", () -> SettingsCheck.country("EX"));
  }

  private static IsoSettings paying(Debtor debtor, Agent agent) {
    return Vary.paying(HOLD, debtor, agent, "SUPP");
  }

  private static void refused(String setting, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(setting + " ");
  }
}
