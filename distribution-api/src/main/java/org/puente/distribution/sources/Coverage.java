package org.puente.distribution.sources;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which money covers which need, as much as can be covered at all (a greatest flow, by shortest
 * augmenting paths). Pots are taken in the order given: a later one never takes from what an
 * earlier one covers, it only moves it to other needs.
 */
public final class Coverage {

  private static final int NONE = -1;

  private final List<Pot> pots;
  private final List<Need> needs;
  private final BigDecimal[][] flow;
  private final BigDecimal[] open;

  private Coverage(List<Pot> pots, Map<Need, BigDecimal> wanted) {
    this.pots = List.copyOf(pots);
    var entries = List.copyOf(wanted.entrySet());
    this.needs = entries.stream().map(Map.Entry::getKey).toList();
    this.open =
        entries.stream()
            .map(entry -> entry.getValue().max(BigDecimal.ZERO))
            .toArray(BigDecimal[]::new);
    this.flow = new BigDecimal[pots.size()][needs.size()];
    for (BigDecimal[] row : flow) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
  }

  /** The best there is; amounts below zero want nothing. */
  public static Coverage of(List<Pot> pots, Map<Need, BigDecimal> needs) {
    var coverage = new Coverage(pots, needs);
    for (int pot = 0; pot < pots.size(); pot++) {
      coverage.pour(pot);
    }
    return coverage;
  }

  /** What no money may be used for. */
  public BigDecimal missing() {
    return Arrays.stream(open).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much of each pot is used. */
  public Map<UUID, BigDecimal> used() {
    Map<UUID, BigDecimal> used = new HashMap<>();
    for (int pot = 0; pot < pots.size(); pot++) {
      used.put(
          pots.get(pot).id(), Arrays.stream(flow[pot]).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return used;
  }

  /** How much of a pot is used for a need. */
  public record Use(UUID pot, Need need, BigDecimal amount) {}

  /** What each pot is used for, in the order of pots and needs; nothing that is zero. */
  public List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (int pot = 0; pot < pots.size(); pot++) {
      for (int need = 0; need < needs.size(); need++) {
        if (flow[pot][need].signum() > 0) {
          uses.add(new Use(pots.get(pot).id(), needs.get(need), flow[pot][need]));
        }
      }
    }
    return uses;
  }

  private void pour(int pot) {
    BigDecimal left = pots.get(pot).amount();
    for (List<Integer> path = path(pot); left.signum() > 0 && path != null; path = path(pot)) {
      BigDecimal most = most(path).min(left);
      left = left.subtract(most);
      move(pot, path, most);
    }
  }

  /** Needs and pots in turn, from a pot to a need that is open; null where there is none. */
  private @Nullable List<Integer> path(int from) {
    var search = new Search(from);
    while (!search.reached.isEmpty()) {
      int pot = search.reached.removeFirst();
      for (int need = 0; need < needs.size(); need++) {
        if (search.potOfNeed[need] == NONE && pots.get(pot).earmark().covers(needs.get(need))) {
          search.potOfNeed[need] = pot;
          if (open[need].signum() > 0) {
            return search.pathTo(need);
          }
          search.goOnFrom(need);
        }
      }
    }
    return null;
  }

  /** How needs and pots were reached: whatever else covers a need could cover another instead. */
  private final class Search {
    private final int from;
    private final int[] potOfNeed = new int[needs.size()];
    private final int[] needOfPot = new int[pots.size()];
    private final Deque<Integer> reached = new ArrayDeque<>();

    Search(int from) {
      this.from = from;
      Arrays.fill(potOfNeed, NONE);
      Arrays.fill(needOfPot, NONE);
      reached.add(from);
    }

    void goOnFrom(int need) {
      for (int other = 0; other < pots.size(); other++) {
        if (other != from && needOfPot[other] == NONE && flow[other][need].signum() > 0) {
          needOfPot[other] = need;
          reached.add(other);
        }
      }
    }

    List<Integer> pathTo(int last) {
      List<Integer> path = new ArrayList<>(List.of(last));
      for (int pot = potOfNeed[last]; pot != from; pot = potOfNeed[path.getFirst()]) {
        path.addFirst(pot);
        path.addFirst(needOfPot[pot]);
      }
      return path;
    }
  }

  private BigDecimal most(List<Integer> path) {
    BigDecimal most = open[path.getLast()];
    for (int i = 0; i + 1 < path.size(); i += 2) {
      most = most.min(flow[path.get(i + 1)][path.get(i)]);
    }
    return most;
  }

  private void move(int from, List<Integer> path, BigDecimal amount) {
    int pot = from;
    for (int i = 0; i < path.size(); i += 2) {
      int need = path.get(i);
      flow[pot][need] = flow[pot][need].add(amount);
      if (i + 1 < path.size()) {
        pot = path.get(i + 1);
        flow[pot][need] = flow[pot][need].subtract(amount);
      }
    }
    open[path.getLast()] = open[path.getLast()].subtract(amount);
  }
}
