package org.puente.distribution.console.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.SmallCells;
import org.puente.distribution.console.remote.HttpIndicators.Group;
import org.puente.distribution.console.remote.HttpIndicators.Indicators;

/**
 * What support has done, line by line.
 *
 * @param hidden whether small figures are hidden from this reader
 */
record Results(Indicators facts, List<Line> lines, boolean hidden) {

  /**
   * One group of people.
   *
   * @param cut ALL, TERRITORY, URGENCY, CAUSE or SEX_AGE
   * @param name in the reader's language
   * @param group with a null where a figure is hidden
   */
  record Line(
      String cut,
      String name,
      @Nullable Long delayed,
      @Nullable Long inTime,
      @Nullable Long contacted,
      @Nullable Long stabilised,
      @Nullable Long paid,
      @Nullable Double daysWaited,
      @Nullable Double daysCovered) {

    static Line of(String cut, String name, Group group, boolean hides) {
      boolean small = hides && group.delayed() > 0 && group.delayed() < SmallCells.SMALLEST;
      return new Line(
          cut,
          name,
          small ? null : shown(group.delayed(), hides),
          small ? null : shown(group.inTime(), hides),
          small ? null : shown(group.contacted(), hides),
          small ? null : shown(group.stabilised(), hides),
          small ? null : shown(group.paid(), hides),
          small ? null : group.daysWaited(),
          small ? null : group.daysCovered());
    }

    private static @Nullable Long shown(long people, boolean hides) {
      return hides && people > 0 && people < SmallCells.SMALLEST ? null : people;
    }

    /** The share contacted in time, of a hundred; null where it is hidden or there is nobody. */
    public @Nullable Long share() {
      return delayed == null || inTime == null || delayed == 0 ? null : 100 * inTime / delayed;
    }
  }

  public List<Line> of(String cut) {
    return lines.stream().filter(line -> line.cut().equals(cut)).toList();
  }

  /**
   * One that is hidden alone could be worked out from the total: the smallest of its cut is hidden
   * with it.
   */
  static List<Line> without(List<Line> cut) {
    long hidden = cut.stream().filter(line -> line.delayed() == null).count();
    if (hidden != 1) {
      return cut;
    }
    Line next =
        cut.stream()
            .filter(line -> line.delayed() != null)
            .min((one, other) -> Long.compare(count(one), count(other)))
            .orElse(null);
    var all = new ArrayList<Line>();
    for (Line line : cut) {
      all.add(
          line == next
              ? new Line(line.cut(), line.name(), null, null, null, null, null, null, null)
              : line);
    }
    return all;
  }

  private static long count(Line line) {
    return line.delayed() == null ? Long.MAX_VALUE : line.delayed();
  }
}
