package org.puente.distribution.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.FABIAN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.fees.Fees.Cause;
import org.puente.distribution.fees.Fees.Entry;
import org.puente.distribution.fees.Fees.Stated;
import org.puente.events.access.Role;
import org.puente.events.contract.FspFeesStated;
import org.puente.events.contract.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a bank's statements say of fees is in the book once, whatever is told how often. */
@DistributionTest
class FeesIT {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  @Autowired Fees fees;
  @Autowired Api api;
  @Autowired JdbcTemplate jdbc;

  @Test
  void a_day_is_posted_once_and_again_by_what_changed_pointing_to_what_was_posted_before() {
    String fsp = "BANK_ONCE";
    UUID day = UUID.randomUUID();
    Stated first = stated(1, day, fsp, DAY, "10.50", "0.50");
    Stated second = stated(2, day, fsp, DAY, "12.00", "0.50");

    fees.post(List.of(first, first));
    List<Entry> posted = fees.entries(fsp, 10);
    assertThat(posted).hasSize(2);
    Entry charge = of(posted, Cause.CHARGED);
    assertThat(charge.amount()).isEqualByComparingTo("10.50");
    assertThat(charge.original()).isNull();
    assertThat(charge.day()).isEqualTo(DAY);
    assertThat(of(posted, Cause.REFUNDED).original()).isEqualTo(charge.id());

    fees.post(List.of(second, first));
    fees.post(List.of(first));
    assertThat(fees.entries(fsp, 10))
        .hasSize(3)
        .first()
        .satisfies(
            entry -> {
              assertThat(entry.amount()).isEqualByComparingTo("1.50");
              assertThat(entry.original()).isEqualTo(charge.id());
            });
    assertThat(balance(fsp)).isEqualByComparingTo("11.50");
  }

  @Test
  void a_fee_that_comes_back_another_day_points_to_the_newest_charge_before() {
    String fsp = "BANK_BACK";
    fees.post(List.of(stated(1, UUID.randomUUID(), fsp, DAY.minusDays(3), "7.00", "0.00")));
    fees.post(List.of(stated(1, UUID.randomUUID(), fsp, DAY.minusDays(1), "8.00", "0.00")));
    fees.post(List.of(stated(1, UUID.randomUUID(), fsp, DAY.plusDays(1), "9.00", "0.00")));
    fees.post(List.of(stated(1, UUID.randomUUID(), fsp, DAY, "0.00", "8.00")));

    List<Entry> posted = fees.entries(fsp, 10);
    Entry back = of(posted, Cause.REFUNDED);
    assertThat(back.amount()).isEqualByComparingTo("-8.00");
    assertThat(posted)
        .filteredOn(entry -> entry.id().equals(back.original()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.day()).isEqualTo(DAY.minusDays(1)));
    assertThat(balance(fsp)).isEqualByComparingTo("16.00");
  }

  @Test
  void the_book_is_never_rewritten_and_its_sides_sum_to_zero() {
    fees.post(List.of(stated(1, UUID.randomUUID(), "BANK_KEPT", DAY, "3.00", "0.00")));

    assertThat(jdbc.queryForObject("SELECT sum(amount) FROM fee_posting", BigDecimal.class))
        .isEqualByComparingTo("0");
    assertThatThrownBy(() -> jdbc.update("UPDATE fee_posting SET amount = amount * 2"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "INSERT INTO fee_entry (fee_day_id, fsp, currency, day, cause)"
                        + " SELECT id, fsp, currency, day, 'CHARGED' FROM fsp_fee_day LIMIT 1"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("sum to zero");
  }

  private BigDecimal balance(String fsp) {
    JsonNode balances =
        api.as(FABIAN, Role.FINANCE_OFFICER)
            .get()
            .uri("/api/v1/fees")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(balances)
        .valueStream()
        .filter(balance -> balance.path("fsp").asString().equals(fsp))
        .map(balance -> balance.path("amount").decimalValue())
        .findFirst()
        .orElseThrow();
  }

  private static Entry of(List<Entry> entries, Cause cause) {
    return entries.stream().filter(entry -> entry.cause() == cause).findFirst().orElseThrow();
  }

  private static Stated stated(
      long version, UUID id, String fsp, LocalDate day, String charged, String refunded) {
    return new Stated(
        version,
        new FspFeesStated(
            id,
            fsp,
            day,
            Money.of(charged, "USD"),
            Money.of(refunded, "USD"),
            Instant.parse("2026-03-06T05:30:00Z")));
  }
}
