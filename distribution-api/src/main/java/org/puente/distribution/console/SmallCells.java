package org.puente.distribution.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/**
 * Hides from a donor every figure that stands for fewer than five, and one more where a single
 * hidden one could be worked out from the total.
 */
public final class SmallCells {

  /** Fewer people than this are never told to a donor. */
  public static final long SMALLEST = 5;

  /** What a hidden figure is replaced by. */
  static final long HIDDEN = -1;

  private SmallCells() {}

  public static boolean areHiddenFrom(Caller caller) {
    return caller.roles().equals(Set.of(Role.DONOR));
  }

  static <K extends Comparable<K>> Map<K, Long> hide(Map<K, Long> cells) {
    Set<K> hidden =
        cells.entrySet().stream()
            .filter(cell -> cell.getValue() > 0 && cell.getValue() < SMALLEST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    if (hidden.size() == 1) {
      cells.entrySet().stream()
          .filter(cell -> cell.getValue() >= SMALLEST)
          .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .ifPresent(next -> hidden.add(next.getKey()));
    }
    var shown = new LinkedHashMap<>(cells);
    hidden.forEach(key -> shown.put(key, HIDDEN));
    return shown;
  }
}
