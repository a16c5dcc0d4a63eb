package org.puente.distribution.console.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.reports.Summaries;
import org.puente.distribution.reports.Summary;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** Where the money of a programme stands. */
@Component
class MoneyFigures {

  private static final List<Kind> ROAD =
      List.of(Kind.COMMITTED, Kind.WITH_FSP, Kind.PAID, Kind.BUDGET);

  private static final long SMALLEST = 5;

  private final Ledger ledger;
  private final Summaries summaries;

  MoneyFigures(Ledger ledger, Summaries summaries) {
    this.ledger = ledger;
    this.summaries = summaries;
  }

  /**
   * One stage of the road.
   *
   * @param share of all that was funded, in thousandths
   */
  public record Stage(String account, BigDecimal amount, int share, String tone) {}

  /**
   * A programme's money.
   *
   * @param funded by donors in all
   * @param left free to be committed; null, as the road is empty, where some stage is of so few
   *     people that a donor would learn about one of them
   */
  public record Figures(
      Programme programme, BigDecimal funded, @Nullable BigDecimal left, List<Stage> road) {}

  Figures seenBy(Caller caller, Programme programme) {
    Figures all = of(programme);
    boolean donor = caller.roles().equals(Set.of(Role.DONOR));
    return donor && isOfFew(programme)
        ? new Figures(programme, all.funded(), null, List.of())
        : all;
  }

  private boolean isOfFew(Programme programme) {
    Summary now = summaries.of(programme);
    return LongStream.of(
            now.approved() - now.released(), now.released() - now.paid() - now.failed(), now.paid())
        .anyMatch(people -> people > 0 && people < SMALLEST);
  }

  private Figures of(Programme programme) {
    Map<Kind, BigDecimal> sums = new EnumMap<>(Kind.class);
    ledger
        .balances(programme.id(), programme.currency())
        .forEach((account, amount) -> sums.merge(account.kind(), amount, BigDecimal::add));
    BigDecimal funded = sums.getOrDefault(Kind.FUNDING, BigDecimal.ZERO).negate();
    return new Figures(
        programme,
        funded,
        sums.getOrDefault(Kind.BUDGET, BigDecimal.ZERO),
        ROAD.stream()
            .map(kind -> stage(kind, sums.getOrDefault(kind, BigDecimal.ZERO), funded))
            .toList());
  }

  private static Stage stage(Kind kind, BigDecimal amount, BigDecimal funded) {
    int share =
        funded.signum() <= 0 || amount.signum() < 0
            ? 0
            : amount
                .multiply(BigDecimal.valueOf(1_000))
                .divide(funded, RoundingMode.HALF_UP)
                .intValue();
    return new Stage(kind.name(), amount, share, tone(kind));
  }

  private static String tone(Kind kind) {
    return switch (kind) {
      case PAID -> "done";
      case WITH_FSP -> "wait";
      default -> "";
    };
  }
}
