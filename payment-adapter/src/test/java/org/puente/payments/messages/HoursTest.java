package org.puente.payments.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.puente.events.sealing.Contact;

class HoursTest {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");
  private static final Hours DAY = hours("08:00", "20:00");
  private static final Hours NIGHT = hours("22:00", "02:00");

  @Test
  void a_phone_rings_from_the_first_minute_to_the_one_before_the_last() {
    assertThat(DAY.includes(LocalTime.parse("08:00"))).isTrue();
    assertThat(DAY.includes(LocalTime.parse("19:59"))).isTrue();
    assertThat(DAY.includes(LocalTime.parse("20:00"))).isFalse();
    assertThat(DAY.includes(LocalTime.parse("07:59"))).isFalse();
  }

  @Test
  void hours_may_pass_midnight_and_be_all_hours() {
    assertThat(NIGHT.includes(LocalTime.parse("23:00"))).isTrue();
    assertThat(NIGHT.includes(LocalTime.parse("01:59"))).isTrue();
    assertThat(NIGHT.includes(LocalTime.parse("02:00"))).isFalse();
    assertThat(hours("00:00", "00:00").includes(LocalTime.parse("03:00"))).isTrue();
  }

  @Test
  void what_comes_at_night_waits_for_the_morning_of_the_place() {
    assertThat(DAY.firstFrom(at("2026-03-02T17:00:00Z"), QUITO)).isEqualTo("2026-03-02T17:00:00Z");
    assertThat(DAY.firstFrom(at("2026-03-03T02:30:00Z"), QUITO)).isEqualTo("2026-03-03T13:00:00Z");
    assertThat(DAY.firstFrom(at("2026-03-03T11:00:00Z"), QUITO)).isEqualTo("2026-03-03T13:00:00Z");
    assertThat(NIGHT.firstFrom(at("2026-03-03T11:00:00Z"), QUITO))
        .isEqualTo("2026-03-04T03:00:00Z");
  }

  @Test
  void a_persons_own_hours_win_over_everybodys() {
    LocalTime two = LocalTime.parse("14:00");
    assertThat(DAY.orOf(new Contact(Contact.Channel.SMS, two, two.plusHours(1))))
        .isEqualTo(hours("14:00", "15:00"));
    assertThat(DAY.orOf(Contact.USUAL)).isEqualTo(DAY);
    assertThat(DAY.orOf(null)).isEqualTo(DAY);
    assertThat(DAY.toString()).doesNotContain("8");
  }

  private static Hours hours(String from, String to) {
    return new Hours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
