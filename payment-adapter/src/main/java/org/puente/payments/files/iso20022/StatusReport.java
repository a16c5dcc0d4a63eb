package org.puente.payments.files.iso20022;

import iso20022.pain002.GroupHeader86;
import iso20022.pain002.NumberOfTransactionsPerStatus5;
import iso20022.pain002.OriginalGroupHeader17;
import iso20022.pain002.PaymentTransaction105;
import iso20022.pain002.StatusReasonInformation12;
import jakarta.xml.bind.JAXBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;

/** A pain.002: what became of a file of ours as a whole, of its parts, and of single orders. */
final class StatusReport {

  /** A status with its reasons, of whatever level. */
  private record Level(@Nullable String status, List<StatusReasonInformation12> reasons) {
    static final Level SILENT = new Level(null, List.of());
  }

  private final FileLines lines;
  private final IsoDocument document;
  private final Decisions decisions;
  private final StatusCounts counts;
  private final List<Level> payments = new ArrayList<>();
  private @Nullable String messageId;
  private @Nullable String originalMessageId;
  private Level group = Level.SILENT;

  StatusReport(IsoSettings settings, FileLines lines, IsoDocument document) {
    this.lines = lines;
    this.document = document;
    this.counts = new StatusCounts(document.place());
    this.decisions = new Decisions(settings);
  }

  void read() throws XMLStreamException, JAXBException {
    while (document.child()) {
      switch (document.name()) {
        case "GrpHdr" -> messageId = document.as(GroupHeader86.class).getMsgId();
        case "OrgnlGrpInfAndSts" -> head(document.as(OriginalGroupHeader17.class));
        case "OrgnlPmtInfAndSts" -> payment();
        default -> document.skip();
      }
    }
    counts.check();
    rest();
  }

  private void head(OriginalGroupHeader17 original) {
    if (messageId == null) {
      throw document.place().invalid("GrpHdr/MsgId", "missing");
    }
    originalMessageId = original.getOrgnlMsgId();
    group = new Level(original.getGrpSts(), original.getStsRsnInf());
    counts.ofFile(original.getOrgnlNbOfTxs());
    original.getNbOfTxsPerSts().forEach(this::declared);
    lines.head(
        new BankFileHead(
            BankFileHead.Kind.RESPONSE, messageId, originalMessageId, null, null, null, null));
  }

  private void payment() throws XMLStreamException, JAXBException {
    if (originalMessageId == null) {
      throw document.place().invalid("OrgnlGrpInfAndSts/OrgnlMsgId", "missing");
    }
    String status = null;
    List<StatusReasonInformation12> reasons = new ArrayList<>();
    while (document.child()) {
      switch (document.name()) {
        case "PmtInfSts" -> status = document.text();
        case "StsRsnInf" -> reasons.add(document.as(StatusReasonInformation12.class));
        case "NbOfTxsPerSts" -> declared(document.as(NumberOfTransactionsPerStatus5.class));
        case "TxInfAndSts" ->
            transaction(document.as(PaymentTransaction105.class), new Level(status, reasons));
        default -> document.skip();
      }
    }
    payments.add(new Level(status, reasons));
  }

  private void declared(NumberOfTransactionsPerStatus5 number) {
    counts.declared(number.getDtldSts(), number.getDtldNbOfTxs());
  }

  /** What a transaction does not say of itself, its payment information or group says. */
  private void transaction(PaymentTransaction105 transaction, Level payment) {
    Level above = payment.status() == null ? group : payment;
    String status = transaction.getTxSts() == null ? above.status() : transaction.getTxSts();
    if (status == null) {
      throw document.place().invalid("TxInfAndSts/TxSts", "missing");
    }
    List<StatusReasonInformation12> reasons =
        transaction.getStsRsnInf().isEmpty() && status.equals(above.status())
            ? above.reasons()
            : transaction.getStsRsnInf();
    counts.listed(status);
    References references =
        new References(transaction.getOrgnlEndToEndId(), transaction.getOrgnlInstrId());
    lines.line(
        new BankFileLine.Answered(
            document.place().next(),
            Objects.requireNonNullElse(references.written(), ""),
            references.ours(),
            decisions.of(status, reasons)));
  }

  /** The orders that no line told of. */
  private void rest() {
    if (originalMessageId == null) {
      throw document.place().invalid("OrgnlGrpInfAndSts/OrgnlMsgId", "missing");
    }
    Level level = whole();
    if (level.status() == null || counts.allListed()) {
      return;
    }
    String status = level.status().equals("PART") ? counts.onlyOther() : level.status();
    lines.line(
        new BankFileLine.AllAnswered(
            document.place().next(), originalMessageId, decisions.of(status, level.reasons())));
  }

  /** Our files have one payment information; where others differ, nothing is concluded. */
  private Level whole() {
    List<Level> told = payments.stream().filter(payment -> payment.status() != null).toList();
    if (told.isEmpty()) {
      return group;
    }
    long different = told.stream().map(Level::status).distinct().count();
    return different == 1 ? told.getFirst() : new Level("PART", List.of());
  }
}
