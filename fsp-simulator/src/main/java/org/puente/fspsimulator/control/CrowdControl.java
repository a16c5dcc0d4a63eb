package org.puente.fspsimulator.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.atm.GoingToTheAtm;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.BankClock;
import org.puente.fspsimulator.banks.Banks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sends people to the machines, and moves the banks' clock. */
@ControlEndpoint
@RequestMapping("/control")
class CrowdControl {

  /**
   * Who goes.
   *
   * @param bank all banks when left out
   * @param share of those who have a live code, 1 when left out
   * @param holders of codes from boxes, the bank's references of those that somebody has; none when
   *     left out
   * @param at when the book says it happened; now when left out
   */
  record Crowd(
      @Nullable String bank,
      @Nullable Double share,
      @Nullable Long seed,
      @Nullable Instant at,
      @Nullable Set<UUID> holders) {}

  record Taken(long withdrawn, String amount, Map<String, BankTaken> banks) {}

  record BankTaken(long withdrawn, String amount, String currency) {}

  record Shift(long offsetSeconds) {}

  private final Banks banks;
  private final BankClock clock;
  private final GoingToTheAtm crowd;

  CrowdControl(Banks banks, BankClock clock, GoingToTheAtm crowd) {
    this.banks = banks;
    this.clock = clock;
    this.crowd = crowd;
  }

  /** {@code amount} adds the banks up, which makes sense where they share a currency. */
  @PostMapping("/crowd")
  Taken go(@RequestBody Crowd asked) {
    Collection<Bank> wanted = asked.bank() == null ? banks.all() : List.of(banks.get(asked.bank()));
    double share = asked.share() == null ? 1 : asked.share();
    long seed = asked.seed() == null ? 0 : asked.seed();
    Instant at = asked.at() == null ? clock.instant() : asked.at();
    Set<UUID> holders = asked.holders() == null ? Set.of() : asked.holders();
    Map<String, BankTaken> perBank = new TreeMap<>();
    for (Bank bank : wanted) {
      GoingToTheAtm.Taken taken = crowd.go(bank, share, seed, at, holders);
      perBank.put(
          bank.code(), new BankTaken(taken.withdrawn(), taken.amount().amount(), bank.currency()));
    }
    return new Taken(
        perBank.values().stream().mapToLong(BankTaken::withdrawn).sum(),
        perBank.values().stream()
            .map(taken -> new BigDecimal(taken.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString(),
        perBank);
  }

  @GetMapping("/clock")
  Map<String, Object> clock() {
    return Map.of("offsetSeconds", clock.offset().toSeconds(), "now", clock.instant());
  }

  @PutMapping("/clock")
  Map<String, Object> shift(@RequestBody Shift shift) {
    clock.shift(Duration.ofSeconds(shift.offsetSeconds()));
    return clock();
  }
}
