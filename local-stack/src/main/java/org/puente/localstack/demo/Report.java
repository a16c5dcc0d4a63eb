package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puente.localstack.invariants.Finding;

/** What a person reads at the end, and the same for a program. */
public record Report(Outcome outcome, List<Finding> invariants) {

  public Report {
    invariants = List.copyOf(invariants);
  }

  /** Whether all ten invariants held. */
  public boolean holds() {
    return invariants.stream().allMatch(Finding::holds);
  }

  public String table() {
    var text = new StringBuilder("\n");
    counts().forEach((what, count) -> text.append("  %-28s %,12d%n".formatted(what, count)));
    text.append("\n  Money by account%n".formatted());
    outcome
        .ledger()
        .forEach(
            line ->
                text.append(
                    "    %-26s %,15.2f %s%n"
                        .formatted(line.account(), line.amount(), line.currency())));
    Outcome.BankTotals bank = outcome.bank();
    text.append(
        "\n  %-28s %15s %15s%n".formatted("Beside the bank's own book", "ours", "the bank's"));
    text.append(
        "    %-26s %,15d %,15d%n".formatted("orders", outcome.codesIssued(), bank.orders()));
    text.append("    %-26s %,15.2f %,15.2f%n".formatted("withdrawn", paid(), bank.withdrawn()));
    text.append("\n  Invariants%n".formatted());
    invariants.forEach(
        found ->
            text.append(
                "    %2d %s  %s%n       %s%n"
                    .formatted(
                        found.id(),
                        found.holds() ? "holds" : "FAILS",
                        found.name(),
                        found.detail())));
    return text.toString();
  }

  public String json() {
    var all = new LinkedHashMap<String, Object>();
    all.put("rowsRead", outcome.rowsRead());
    all.put("accepted", outcome.accepted());
    all.put("rejected", outcome.rejected());
    all.put("eligible", outcome.eligible());
    all.put("promised", outcome.promised());
    all.put("approved", outcome.approved());
    all.put("released", outcome.released());
    all.put("codesIssued", outcome.codesIssued());
    all.put("paid", outcome.paid());
    all.put("failed", outcome.failed());
    all.put("kitsHandedOver", outcome.kitsHandedOver());
    all.put("delaysDetected", outcome.delaysDetected());
    all.put("tasksRaised", outcome.tasksRaised());
    all.put("tasksClosed", outcome.tasksClosed());
    all.put("ledger", outcome.ledger().stream().map(Report::ledgerLine).toList());
    all.put(
        "bank",
        Map.of(
            "orders", outcome.bank().orders(),
            "amount", outcome.bank().amount().toPlainString(),
            "withdrawn", outcome.bank().withdrawn().toPlainString()));
    all.put("invariants", invariants);
    return Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("rows read", outcome.rowsRead());
    counts.put("accepted", outcome.accepted());
    counts.put("rejected", outcome.rejected());
    counts.put("eligible", outcome.eligible());
    counts.put("promised", outcome.promised());
    counts.put("approved", outcome.approved());
    counts.put("released", outcome.released());
    counts.put("codes issued", outcome.codesIssued());
    counts.put("paid", outcome.paid());
    counts.put("failed", outcome.failed());
    counts.put("kits handed over", outcome.kitsHandedOver());
    counts.put("delays detected", outcome.delaysDetected());
    counts.put("tasks raised", outcome.tasksRaised());
    counts.put("tasks closed", outcome.tasksClosed());
    return counts;
  }

  private BigDecimal paid() {
    return outcome.ledger().stream()
        .filter(line -> line.account().equals("PAID"))
        .map(Outcome.Posted::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, String> ledgerLine(Outcome.Posted line) {
    var map = new LinkedHashMap<String, String>();
    map.put("account", line.account());
    map.put("currency", line.currency());
    map.put("amount", line.amount().toPlainString());
    return map;
  }
}
