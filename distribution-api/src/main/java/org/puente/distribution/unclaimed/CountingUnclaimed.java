package org.puente.distribution.unclaimed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.sources.Need;
import org.puente.distribution.sources.ReadingSources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whose money was not claimed: what each source would have given, had it been paid on top of
 * all that plans drew.
 */
@Service
public class CountingUnclaimed {

  private final UnclaimedMoney money;
  private final ReadingSources sources;

  CountingUnclaimed(UnclaimedMoney money, ReadingSources sources) {
    this.money = money;
    this.sources = sources;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Unclaimed of(UUID programme, String currency) {
    Map<Boolean, List<Returned>> byReplaced =
        money.of(programme, currency).stream()
            .collect(Collectors.partitioningBy(Returned::replaced));
    List<Returned> open = byReplaced.getOrDefault(false, List.of());
    List<Unclaimed.Share> shares =
        sources.whose(programme, currency, needs(open)).stream()
            .map(it -> new Unclaimed.Share(it.source(), it.expired(), it.more(), it.left()))
            .toList();
    BigDecimal amount = sum(open, Returned::rest);
    BigDecimal covered =
        shares.stream().map(Unclaimed.Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Unclaimed(
        currency,
        byEnd(open),
        open.stream().mapToLong(Returned::transfers).sum(),
        amount,
        sum(open, Returned::back),
        part(null, byReplaced.getOrDefault(true, List.of())),
        shares,
        amount.subtract(covered));
  }

  private static Map<Need, BigDecimal> needs(List<Returned> open) {
    Map<Need, BigDecimal> needs = new LinkedHashMap<>();
    open.forEach(each -> needs.merge(Need.of(each.territory()), each.rest(), BigDecimal::add));
    return needs;
  }

  private static List<Unclaimed.Part> byEnd(List<Returned> open) {
    Map<TransferStatus.State, List<Returned>> byState =
        open.stream()
            .collect(Collectors.groupingBy(Returned::state, TreeMap::new, Collectors.toList()));
    return byState.entrySet().stream().map(each -> part(each.getKey(), each.getValue())).toList();
  }

  private static Unclaimed.Part part(TransferStatus.@Nullable State state, List<Returned> some) {
    return new Unclaimed.Part(
        state, some.stream().mapToLong(Returned::transfers).sum(), sum(some, Returned::rest));
  }

  private static BigDecimal sum(List<Returned> some, Function<Returned, BigDecimal> what) {
    return some.stream().map(what).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
