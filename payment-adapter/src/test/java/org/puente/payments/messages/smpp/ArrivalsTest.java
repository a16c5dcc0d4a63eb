package org.puente.payments.messages.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

  @Test
  void an_id_is_read_as_it_came_first_and_as_hex_or_decimal_then() {
    assertThat(Arrivals.readings("0000001a")).containsExactly("1a", "26");
    assertThat(Arrivals.readings("16")).containsExactly("16", "10", "22");
    assertThat(Arrivals.readings("DEADBEEF")).containsExactly("deadbeef", "3735928559");
    assertThat(Arrivals.readings("msg-77/x")).containsExactly("msg-77/x");
    assertThat(Arrivals.readings("0")).containsExactly("0");
    assertThat(Arrivals.plain("00FF")).isEqualTo("ff");
  }
}
