package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.puente.payments.fsp.Purpose;

class GuardTest {

  private static final Reply BROKEN = new Reply.Broken("read-timeout");
  private static final Reply FINE = new Reply.Answered(201, new byte[0], null);
  private static final Reply REFUSED = new Reply.Answered(429, new byte[0], Duration.ofMinutes(1));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Guard guard = new Guard(TestBanks.calledAtMost(1_000));

  @Test
  void tells_of_its_calls_and_its_circuits_by_the_name_of_the_fsp_and_the_purpose() {
    guard.measure(meters);

    guard.call(Purpose.ISSUING, () -> BROKEN);
    guard.call(Purpose.NEWS, () -> FINE);

    assertThat(calls("issuing", "failed")).isEqualTo(1);
    assertThat(calls("inquiring", "failed")).isZero();
    assertThat(calls("news", "successful")).isEqualTo(1);
    assertThat(
            meters
                .get("resilience4j.circuitbreaker.state")
                .tags("name", "BANK_A", "purpose", "issuing", "state", "closed")
                .gauge()
                .value())
        .isEqualTo(1);
    assertThat(
            meters
                .get("puente.fsp.room")
                .tags("fsp", "BANK_A", "purpose", "inquiring")
                .gauge()
                .value())
        .isPositive();
  }

  private long calls(String purpose, String kind) {
    return meters
        .get("resilience4j.circuitbreaker.calls")
        .tags("purpose", purpose, "kind", kind)
        .timer()
        .count();
  }

  @ParameterizedTest
  @EnumSource
  void what_fails_for_one_purpose_is_stopped_for_that_purpose_only(Purpose failing) {
    for (int i = 0; i < 20; i++) {
      guard.call(failing, () -> BROKEN);
    }

    for (Purpose purpose : Purpose.values()) {
      boolean stopped = purpose == failing;
      assertThat(guard.state(purpose)).isEqualTo(stopped ? "OPEN" : "CLOSED");
      assertThat(guard.room(purpose) == 0).as("no room for " + purpose).isEqualTo(stopped);
      assertThat(guard.call(purpose, () -> FINE))
          .isEqualTo(stopped ? new Reply.NotSent("breaker-open") : FINE);
    }
  }

  @Test
  void a_bank_that_answers_too_slowly_is_as_good_as_away() {
    Guard slow = new Guard(TestBanks.at("http://bank", TestBanks.pace(1_000, TWO_MILLIS)));
    for (int i = 0; i < 20; i++) {
      slow.call(Purpose.ISSUING, GuardTest::afterFiveMillis);
    }

    assertThat(slow.state(Purpose.ISSUING)).isEqualTo("OPEN");
    assertThat(slow.state(Purpose.INQUIRING)).isEqualTo("CLOSED");
  }

  private static final Duration TWO_MILLIS = Duration.ofMillis(2);

  private static Reply afterFiveMillis() {
    long until = System.nanoTime() + 5_000_000;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
    return FINE;
  }

  @Test
  void a_bank_that_refuses_calls_for_their_number_is_left_alone_as_long_as_it_asks() {
    for (int i = 0; i < 11; i++) {
      assertThat(guard.call(Purpose.ISSUING, () -> REFUSED)).isEqualTo(REFUSED);
    }

    assertThat(guard.room(Purpose.ISSUING)).isZero();
    assertThat(guard.call(Purpose.ISSUING, () -> FINE))
        .isEqualTo(new Reply.NotSent("rate-limited-here"));
    assertThat(guard.state(Purpose.ISSUING)).as("it is not down").isEqualTo("CLOSED");
    assertThat(guard.room(Purpose.INQUIRING)).as("questions go on").isPositive();
  }

  @Test
  void new_orders_leave_some_of_the_banks_limit_for_questions() {
    Guard few = new Guard(TestBanks.calledAtMost(10));
    int issued = 0;
    while (few.call(Purpose.ISSUING, () -> FINE).equals(FINE)) {
      issued++;
    }

    assertThat(issued).isEqualTo(9);
    assertThat(few.room(Purpose.ISSUING)).isZero();
    assertThat(few.room(Purpose.INQUIRING)).isEqualTo(1);
    assertThat(few.call(Purpose.INQUIRING, () -> FINE)).isEqualTo(FINE);
    assertThat(few.call(Purpose.NEWS, () -> FINE))
        .isEqualTo(new Reply.NotSent("rate-limited-here"));
    await().atMost(Duration.ofSeconds(5)).until(() -> few.room(Purpose.ISSUING) > 0);
  }
}
