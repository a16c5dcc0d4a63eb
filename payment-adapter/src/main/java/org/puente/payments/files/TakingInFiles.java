package org.puente.payments.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderFacts;
import org.puente.payments.orders.OrderKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what a bank has laid down, reads it, and applies it: one file after the other. */
final class TakingInFiles {

  private static final Logger log = LoggerFactory.getLogger(TakingInFiles.class);
  private static final int OVERDUE = 500;

  private final BankFiles files;
  private final PaymentFiles paymentFiles;
  private final ReadingFiles reading;
  private final ApplyingFiles applying;
  private final OrderFacts facts;

  TakingInFiles(
      BankFiles files,
      PaymentFiles paymentFiles,
      ReadingFiles reading,
      ApplyingFiles applying,
      OrderFacts facts) {
    this.files = files;
    this.paymentFiles = paymentFiles;
    this.reading = reading;
    this.applying = applying;
    this.facts = facts;
  }

  /** One step on with the oldest file; false when there is none. */
  boolean step(FileBank bank) {
    Optional<BankFile> unfinished = files.unfinished(bank.code());
    unfinished.ifPresent(
        file -> {
          switch (file.state()) {
            case ARRIVED -> reading.read(bank, file);
            case READ -> applying.apply(bank, file);
            case WAITING, APPLIED, REFUSED -> {}
          }
        });
    return unfinished.isPresent();
  }

  /** Keeps everything that waits at the bank, then puts it aside there. */
  void fetch(FileBank bank) throws IOException {
    FileTransport transport = bank.transport();
    if (transport == null) {
      return;
    }
    for (FileTransport.Arrived arrived : transport.arrived()) {
      try (InputStream content = FetchedStream.of(transport, arrived.name())) {
        if (files.keep(bank.code(), arrived.name(), content, null).isEmpty()) {
          log.info("{} of {} came before", arrived.name(), bank.code());
        }
      }
      transport.archive(arrived.name());
    }
  }

  /** Answers that are overdue at a bank that cannot be asked become a person's work. */
  boolean giveUpWaiting(FileBank bank) {
    List<OrderKey> overdue = paymentFiles.overdue(bank.code(), OVERDUE);
    if (!overdue.isEmpty()) {
      facts.record(overdue.stream().<OrderFact>map(OrderFact.Unanswered::new).toList());
    }
    return overdue.size() == OVERDUE;
  }
}
