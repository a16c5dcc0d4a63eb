package org.puente.payments.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.PayoutEvent;
import org.puente.payments.orders.OrderState;
import org.puente.payments.payouts.PayoutCase;
import org.puente.payments.payouts.TransferState;
import org.slf4j.LoggerFactory;

/**
 * A hundred thousand histories of orders under every fault, each from a seed of its own. A history
 * that breaks a rule is played again with {@code -Dpuente.seed=…}; {@code -Dpuente.all=true} plays
 * ten times as many, beginning anywhere.
 */
class LifeCycleSimulationTest {

  private static final int HISTORIES = 100_000;
  private static final int LINES = 120;
  private static final Set<Object> OCCURRED = ConcurrentHashMap.newKeySet();
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("org.puente.payments");
  private static @Nullable Level before;

  @BeforeAll
  static void hush() {
    before = LOG.getLevel();
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(before);
  }

  @Test
  void whatever_happens_between_two_commits_no_cent_is_paid_twice_and_none_is_lost() {
    Long seed = Long.getLong("puente.seed");
    if (seed != null) {
      assertThat(broken(seed)).isNull();
      return;
    }
    boolean all = Boolean.getBoolean("puente.all");
    long first = all ? ThreadLocalRandom.current().nextLong(1L << 40) : 1;
    AtomicLong wrong = new AtomicLong(Long.MAX_VALUE);
    LongStream.range(first, first + (all ? 10L * HISTORIES : HISTORIES))
        .parallel()
        .filter(next -> next < wrong.get() && !holds(next))
        .forEach(next -> wrong.accumulateAndGet(next, Math::min));
    long found = wrong.get();
    assertThat(found == Long.MAX_VALUE ? null : broken(found)).isNull();
    assertThat(OCCURRED).as("what never occurs is not tested").containsAll(everything());
  }

  private static Set<Object> everything() {
    Set<Object> all = new HashSet<>();
    all.addAll(List.of(OrderState.values()));
    all.addAll(List.of(TransferState.values()));
    all.addAll(List.of(Mishap.values()));
    all.addAll(List.of(PayoutEvent.class.getPermittedSubclasses()));
    all.addAll(
        List.of(
            PayoutCase.Kind.PART_PAID,
            PayoutCase.Kind.CODE_AFTER_DEATH,
            PayoutCase.Kind.PAID_AFTER_DEATH,
            PayoutCase.Kind.PAID_TOO_MUCH));
    return all;
  }

  private static boolean holds(long seed) {
    try {
      World world = new World(seed, false);
      world.run();
      OCCURRED.addAll(world.store.states);
      OCCURRED.addAll(world.store.events);
      return true;
    } catch (RuntimeException | AssertionError e) {
      return false;
    }
  }

  /** Which rule was broken and what led to it; null when none was. */
  private static @Nullable String broken(long seed) {
    World world = new World(seed, true);
    try {
      world.run();
      return null;
    } catch (RuntimeException | AssertionError e) {
      return "-Dpuente.seed=%d breaks a rule: %s%n%s".formatted(seed, e, world.time.told(LINES));
    }
  }
}
