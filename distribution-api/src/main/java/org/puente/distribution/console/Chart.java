package org.puente.distribution.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a few figures, drawn by the page as SVG and told again as a table.
 *
 * @param key names it in the bundles, with {@code chart.} before it
 * @param threshold after how many columns a line stands; none where it is not known
 */
record Chart(String key, List<Bar> bars, @Nullable Integer threshold) {

  /** The length of a whole, in the picture's own units. */
  static final int WHOLE = 1000;

  /**
   * One figure.
   *
   * @param tone how it is coloured
   * @param shown the figure as the reader writes it
   * @param more what else is told of it, in the table and beside it
   * @param from where it begins, of {@link #WHOLE}
   * @param length how long it is, of {@link #WHOLE}
   */
  record Bar(String label, String tone, String shown, String more, int from, int length) {}

  /** A figure before it has a place in a picture; a hidden one has no length. */
  record Figure(String label, String tone, long value, String shown, String more) {}

  /** One behind the other; together they are the whole. */
  static Chart stacked(String key, List<Figure> figures) {
    long total = figures.stream().mapToLong(Chart::length).sum();
    var bars = new ArrayList<Bar>();
    long before = 0;
    for (Figure figure : figures) {
      int from = scaled(before, total);
      before += length(figure);
      bars.add(placed(figure, from, scaled(before, total) - from));
    }
    return new Chart(key, bars, null);
  }

  /** Side by side; the longest is the whole. */
  static Chart beside(String key, List<Figure> figures, @Nullable Integer threshold) {
    long longest = figures.stream().mapToLong(Chart::length).max().orElse(0);
    var bars =
        figures.stream().map(each -> placed(each, 0, scaled(length(each), longest))).toList();
    return new Chart(key, bars, threshold);
  }

  /** Each on its own, as a share of its own whole. */
  static Bar share(String label, String tone, long value, long whole, String shown, String more) {
    var figure = new Figure(label, tone, value, shown, more);
    return placed(figure, 0, scaled(Math.max(0, value), Math.max(0, whole)));
  }

  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.length() == 0);
  }

  private static Bar placed(Figure figure, int from, int length) {
    return new Bar(figure.label(), figure.tone(), figure.shown(), figure.more(), from, length);
  }

  private static long length(Figure figure) {
    return Math.max(0, figure.value());
  }

  private static int scaled(long value, long whole) {
    return whole == 0 ? 0 : (int) (WHOLE * value / whole);
  }
}
