package org.puente.payments.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.files.PaymentFiles.Filed;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderFacts;

/**
 * Writes files from the orders in them: payees are opened one at a time, and only to be written.
 */
final class WritingFiles {

  private static final byte[] NO_PHONE = new byte[0];
  private static final int BATCH = 500;
  private static final int PAGE = 1_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final PaymentFiles files;
  private final PayeeSealer payees;
  private final OrderFacts facts;

  WritingFiles(PaymentFiles files, PayeeSealer payees, OrderFacts facts) {
    this.files = files;
    this.payees = payees;
    this.facts = facts;
  }

  /** The file without orders that its format cannot express; those are rejected. */
  PaymentFile withoutImpossible(FileBank bank, PaymentFile file) {
    List<OrderFact> rejected = new ArrayList<>();
    orders(file).forEach(order -> check(bank, file, order, rejected));
    for (int from = 0; from < rejected.size(); from += BATCH) {
      facts.record(rejected.subList(from, Math.min(from + BATCH, rejected.size())));
    }
    return files.recount(file.head().fileId());
  }

  /** Each alone, as a file of one. */
  private void check(FileBank bank, PaymentFile file, Filed order, List<OrderFact> rejected) {
    Instruction instruction = instruction(order);
    String reason = "payee-unreadable";
    if (instruction != null) {
      try {
        bank.format()
            .write(
                one(file.head(), order), Stream.of(instruction), OutputStream.nullOutputStream());
        return;
      } catch (IllegalArgumentException | IOException e) {
        reason = "not-expressible";
      }
    }
    rejected.add(
        new OrderFact.Placed(
            order.order(), order.attempt(), new PlaceAnswer.Rejected(reason), NO_PHONE));
  }

  private static FileHead one(FileHead head, Filed order) {
    return new FileHead(
        head.fsp(),
        head.fileId(),
        head.number(),
        head.createdAt(),
        head.executionDate(),
        1,
        order.amount());
  }

  /** Writes the plain file. */
  void write(FileBank bank, PaymentFile file, OutputStream to) throws IOException {
    bank.format().write(file.head(), orders(file).map(this::required), to);
  }

  /** Page after page, so that a slow line holds no transaction open. */
  private Stream<Filed> orders(PaymentFile file) {
    UUID id = file.head().fileId();
    return Stream.iterate(
            files.page(id, FIRST, PAGE),
            page -> !page.isEmpty(),
            page -> files.page(id, page.getLast().order().clientReference(), PAGE))
        .flatMap(List::stream);
  }

  private Instruction required(Filed order) {
    Instruction instruction = instruction(order);
    if (instruction == null) {
      throw new IllegalArgumentException("payee");
    }
    return instruction;
  }

  private @Nullable Instruction instruction(Filed order) {
    byte[] sealed = order.sealedPayee();
    try {
      Payee payee = sealed == null ? null : payees.open(order.transferId(), sealed);
      Money amount = order.amount();
      return payee == null ? null : new Instruction(order.order().clientReference(), amount, payee);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
