package org.puente.distribution.evidence.file;

import static org.puente.distribution.evidence.file.Words.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.puente.distribution.evidence.BankOrders;
import org.puente.distribution.evidence.BankOrders.News;
import org.puente.distribution.evidence.BankOrders.Order;
import org.puente.distribution.evidence.BankOrders.Told;
import org.puente.distribution.evidence.TransferEvidence;
import org.puente.distribution.papers.Paper.Table;

/** What was owed, where the money came from, what the bank said, and how it is booked. */
record MoneySections(Words words, TransferEvidence facts, BankOrders.Told bank) {

  private static final Comparator<Order> BY_PART =
      Comparator.comparingInt(Order::part).thenComparingInt(Order::generation);

  Table promise() {
    var promise = facts.promise();
    var transfer = facts.transfer();
    return words.table(
        "promise",
        List.of("cycle", "due", "promised", "owed", "amount", "promise-id"),
        Stream.<List<Object>>of(
            List.of(
                String.valueOf(promise.cycle()),
                words.day(promise.dueAt()),
                promise.amount(),
                promise.owed() == null ? promise.amount() : promise.owed(),
                transfer.amount(),
                promise.id().toString())));
  }

  List<Table> all() {
    return List.of(deposits(), sources(), heard(), orders(), news(), ledger());
  }

  private Table deposits() {
    return words.table(
        "deposits",
        List.of("amount", "fsp", "requested-by", "confirmed-by", "when", "deposit-id"),
        facts.deposits().stream()
            .<List<Object>>map(
                it ->
                    List.of(
                        it.amount(),
                        words.fsp(facts.transfer().fsp()),
                        it.requester(),
                        it.decider(),
                        words.when(it.decidedAt()),
                        it.id().toString())));
  }

  private Table sources() {
    return words.table(
        "sources",
        List.of("donor", "reference", "amount", "ends"),
        facts.sources().stream()
            .<List<Object>>map(
                it -> List.of(it.donor(), it.reference(), it.amount(), text(it.endsOn()))));
  }

  private Table heard() {
    var transfer = facts.transfer();
    List<String> remarks = new ArrayList<>();
    if (transfer.outcomeUnknown()) {
      remarks.add(words.said("single.unknown"));
    }
    if (transfer.stop() != null) {
      remarks.add(words.said("single.stop." + transfer.stop()));
    }
    if (transfer.contradicted() != null) {
      remarks.add(words.said("single.contradicted." + transfer.contradicted()));
    }
    return words.table(
        "heard",
        List.of("state", "withdrawn", "fsp", "parts", "since", "remarks"),
        Stream.<List<Object>>of(
            List.of(
                words.saidOr("transfer.", transfer.state()),
                transfer.withdrawn(),
                words.fsp(transfer.fsp()),
                String.valueOf(transfer.parts()),
                words.when(transfer.changedAt()),
                remarks.isEmpty() ? text(null) : String.join(" ", remarks))));
  }

  private Table orders() {
    return switch (bank) {
      case Told.Orders(List<Order> orders, List<News> _) ->
          words.table(
              "orders",
              List.of(
                  "fsp",
                  "part",
                  "amount",
                  "order-state",
                  "withdrawn",
                  "reversed",
                  "placed",
                  "expires",
                  "reason-code",
                  "client-reference"),
              orders.stream().sorted(BY_PART).map(this::order));
      case Told.Silent(boolean refused) -> silent("evidence.orders", refused);
    };
  }

  private Table silent(String title, boolean refused) {
    return new Table(
        words.said(title),
        List.of(),
        List.of(),
        false,
        words.said(refused ? "evidence.orders.refused" : "evidence.orders.away"));
  }

  private Table news() {
    return switch (bank) {
      case Told.Orders(List<Order> _, List<News> news) ->
          words.table(
              "news",
              List.of("when", "what", "reason-code"),
              news.stream()
                  .<List<Object>>map(
                      it ->
                          List.of(
                              words.when(it.at()),
                              words.saidOr("evidence.news.", it.type()),
                              text(it.reason()))));
      case Told.Silent(boolean refused) -> silent("evidence.news", refused);
    };
  }

  private List<Object> order(Order order) {
    return List.of(
        words.fsp(order.fsp()),
        order.part() + "." + order.generation(),
        order.amount().amount(),
        words.saidOr("evidence.order.", order.state()),
        order.withdrawn().amount(),
        order.reversed().amount(),
        words.when(order.placedAt()),
        words.when(order.expiresAt()),
        text(order.reasonCode()),
        order.clientReference().toString());
  }

  private Table ledger() {
    List<List<Object>> rows = new ArrayList<>();
    for (TransferEvidence.LedgerLine line : facts.ledger()) {
      rows.add(
          List.of(
              words.when(line.at()),
              words.saidOr("ledger.cause.", line.cause()),
              account(line),
              line.amount(),
              line.entryId().toString()));
    }
    boolean any = !rows.isEmpty();
    if (any) {
      rows.add(List.of(words.said("statement.sum"), "", "", facts.sum(), ""));
    }
    return new Table(
        words.said("evidence.ledger"),
        Stream.of("when", "cause", "account", "amount", "entry")
            .map(it -> words.said("evidence." + it))
            .toList(),
        rows,
        any,
        any ? null : words.said("evidence.ledger.none"));
  }

  private String account(TransferEvidence.LedgerLine line) {
    String account = words.saidOr("account.", line.account());
    return line.fsp() == null ? account : account + " · " + words.fsp(line.fsp());
  }
}
