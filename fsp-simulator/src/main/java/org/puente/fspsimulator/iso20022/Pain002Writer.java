package org.puente.fspsimulator.iso20022;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.files.FileLanguage.Answer;
import org.puente.fspsimulator.files.FileLanguage.Decided;

/** What became of a file, as a whole and order by order, with the code of each that was taken. */
final class Pain002Writer {

  private static final String REJECTED = "RJCT";
  private static final int LONGEST_CODE = 4;

  private final Bank bank;
  private final Answer answer;

  Pain002Writer(Bank bank, Answer answer) {
    this.bank = bank;
    this.answer = answer;
  }

  void writeTo(OutputStream to) throws IOException {
    IsoWriter.document("pain.002.001.10", "CstmrPmtStsRpt", to, this::report);
  }

  private void report(IsoWriter xml) throws XMLStreamException {
    xml.in(
        "GrpHdr",
        head -> {
          head.id("MsgId", answer.messageId());
          head.time("CreDtTm", answer.at(), bank.zone());
          head.in("InitgPty", party -> party.text("Nm", bank.name()));
        });
    String refusal = answer.refusal();
    xml.in(
        "OrgnlGrpInfAndSts",
        group -> {
          group.id("OrgnlMsgId", answer.originalMessageId());
          group.text("OrgnlMsgNmId", "pain.001.001.09");
          if (refusal == null) {
            group.text("OrgnlNbOfTxs", Integer.toString(answer.orders().size()));
            group.text("GrpSts", whole());
          } else {
            group.text("GrpSts", REJECTED);
            reason(group, refusal);
          }
        });
    if (refusal == null && !answer.orders().isEmpty()) {
      xml.in("OrgnlPmtInfAndSts", this::orders);
    }
  }

  private void orders(IsoWriter xml) throws XMLStreamException {
    xml.id("OrgnlPmtInfId", answer.originalMessageId());
    xml.text("PmtInfSts", whole());
    Map<String, Long> counts =
        answer.orders().stream()
            .collect(
                Collectors.groupingBy(Pain002Writer::status, TreeMap::new, Collectors.counting()));
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      xml.in(
          "NbOfTxsPerSts",
          number -> {
            number.text("DtldNbOfTxs", count.getValue().toString());
            number.text("DtldSts", count.getKey());
          });
    }
    for (Decided decided : answer.orders()) {
      xml.in("TxInfAndSts", order -> order(order, decided));
    }
  }

  private static void order(IsoWriter xml, Decided decided) throws XMLStreamException {
    xml.id("OrgnlEndToEndId", decided.wanted().reference());
    xml.text("TxSts", status(decided));
    Order taken = decided.taken();
    if (status(decided).equals(REJECTED)) {
      reason(xml, decided.reasonCode());
    } else if (taken != null && taken.code() != null) {
      xml.in(
          "StsRsnInf",
          told -> {
            told.in("Rsn", reason -> reason.text("Prtry", "CODE"));
            told.text("AddtlInf", code(taken));
          });
    }
  }

  /** In this bank's own words, which its clients look for. */
  private static String code(Order taken) {
    String pin = taken.pin() == null ? "" : "/PIN/" + taken.pin();
    return "CODE/" + taken.code() + pin + "/UNTIL/" + taken.expiresAt();
  }

  private static String status(Decided decided) {
    Order taken = decided.taken();
    if (taken == null) {
      return REJECTED;
    }
    return switch (taken.state()) {
      case PENDING -> "PDNG";
      case REJECTED -> REJECTED;
      case ACTIVE, PART_REDEEMED, REDEEMED, EXPIRED, CANCELLED, REVERSED -> "ACSP";
    };
  }

  private String whole() {
    List<String> statuses = answer.orders().stream().map(Pain002Writer::status).distinct().toList();
    return statuses.size() == 1 ? statuses.getFirst() : "PART";
  }

  private static void reason(IsoWriter xml, String code) throws XMLStreamException {
    String said = code.isBlank() ? "MS03" : code;
    xml.in(
        "StsRsnInf",
        told ->
            told.in(
                "Rsn",
                reason -> {
                  if (said.length() <= LONGEST_CODE) {
                    reason.text("Cd", said);
                  } else {
                    reason.id("Prtry", said);
                  }
                }));
  }
}
