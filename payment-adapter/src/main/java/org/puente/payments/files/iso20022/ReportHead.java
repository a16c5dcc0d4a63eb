package org.puente.payments.files.iso20022;

import iso20022.camt053.CashAccount39;
import iso20022.camt053.DateTimePeriod1;
import iso20022.camt053.Pagination1;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.BankFileHead;

/** Gathers what stands above the balances and entries of one account. */
final class ReportHead {

  private final BankFileHead.Kind kind;
  private String id = "";
  private String page = "";
  private @Nullable String account;
  private @Nullable String currency;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  ReportHead(BankFileHead.Kind kind) {
    this.kind = kind;
  }

  void id(String text) {
    id = text;
  }

  /** Pages of one statement share its id, and none may pass for another. */
  void page(Pagination1 pages) {
    boolean only = pages.isLastPgInd() && "1".equals(pages.getPgNb());
    page = only ? "" : "/" + pages.getPgNb();
  }

  void period(DateTimePeriod1 period) {
    from = IsoDates.day(period.getFrDtTm());
    to = IsoDates.day(period.getToDtTm());
  }

  void account(CashAccount39 cash) {
    var name = cash.getId();
    if (name != null) {
      account =
          name.getIBAN() == null && name.getOthr() != null
              ? name.getOthr().getId()
              : name.getIBAN();
    }
    currency = cash.getCcy();
  }

  String accountOrNothing() {
    return account == null ? "" : account;
  }

  @Nullable String currency() {
    return currency;
  }

  BankFileHead told(Place place, @Nullable String firstCurrency) {
    if (id.isEmpty()) {
      throw place.invalid("Id", "missing");
    }
    currency = currency == null ? firstCurrency : currency;
    return new BankFileHead(kind, id + page, null, account, currency, from, to);
  }
}
