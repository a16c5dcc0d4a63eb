package org.puente.payments.files.iso20022;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.Instruction;
import org.puente.payments.files.iso20022.IsoSettings.Agent;
import org.puente.payments.files.iso20022.IsoSettings.Debtor;
import org.puente.payments.files.iso20022.IsoSettings.Delivery;

/** A bank, orders and what the bank sends, for tests to vary. */
final class Sample {

  static final UUID ONE = UUID.fromString("0b1c2d3e-4f50-5617-8293-a4b5c6d7e8f9");
  static final UUID TWO = UUID.fromString("11111111-2222-5333-8444-555555555555");
  static final String ONE_TEXT = "0b1c2d3e4f5056178293a4b5c6d7e8f9";
  static final String TWO_TEXT = "11111111222253338444555555555555";
  static final Payee ROSA = new Payee("María José Ñandú", "+593991234567", "1712345678", "es");

  static final IsoSettings HOLD = bank(Delivery.HOLD, null, null);
  static final IsoSettings CODES =
      bank(
          Delivery.HOLD,
          null,
          "CODE/(?<code>\\d+)(?:/PIN/(?<pin>\\d+))?(?:/UNTIL/(?<until>\\S+))?");

  private Sample() {}

  static IsoSettings bank(Delivery delivery, @Nullable String instrument, @Nullable String code) {
    return new IsoSettings(
        "Puente de Ayuda",
        new Debtor("Puente de Ayuda", null, "2200123456"),
        new Agent("BANDECEQ", null, null, null),
        delivery,
        instrument,
        "GOVT",
        null,
        "USD",
        "EC",
        ZoneId.of("America/Guayaquil"),
        null,
        code,
        null,
        null,
        null);
  }

  static FileHead head(List<Instruction> instructions) {
    Money total =
        instructions.stream().map(Instruction::amount).reduce(Money.zero("USD"), Money::plus);
    return new FileHead(
        "BANK_C",
        UUID.fromString("99999999-8888-4777-a666-555555555555"),
        7,
        Instant.parse("2026-11-27T02:30:00.123Z"),
        LocalDate.of(2026, 11, 30),
        instructions.size(),
        total);
  }

  static Instruction order(UUID reference, String amount) {
    return new Instruction(reference, Money.of(amount, "USD"), ROSA);
  }

  static String report(String group, String payments) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>ANSWER-1</MsgId><CreDtTm>2026-11-27T09:00:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId>
        <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>%s
        </CstmrPmtStsRpt></Document>
        """
        .formatted(group, payments);
  }

  static String payment(String content) {
    return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>FILE-1</OrgnlPmtInfId>"
        + content
        + "</OrgnlPmtInfAndSts>";
  }

  static String transaction(String reference, String status, String reasons) {
    return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>"
        .formatted(reference, status, reasons);
  }

  static String reason(String element, String code, String more) {
    String told = more.isEmpty() ? "" : "<AddtlInf>" + more + "</AddtlInf>";
    return "<StsRsnInf><Rsn><%1$s>%2$s</%1$s></Rsn>%3$s</StsRsnInf>".formatted(element, code, told);
  }

  /** A camt.053 of one account; {@code content} stands after the account. */
  static String statement(String content) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>MSG-1</MsgId><CreDtTm>2026-11-27T23:00:00</CreDtTm></GrpHdr>
        %s</BkToCstmrStmt></Document>
        """
        .formatted(account("STMT-1", content));
  }

  static String account(String id, String content) {
    return """
        <Stmt><Id>%s</Id><CreDtTm>2026-11-27T23:00:00</CreDtTm>
        <FrToDt><FrDtTm>2026-11-27T00:00:00</FrDtTm><ToDtTm>2026-11-27T23:59:59</ToDtTm></FrToDt>
        <Acct><Id><Othr><Id>2200123456</Id></Othr></Id><Ccy>USD</Ccy></Acct>%s</Stmt>
        """
        .formatted(id, content);
  }

  static String news(String entries) {
    return statement(entries)
        .replace("camt.053", "camt.054")
        .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
        .replace("Stmt>", "Ntfctn>");
  }

  static String balances(String opening, String closing) {
    return balance("OPBD", opening) + balance("CLBD", closing);
  }

  static String balance(String type, String amount) {
    boolean overdrawn = amount.startsWith("-");
    return """
        <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="USD">%s</Amt>
        <CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2026-11-27</Dt></Dt></Bal>
        """
        .formatted(type, amount.replace("-", ""), overdrawn ? "DBIT" : "CRDT");
  }

  static Booking booking(String amount, String direction) {
    return new Booking(amount, direction, "", "BOOK", "REF-1", "CCRD", "CWDL", "");
  }

  /** One entry, in the order that the schema wants. */
  record Booking(
      String amount,
      String direction,
      String reversal,
      String status,
      String reference,
      String family,
      String subFamily,
      String details) {

    Booking reversed() {
      return new Booking(amount, direction, "true", status, reference, family, subFamily, details);
    }

    Booking status(String other) {
      return new Booking(amount, direction, reversal, other, reference, family, subFamily, details);
    }

    Booking reference(String other) {
      return new Booking(amount, direction, reversal, status, other, family, subFamily, details);
    }

    Booking code(String otherFamily, String other) {
      return new Booking(
          amount, direction, reversal, status, reference, otherFamily, other, details);
    }

    Booking details(String other) {
      return new Booking(amount, direction, reversal, status, reference, family, subFamily, other);
    }

    String xml() {
      return "<Ntry><Amt Ccy=\"USD\">%s</Amt><CdtDbtInd>%s</CdtDbtInd>".formatted(amount, direction)
          + (reversal.isEmpty() ? "" : "<RvslInd>" + reversal + "</RvslInd>")
          + "<Sts><Cd>%s</Cd></Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt>".formatted(status)
          + (reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>")
          + "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>%s</Cd><SubFmlyCd>%s</SubFmlyCd></Fmly></Domn></BkTxCd>"
              .formatted(family, subFamily)
          + details
          + "</Ntry>";
    }
  }

  static String details(String... transactions) {
    return "<NtryDtls>" + String.join("", transactions) + "</NtryDtls>";
  }

  /** A transaction by our reference, without an amount of its own. */
  static String of(String reference) {
    return tx(reference, "");
  }

  static String tx(String reference, String more) {
    return "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls>".formatted(reference, more);
  }

  static String amount(String amount) {
    return "<Amt Ccy=\"USD\">" + amount + "</Amt>";
  }

  static String returned(String element, String reason) {
    return "<RtrInf><Rsn><%1$s>%2$s</%1$s></Rsn></RtrInf>".formatted(element, reason);
  }
}
