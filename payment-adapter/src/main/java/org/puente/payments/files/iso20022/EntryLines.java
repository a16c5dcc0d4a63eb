package org.puente.payments.files.iso20022;

import iso20022.camt053.BankTransactionCodeStructure4;
import iso20022.camt053.BatchInformation2;
import iso20022.camt053.EntryTransaction10;
import iso20022.camt053.TransactionReferences6;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;
import org.puente.payments.fsp.BankReport;

/** Says what an entry or one of its transactions means for us. */
final class EntryLines {

  private static final int LONGEST_REMARK = 500;

  private final IsoSettings settings;
  private final FileLines lines;
  private final Place place;
  private final BankReferences references;
  private final ChargeCodes chargeCodes;

  EntryLines(IsoSettings settings, FileLines lines, Place place, BankReferences references) {
    this.settings = settings;
    this.lines = lines;
    this.place = place;
    this.references = references;
    this.chargeCodes = new ChargeCodes(settings);
  }

  /**
   * One transaction.
   *
   * @param signed what it moved; negative when money left the account
   * @param included the part of it that is a charge by what stands above it
   * @param index among the entry's transactions, from 1; 0 when it is the only one
   */
  void transaction(
      Entry entry, EntryTransaction10 details, BigDecimal signed, BigDecimal included, int index) {
    TransactionReferences6 refs =
        Objects.requireNonNullElseGet(details.getRefs(), TransactionReferences6::new);
    Transaction transaction =
        new Transaction(
            details, new References(refs.getEndToEndId(), refs.getInstrId()), time(details));
    String reference =
        references.of(entry, refs.getAcctSvcrRef(), transaction.references(), signed, index);
    if (chargeCodes.mean(transaction.code(entry))) {
      fee(entry, reference, signed.negate());
      return;
    }
    IncludedCharges own = IncludedCharges.of(details.getChrgs(), entry.amount().currency());
    BigDecimal charge = included.add(own.surely());
    moved(entry, transaction, reference, signed.add(charge));
    fee(entry, reference + "/fee", charge);
  }

  /** What the entry holds beyond its transactions. */
  void charge(Entry entry, BigDecimal charge) {
    String reference = references.of(entry, null, new References(null, null), charge, 0);
    fee(entry, reference + "/fee", charge);
  }

  /** An entry that tells no transaction: a charge, or something for a person. */
  void withoutDetails(Entry entry, @Nullable BatchInformation2 batch, String remark) {
    if (chargeCodes.mean(entry.code())) {
      String reference = references.of(entry, null, new References(null, null), entry.signed(), 0);
      fee(entry, reference, entry.signed().negate());
    } else {
      unsplit(entry, entry.signed(), batch, remark);
    }
  }

  /** What could not be told transaction by transaction. */
  void unsplit(Entry entry, BigDecimal signed, @Nullable BatchInformation2 batch, String remark) {
    String reference = references.of(entry, null, new References(null, null), signed, 0);
    String message = batch == null ? null : batch.getMsgId();
    String payment = batch == null ? null : batch.getPmtInfId();
    unassigned(entry, reference, signed, text(message, payment, null, remark));
  }

  private void moved(
      Entry entry, Transaction transaction, String bankReference, BigDecimal signed) {
    if (signed.signum() == 0) {
      return;
    }
    BankReport.Kind kind = kind(entry, transaction, signed);
    String written = transaction.references().written();
    if (kind == null || written == null) {
      TransactionReferences6 refs = transaction.details().getRefs();
      String message = refs == null ? null : refs.getMsgId();
      String payment = refs == null ? null : refs.getPmtInfId();
      String remark = transaction.details().getAddtlTxInf();
      unassigned(entry, bankReference, signed, text(message, payment, written, remark));
    } else if (entry.status() == Entry.Status.BOOKED || isOver(kind)) {
      lines.line(
          new BankFileLine.Moved(
              place.next(),
              bankReference,
              written,
              transaction.references().ours(),
              kind,
              money(entry, signed),
              entry.bookedOn(),
              transaction.at()));
    }
  }

  private static boolean isOver(BankReport.Kind kind) {
    return kind == BankReport.Kind.EXPIRY || kind == BankReport.Kind.CANCELLATION;
  }

  /**
   * Null for money that came in by itself. What is booked has moved; a code that ran out or was
   * cancelled moves nothing, so the bank tells it for information.
   */
  private BankReport.@Nullable Kind kind(Entry entry, Transaction transaction, BigDecimal signed) {
    if (signed.signum() < 0) {
      return BankReport.Kind.WITHDRAWAL;
    }
    String reason = transaction.returnReason();
    if (entry.status() == Entry.Status.INFORMATION) {
      return settings.meansExpiry(reason)
          ? BankReport.Kind.EXPIRY
          : settings.meansCancellation(reason) ? BankReport.Kind.CANCELLATION : null;
    }
    boolean back =
        entry.reversal()
            || transaction.details().getRtrInf() != null
            || transaction.references().ours() != null;
    return back ? BankReport.Kind.REVERSAL : null;
  }

  private void fee(Entry entry, String reference, BigDecimal cost) {
    if (cost.signum() != 0 && entry.status() == Entry.Status.BOOKED) {
      lines.line(
          new BankFileLine.Fee(
              place.next(), reference, money(entry, cost), cost.signum() < 0, entry.bookedOn()));
    }
  }

  private void unassigned(Entry entry, String reference, BigDecimal signed, String text) {
    if (signed.signum() != 0 && entry.status() == Entry.Status.BOOKED) {
      lines.line(
          new BankFileLine.Unassigned(
              place.next(),
              reference,
              money(entry, signed),
              signed.signum() > 0,
              entry.bookedOn(),
              text));
    }
  }

  private Money money(Entry entry, BigDecimal signed) {
    try {
      return new Money(signed.abs(), entry.amount().currency());
    } catch (IllegalArgumentException e) {
      throw place.invalid("TxDtls/Amt", "more than two decimals");
    }
  }

  private @Nullable Instant time(EntryTransaction10 details) {
    var dates = details.getRltdDts();
    return dates == null ? null : IsoDates.instant(dates.getTxDtTm(), settings.zone());
  }

  private static String text(
      @Nullable String message,
      @Nullable String payment,
      @Nullable String reference,
      @Nullable String remark) {
    String text =
        Stream.of(
                named("MsgId", message),
                named("PmtInfId", payment),
                named("Ref", reference),
                remark == null ? "" : remark)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("; "));
    return text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK);
  }

  private static String named(String name, @Nullable String value) {
    return value == null ? "" : name + " " + value;
  }

  private record Transaction(
      EntryTransaction10 details, References references, @Nullable Instant at) {

    @Nullable BankTransactionCodeStructure4 code(Entry entry) {
      return details.getBkTxCd() == null ? entry.code() : details.getBkTxCd();
    }

    String returnReason() {
      var back = details.getRtrInf();
      if (back == null || back.getRsn() == null) {
        return "";
      }
      String code = back.getRsn().getCd();
      return String.valueOf(code == null ? back.getRsn().getPrtry() : code);
    }
  }
}
