package org.puente.distribution.statements;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.sources.Attribution;
import org.puente.distribution.sources.Attribution.Share;
import org.puente.distribution.sources.FundingSource;
import org.puente.distribution.sources.FundingSources;
import org.puente.distribution.sources.Pot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whose money a month spent, by going through all months from the first on: the book only
 * grows, and so do sources, so that a month which is over always comes out the same (ADR 39).
 */
@Service
public class KeepingJournal {

  private final Statements statements;
  private final FundingSources sources;
  private final Clock clock;
  private final ZoneId zone;

  KeepingJournal(
      Statements statements,
      FundingSources sources,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.statements = statements;
    this.sources = sources;
    this.clock = clock;
    this.zone = zone;
  }

  /** The month as it is now; one that has not ended yet says so. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Journal of(Programme programme, YearMonth month) {
    var span =
        new Statements.Span(
            programme.id(), programme.currency(), start(month), start(month.plusMonths(1)));
    Instant now = clock.instant();
    boolean over = !now.isBefore(span.to());
    LocalDate on = over ? month.atEndOfMonth() : LocalDate.ofInstant(now, zone);
    List<FundingSource> named =
        sources.of(programme.id()).stream()
            .filter(source -> source.amount().currency().equals(programme.currency()))
            .toList();
    List<Journal.Line> lines = new ArrayList<>(contributions(programme, span, month, on));
    for (Share share : spent(span, named, month)) {
      FundingSource source = whose(named, share.source()).orElse(null);
      lines.add(side(programme, on, month, share, source, "PAID", share.amount()));
      lines.add(side(programme, on, month, share, source, "WITH_FSP", share.amount().negate()));
    }
    return new Journal(month, over, lines);
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private List<Share> spent(Statements.Span span, List<FundingSource> named, YearMonth month) {
    SortedMap<YearMonth, Map<String, BigDecimal>> months = statements.spent(span, zone);
    List<Share> earlier = new ArrayList<>();
    List<Share> last = List.of();
    for (Map.Entry<YearMonth, Map<String, BigDecimal>> each : months.entrySet()) {
      List<Share> shares = Attribution.of(pots(named, each.getKey()), earlier, each.getValue());
      last = each.getKey().equals(month) ? shares : List.of();
      earlier.addAll(shares);
    }
    return last;
  }

  /** Those that were there by the end of a month, and had not ended before it. */
  private List<Pot> pots(List<FundingSource> named, YearMonth month) {
    Instant end = start(month.plusMonths(1));
    return named.stream()
        .filter(source -> source.addedAt() != null && source.addedAt().isBefore(end))
        .filter(source -> !source.isExpired(month.atDay(1)))
        .map(source -> new Pot(source.id(), source.amount().amount(), source.earmark()))
        .toList();
  }

  private List<Journal.Line> contributions(
      Programme programme, Statements.Span span, YearMonth month, LocalDate on) {
    List<Journal.Line> lines = new ArrayList<>();
    for (MonthStatement.Given given : statements.sources(span)) {
      if (given.inMonth().signum() != 0) {
        String document = "%s-%s-%s".formatted(programme.code(), month, lines.size() / 2 + 1);
        lines.add(received(document, on, given, "BUDGET", given.inMonth()));
        lines.add(received(document, on, given, "FUNDING", given.inMonth().negate()));
      }
    }
    return lines;
  }

  private static Journal.Line received(
      String document,
      LocalDate on,
      MonthStatement.Given given,
      String account,
      BigDecimal amount) {
    return new Journal.Line(on, document, account, null, given.donor(), given.reference(), amount);
  }

  private static Journal.Line side(
      Programme programme,
      LocalDate on,
      YearMonth month,
      Share share,
      @Nullable FundingSource source,
      String account,
      BigDecimal amount) {
    return new Journal.Line(
        on,
        "%s-%s-%s".formatted(programme.code(), month, share.territory()),
        account,
        share.territory(),
        source == null ? null : source.donor(),
        source == null ? null : source.reference(),
        amount);
  }

  private static Optional<FundingSource> whose(List<FundingSource> named, @Nullable UUID source) {
    return named.stream().filter(each -> each.id().equals(source)).findFirst();
  }
}
