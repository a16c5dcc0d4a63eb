package org.puente.fspsimulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChanceTest {

  private static final List<UUID> REFERENCES =
      LongStream.range(0, 10_000).mapToObj(number -> new UUID(7, number)).toList();

  @Test
  void aTenthOfTheReferencesMeetsATenthOfTheLuck() {
    long met = REFERENCES.stream().filter(each -> Chance.of(42, "X", each, 1) < 0.1).count();

    assertThat(met).isCloseTo(1_000L, Offset.offset(120L));
  }

  @Test
  void theSameSeedRepeatsAndAnotherSeedPurposeOrTurnDoesNot() {
    assertThat(lucky(42, "X", 1)).isEqualTo(lucky(42, "X", 1));
    assertThat(lucky(42, "X", 1))
        .isNotEqualTo(lucky(43, "X", 1))
        .isNotEqualTo(lucky(42, "Y", 1))
        .isNotEqualTo(lucky(42, "X", 2));
  }

  private static List<UUID> lucky(long seed, String purpose, long turn) {
    return REFERENCES.stream().filter(each -> Chance.of(seed, purpose, each, turn) < 0.1).toList();
  }
}
