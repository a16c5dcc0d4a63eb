package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A bank, a second at a time, and a caller with more to send than it takes. */
class ThrottleTest {

  private static final int FASTEST = 1_000;

  private long nanos = 1;
  private final Throttle throttle = new Throttle(10, FASTEST, () -> nanos);
  private int refused;

  @Test
  void calls_are_made_about_as_fast_as_the_bank_lets_them_through() {
    int through = seconds(60, 100);

    assertThat(throttle.perSecond()).isBetween(80, 170);
    assertThat(through).as("of 6,000 at most").isGreaterThan(4_800);
    assertThat(refused).as("instead of 54,000").isLessThan(3_000);
  }

  @Test
  void a_bank_that_recovers_is_called_as_fast_as_before() {
    seconds(30, 50);
    assertThat(throttle.perSecond()).isLessThan(100);

    seconds(30, Integer.MAX_VALUE);

    assertThat(throttle.perSecond()).isEqualTo(FASTEST);
  }

  @Test
  void a_refusal_now_and_then_slows_nothing_down() {
    for (int second = 0; second < 60; second++) {
      for (int call = 0; call < 500; call++) {
        if (call % 10 == 0) {
          throttle.refused(Duration.ofSeconds(1));
        } else {
          throttle.answered();
        }
        assertThat(throttle.isClosed()).isFalse();
        nanos += 2_000_000;
      }
    }

    assertThat(throttle.perSecond()).isEqualTo(FASTEST);
  }

  @Test
  void a_closed_door_stays_closed_as_long_as_was_asked_and_no_longer_than_five_minutes() {
    for (int call = 0; call < 20; call++) {
      throttle.refused(Duration.ofSeconds(7));
    }

    assertThat(throttle.isClosed()).isTrue();
    nanos += Duration.ofSeconds(7).toNanos() - 1;
    assertThat(throttle.isClosed()).isTrue();
    nanos += 1;
    assertThat(throttle.isClosed()).isFalse();

    throttle.refused(Duration.ofDays(1));
    nanos += Duration.ofMinutes(5).toNanos();
    assertThat(throttle.isClosed()).isFalse();
  }

  @Test
  void it_never_falls_silent_for_good() {
    seconds(600, 0);

    assertThat(throttle.perSecond()).isEqualTo(10);
  }

  /** How many calls the bank let through: {@code most} in every second. */
  private int seconds(int seconds, int most) {
    int through = 0;
    for (int second = 0; second < seconds; second++) {
      int here = 0;
      int calls = throttle.perSecond();
      for (int call = 0; call < calls; call++) {
        if (!throttle.isClosed()) {
          if (here < most) {
            here++;
            throttle.answered();
          } else {
            refused++;
            throttle.refused(Duration.ofSeconds(1));
          }
        }
        nanos += 1_000_000_000L / calls;
      }
      through += here;
    }
    return through;
  }
}
