package org.puente.distribution.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.screening.NameScreen.Born;
import org.puente.distribution.screening.SanctionsList.Entry;

class NameScreenTest {

  private static final Entry BADEGE =
      new Entry(1, "CDi.001", List.of("Éric BADEGE", "Erik Badegué"), List.of(1971));
  private static final Entry LONG = new Entry(2, "QDi.002", List.of("Juan Pérez"), List.of());
  private static final Entry ALONE = new Entry(3, "QDi.003", List.of("Zorro"), List.of());

  private final NameScreen screen = new NameScreen(List.of(BADEGE, LONG, ALONE), 0.92);

  private List<Integer> found(String name, @Nullable Born born) {
    return screen.matches(name, born).stream().map(it -> it.entry().number()).toList();
  }

  @Test
  void accentsAndTheOrderOfWordsDoNotCount() {
    assertThat(found("badege, eric", null)).containsExactly(1);
    assertThat(screen.matches("Badege Eric", null).getFirst().score()).isEqualTo(1.0);
  }

  @Test
  void aLetterMoreOrLessIsStillAlike() {
    assertThat(found("Eric Badegge", null)).containsExactly(1);
    assertThat(found("Elena Bodega", null)).isEmpty();
  }

  @Test
  void yearsOfBirthThatAreKnownMustBeNear() {
    assertThat(found("Eric Badege", new Born(1972, 1))).containsExactly(1);
    assertThat(found("Eric Badege", new Born(1974, 1))).isEmpty();
    assertThat(found("Juan Pérez", new Born(1999, 1))).containsExactly(2);
  }

  @Test
  void wordsThatOnlyOneHasCostALittle() {
    assertThat(screen.matches("Juan Carlos Pérez Gómez", null).getFirst().score()).isEqualTo(0.96);
    assertThat(new NameScreen(List.of(LONG), 0.97).matches("Juan Carlos Pérez Gómez", null))
        .isEmpty();
  }

  @Test
  void aNameOfOneWordIsNotFoundInsideOfOthers() {
    assertThat(found("Zorro", null)).containsExactly(3);
    assertThat(found("Zorro Quinde", null)).isEmpty();
    assertThat(found("Juan", null)).isEmpty();
  }
}
