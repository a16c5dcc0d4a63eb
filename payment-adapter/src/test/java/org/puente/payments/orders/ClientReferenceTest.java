package org.puente.payments.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientReferenceTest {

  private static final UUID TRANSFER = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

  @Test
  void is_the_same_for_every_attempt_and_another_for_every_part_and_generation() {
    assertThat(ClientReference.of(TRANSFER, 1, 1))
        .isEqualTo(ClientReference.of(TRANSFER, 1, 1))
        .isNotEqualTo(ClientReference.of(TRANSFER, 2, 1))
        .isNotEqualTo(ClientReference.of(TRANSFER, 1, 2));
    assertThat(ClientReference.of(TRANSFER, 1, 1).version()).isEqualTo(5);
  }

  @Test
  void never_changes_between_releases() {
    assertThat(ClientReference.of(TRANSFER, 1, 1))
        .hasToString("e853bf78-c936-5cae-b761-074b34a72f15");
  }
}
