package org.puente.distribution.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.screening.ScreeningMatch.Kind;
import org.puente.distribution.screening.ScreeningMatch.Step;
import org.puente.distribution.screening.ScreeningMatch.Verdict;

class ScreeningMatchTest {

  private static final Instant DUE = Instant.parse("2026-01-02T12:00:00Z");
  private static final UUID SOMEBODY = new UUID(0, 1);

  @Test
  void itIsLateUntilTwoPeopleHaveDecided() {
    assertThat(match(List.of()).lateAt(DUE)).isFalse();
    assertThat(match(List.of()).lateAt(DUE.plusSeconds(1))).isTrue();
    assertThat(match(List.of(step(1, Kind.PROPOSED))).lateAt(DUE.plusSeconds(1))).isTrue();
    assertThat(
            match(List.of(step(1, Kind.PROPOSED), step(2, Kind.CONFIRMED)))
                .lateAt(DUE.plusSeconds(1)))
        .isFalse();
  }

  private static Step step(int number, Kind kind) {
    return new Step(number, kind, Verdict.DIFFERENT, "Otra edad", SOMEBODY, "flor", DUE);
  }

  private static ScreeningMatch match(List<Step> steps) {
    return new ScreeningMatch(
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        "tulcan",
        SOMEBODY,
        1,
        "UN-SC",
        "QDi.1",
        BigDecimal.ONE,
        DUE.minusSeconds(86_400),
        DUE,
        steps);
  }
}
