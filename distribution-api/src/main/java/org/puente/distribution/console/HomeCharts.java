package org.puente.distribution.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.ReadingLedger;
import org.puente.distribution.reports.Summary;
import org.puente.distribution.reports.Tally;
import org.puente.events.contract.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws what people would rather look at than read. */
@Component
class HomeCharts {

  /** Where money can be, on its way from the donor to the person. */
  private static final Map<String, String> BUCKETS =
      new TreeMap<>(Map.of("BUDGET", "", "COMMITTED", "go", "WITH_FSP", "wait", "PAID", "done"));

  private static final List<String> ALONG = List.of("BUDGET", "COMMITTED", "WITH_FSP", "PAID");

  private final MessageSource messages;
  private final Formats formats;
  private final Places places;

  HomeCharts(MessageSource messages, Formats formats, Places places) {
    this.messages = messages;
    this.formats = formats;
    this.places = places;
  }

  /** All transfers by state, along their way. */
  Chart flow(Tally tally, boolean hideSmall, Locale locale) {
    var counts = hideSmall ? SmallCells.hide(tally.byState()) : tally.byState();
    var figures =
        counts.entrySet().stream()
            .sorted(Comparator.comparing(each -> PayoutBars.ORDER.indexOf(each.getKey())))
            .map(each -> state(each.getKey(), each.getValue(), tally, hideSmall, locale))
            .toList();
    return Chart.stacked("flow", figures);
  }

  private Chart.Figure state(
      String state, long count, Tally tally, boolean hideSmall, Locale locale) {
    String worth =
        hideSmall
            ? ""
            : tally.worth(state).values().stream()
                .map(formats::money)
                .collect(Collectors.joining(" · "));
    String name = said("transfer." + state, locale);
    return new Chart.Figure(name, TransferTone.of(state), count, shown(count, locale), worth);
  }

  /** Days from the promised day to the cash. */
  Chart days(Tally tally, boolean hideSmall, @Nullable Integer threshold, Locale locale) {
    var counts = new LinkedHashMap<Integer, Long>();
    for (long count : tally.byDays()) {
      counts.put(counts.size(), count);
    }
    var told = hideSmall ? SmallCells.hide(counts) : counts;
    var figures = new ArrayList<Chart.Figure>();
    told.forEach(
        (day, count) -> {
          boolean late = threshold != null && day > threshold;
          String label = day + (day == Tally.LONGEST ? "+" : "");
          figures.add(
              new Chart.Figure(label, late ? "stop" : "done", count, shown(count, locale), ""));
        });
    return Chart.beside("days", figures, threshold);
  }

  /** What share of each territory's transfers was paid. */
  Chart territories(Tally tally, boolean hideSmall, Locale locale) {
    var all = hideSmall ? SmallCells.hide(tally.byTerritory()) : tally.byTerritory();
    var paid = hideSmall ? SmallCells.hide(tally.paidByTerritory()) : tally.paidByTerritory();
    var names = places.names();
    var bars =
        all.entrySet().stream()
            .map(
                each ->
                    territory(
                        names.getOrDefault(each.getKey(), each.getKey()),
                        hidesRest(hideSmall, each.getValue(), paid.getOrDefault(each.getKey(), 0L)),
                        each.getValue(),
                        locale))
            .sorted(Comparator.comparing(Chart.Bar::label))
            .toList();
    return new Chart("territories", bars, null);
  }

  /** Where fewer than five are left, those who were paid are not told either. */
  private static long hidesRest(boolean hideSmall, long all, long paid) {
    long rest = all - paid;
    boolean tells = hideSmall && (all < 0 || (rest > 0 && rest < SmallCells.SMALLEST));
    return tells ? SmallCells.HIDDEN : paid;
  }

  private Chart.Bar territory(String name, long paid, long all, Locale locale) {
    String of = said("chart.of", locale, shown(paid, locale), shown(all, locale));
    return Chart.share(name, "done", paid, all, of, "");
  }

  /** Where the money is, one picture for each currency. */
  List<Chart> money(List<Summary> summaries, Locale locale) {
    Map<String, Map<String, BigDecimal>> byCurrency = new TreeMap<>();
    summaries.stream()
        .flatMap(summary -> summary.ledger().stream())
        .filter(line -> BUCKETS.containsKey(line.account()))
        .forEach(line -> add(byCurrency, line));
    return byCurrency.entrySet().stream()
        .map(each -> money(each.getKey(), each.getValue(), locale))
        .toList();
  }

  private static void add(
      Map<String, Map<String, BigDecimal>> byCurrency, ReadingLedger.Line line) {
    byCurrency
        .computeIfAbsent(line.currency(), _ -> new TreeMap<>())
        .merge(line.account(), new BigDecimal(line.amount()), BigDecimal::add);
  }

  private Chart money(String currency, Map<String, BigDecimal> accounts, Locale locale) {
    var figures =
        ALONG.stream()
            .filter(accounts::containsKey)
            .map(
                account -> {
                  var amount = new Money(accounts.getOrDefault(account, BigDecimal.ZERO), currency);
                  return new Chart.Figure(
                      said("account." + account, locale),
                      String.valueOf(BUCKETS.get(account)),
                      amount.amount().longValue(),
                      formats.money(amount),
                      "");
                })
            .toList();
    return Chart.stacked("money", figures);
  }

  private String shown(long count, Locale locale) {
    return count == SmallCells.HIDDEN ? said("chart.hidden", locale) : formats.count(count);
  }

  private String said(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
