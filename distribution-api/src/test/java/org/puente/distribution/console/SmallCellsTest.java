package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.console.SmallCells.HIDDEN;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  @Test
  void fewerThanFiveAreHiddenAndNobodyWorksThemOutFromTheTotal() {
    assertThat(hide(Map.of("a", 4L, "b", 90L, "c", 7L)))
        .isEqualTo(Map.of("a", HIDDEN, "b", 90L, "c", HIDDEN));
  }

  @Test
  void severalHiddenOnesHideEachOther() {
    assertThat(hide(Map.of("a", 4L, "b", 1L, "c", 7L)))
        .isEqualTo(Map.of("a", HIDDEN, "b", HIDDEN, "c", 7L));
  }

  @Test
  void nobodyAndManyAreTold() {
    assertThat(hide(Map.of("a", 0L, "b", 5L))).isEqualTo(Map.of("a", 0L, "b", 5L));
  }

  private static Map<String, Long> hide(Map<String, Long> cells) {
    return SmallCells.hide(new TreeMap<>(cells));
  }
}
