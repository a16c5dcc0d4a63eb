package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.kits.KitSite.as;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Devices come back in any order, send again what they have sent, and are cut off: what is known at
 * the end is the same.
 */
@DistributionTest
class HandoverOrderIT extends AtAKitSite {

  private static final int KITS = 6;
  private static final int HANDOVERS = 18;
  private static final int STOCK = 10;
  private static final int ORDERS = 3;

  @Autowired ReturningKit returning;

  static Stream<Long> seeds() {
    Long one = Long.getLong("puente.seed");
    return one != null
        ? Stream.of(one)
        : LongStream.range(0, Boolean.getBoolean("puente.all") ? 100 : 8).boxed();
  }

  /**
   * What happened, by its place in the order of handover ids: of which kit, and whether it came
   * back.
   */
  private record Deed(int place, int kit, boolean comesBack) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void theEndIsTheSameInWhateverOrderItIsTold(long seed) {
    var random = new Random(seed);
    List<Deed> deeds =
        IntStream.range(0, HANDOVERS)
            .mapToObj(place -> new Deed(place, random.nextInt(KITS), random.nextInt(4) == 0))
            .toList();
    here.people(KITS);
    receive("L1", ORDERS * STOCK, FAR);
    for (int order = 0; order < ORDERS; order++) {
      allocate("2026-0" + (order + 1));
      int before = balance("L1") - uncovered();

      var known = told(deeds, kits("2026-0" + (order + 1)), random);

      assertThat(known).as("-Dpuente.seed=%d, order %d", seed, order).isEqualTo(expected(deeds));
      long away = deeds.stream().filter(deed -> !deed.comesBack()).count();
      assertThat(before - balance("L1") + uncovered()).isEqualTo(away);
    }
  }

  private List<UUID> kits(String period) {
    return owner
        .sql("SELECT id FROM kit_entitlement WHERE site = ? AND period = ? ORDER BY person_id")
        .params(here.site, period)
        .query(UUID.class)
        .list();
  }

  /** Tells it in an order of its own, a third of it twice, in batches of any size. */
  private Map<String, String> told(List<Deed> deeds, List<UUID> kits, Random random) {
    List<UUID> ids =
        deeds.stream()
            .map(_ -> UUID.randomUUID())
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
    List<Deed> messages = new ArrayList<>(deeds);
    deeds.stream().filter(_ -> random.nextInt(3) == 0).forEach(messages::add);
    Collections.shuffle(messages, random);
    Deque<Deed> waiting = new ArrayDeque<>(messages);
    while (!waiting.isEmpty()) {
      List<Deed> batch = new ArrayList<>();
      for (int size = 1 + random.nextInt(5); size > 0 && !waiting.isEmpty(); size--) {
        batch.add(waiting.pop());
      }
      as(
          field,
          () ->
              handingOver.handOver(
                  batch.stream()
                      .map(deed -> handover(ids.get(deed.place()), kits.get(deed.kit())))
                      .toList(),
                  field.userId()));
      batch.stream().filter(Deed::comesBack).forEach(deed -> comesBack(ids.get(deed.place())));
    }
    return known(ids, kits);
  }

  private void comesBack(UUID handover) {
    as(field, () -> returning.takeBack(handover, ReturningKit.Reason.WRONG_PERSON, field.userId()));
  }

  private Map<String, String> known(List<UUID> ids, List<UUID> kits) {
    Map<String, String> known = new TreeMap<>();
    owner
        .sql("SELECT id, outcome, conflicts_with FROM kit_handover WHERE id = ANY (?)")
        .param(ids.toArray(UUID[]::new))
        .query(
            (row, _) ->
                known.put(
                    "handover " + ids.indexOf(row.getObject("id", UUID.class)),
                    row.getString("outcome")
                        + " "
                        + ids.indexOf(row.getObject("conflicts_with", UUID.class))))
        .list();
    owner
        .sql("SELECT id, state FROM kit_entitlement WHERE id = ANY (?)")
        .param(kits.toArray(UUID[]::new))
        .query(
            (row, _) ->
                known.put(
                    "kit " + kits.indexOf(row.getObject("id", UUID.class)), row.getString("state")))
        .list();
    return known;
  }

  private static Map<String, String> expected(List<Deed> deeds) {
    Map<String, String> expected = new TreeMap<>();
    for (int kit = 0; kit < KITS; kit++) {
      int of = kit;
      int counts =
          deeds.stream()
              .filter(deed -> deed.kit() == of && !deed.comesBack())
              .mapToInt(Deed::place)
              .min()
              .orElse(-1);
      expected.put("kit " + kit, counts < 0 ? "ALLOCATED" : "HANDED_OVER");
      deeds.stream()
          .filter(deed -> deed.kit() == of)
          .forEach(
              deed ->
                  expected.put(
                      "handover " + deed.place(),
                      deed.comesBack()
                          ? "RETURNED -1"
                          : deed.place() == counts ? "ACCEPTED -1" : "CONFLICT " + counts));
    }
    return expected;
  }

  private int uncovered() {
    return owner
        .sql("SELECT coalesce(sum(quantity), 0) FROM kit_discrepancy WHERE site = ?")
        .param(here.site)
        .query(Integer.class)
        .single();
  }
}
