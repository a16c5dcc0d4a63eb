package org.puente.payments.files;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderFacts;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a simulation send and apply files through the code that the tracks run, step by step. */
public final class FileDesk {

  private static final int LIMIT = 10;

  private final PaymentFiles sent;
  private final BankFiles received;
  private final OrderFacts facts;
  private final SendingFiles sending;
  private final ApplyingFiles applying;

  /** Both directions, as they are stored. */
  public record Tables(PaymentFiles sent, BankFiles received, OrderFacts facts) {}

  public FileDesk(
      Tables tables,
      ChangingPayouts payouts,
      ApplyingReports reports,
      TransactionOperations transaction,
      Clock clock,
      PayeeSealer payees) {
    this.sent = tables.sent();
    this.received = tables.received();
    this.facts = tables.facts();
    this.sending = new SendingFiles(sent, new WritingFiles(sent, payees, facts), clock);
    this.applying = new ApplyingFiles(received, sent, payouts, reports, transaction);
  }

  /** One step with the orders that go out; says whether there may be more to do at once. */
  public boolean send(FileBank bank) throws IOException {
    return sending.step(bank);
  }

  /** One commit of the oldest file; says whether there may be more. */
  public boolean apply(FileBank bank) {
    return received.unfinished(bank.code()).map(file -> applyOn(bank, file)).orElse(false);
  }

  private boolean applyOn(FileBank bank, BankFile file) {
    applying.apply(bank, file);
    return true;
  }

  public void giveUpWaiting(FileBank bank) {
    List<OrderKey> overdue = sent.overdue(bank.code(), LIMIT);
    if (!overdue.isEmpty()) {
      facts.record(overdue.stream().<OrderFact>map(OrderFact.Unanswered::new).toList());
    }
  }
}
