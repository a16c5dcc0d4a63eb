package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.distribution.console.Chart.Bar;
import org.puente.distribution.console.Chart.Figure;

class ChartTest {

  @Test
  void stackedBarsFillTheWholeWithoutAGap() {
    var bars = Chart.stacked("flow", List.of(figure(1), figure(1), figure(1))).bars();

    assertThat(bars).extracting(Bar::from).containsExactly(0, 333, 666);
    assertThat(bars.getLast().from() + bars.getLast().length()).isEqualTo(Chart.WHOLE);
  }

  @Test
  void theLongestOfThoseSideBySideIsTheWhole() {
    var chart = Chart.beside("days", List.of(figure(50), figure(200), figure(0)), 3);

    assertThat(chart.bars()).extracting(Bar::length).containsExactly(250, Chart.WHOLE, 0);
    assertThat(chart.threshold()).isEqualTo(3);
  }

  @Test
  void aHiddenFigureHasNoLength() {
    var chart = Chart.stacked("flow", List.of(figure(SmallCells.HIDDEN), figure(8)));

    assertThat(chart.bars()).extracting(Bar::length).containsExactly(0, Chart.WHOLE);
  }

  @Test
  void nothingAtAllIsEmpty() {
    assertThat(Chart.stacked("flow", List.of()).isEmpty()).isTrue();
    assertThat(Chart.stacked("flow", List.of(figure(0))).isEmpty()).isTrue();
    assertThat(Chart.stacked("flow", List.of(figure(1))).isEmpty()).isFalse();
  }

  private static Figure figure(long value) {
    return new Figure("label", "done", value, String.valueOf(value), "");
  }
}
