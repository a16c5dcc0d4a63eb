package org.puente.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausingRetryTest {

  @Test
  void the_pause_doubles_up_to_a_bound_for_ever() {
    try (PausingRetry retry = new PausingRetry(Duration.ofMillis(500), Duration.ofSeconds(30))) {
      assertThat(IntStream.rangeClosed(1, 8).mapToObj(retry::backOff).map(Duration::toMillis))
          .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
      assertThat(retry.backOff(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void a_failed_batch_is_never_committed() {
    try (PausingRetry retry = new PausingRetry(Duration.ofMillis(1), Duration.ofMillis(1))) {
      assertThat(retry.isAckAfterHandle()).isFalse();
      assertThat(retry.seeksAfterHandling()).isTrue();
    }
  }
}
