package org.puente.distribution.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.payouts.Heard;
import org.puente.distribution.payouts.HearingPayouts;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.distribution.totals.DayTotals.Told;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.FspDayTotalled;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutReversed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What an FSP's day gained the ledger is what payment-adapter says that it paid. */
@DistributionTest
class DayTotalsIT {

  private static final LocalDate DAY = LocalDate.now(Clock.systemUTC()).plusYears(3);
  private static final ZoneId THERE = ZoneId.of("America/Guayaquil");
  private static final Instant BEGIN = DAY.atStartOfDay(THERE).toInstant();
  private static final Instant LAST_MINUTE = BEGIN.plusSeconds(24 * 3_600 - 30);
  private static final UUID ID = UUID.randomUUID();

  @Autowired World world;
  @Autowired Api api;
  @Autowired HearingPayouts hearing;
  @Autowired DayTotals totals;
  @Autowired ComparingTotals comparing;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void a_day_agrees_when_all_of_it_was_heard_and_reversals_count() {
    Place place = world.promised(2, "1000.00");
    List<UUID> transfers = world.transfers(world.released(place, 1));
    hear(transfers.get(0), BEGIN);
    told(1, "200.00", "0.00");
    assertThat(day().path("agrees").asBoolean()).as("half of it is on its way").isFalse();

    hear(transfers.get(1), LAST_MINUTE);
    assertThat(day().path("agrees").asBoolean()).isTrue();

    reverse(transfers.get(1), LAST_MINUTE);
    assertThat(day().path("agrees").asBoolean()).isFalse();
    told(2, "200.00", "100.00");
    told(1, "200.00", "0.00");
    assertThat(day().path("agrees").asBoolean()).as("the newest version counts").isTrue();
    assertThat(day().path("heardReturned").decimalValue()).isEqualByComparingTo("100");

    told(3, "300.00", "100.00");
    assertThat(comparing.disagreeing())
        .as("told in the past, and nothing explains it")
        .anySatisfy(day -> assertThat(day.day()).isEqualTo(DAY));
    assertThat(listed(scoped(place))).as("not for who sees one programme only").isEmpty();
    told(4, "200.00", "100.00");
    assertThat(comparing.disagreeing()).noneSatisfy(day -> assertThat(day.day()).isEqualTo(DAY));
  }

  private void hear(UUID transfer, Instant at) {
    UUID promise = promise(transfer);
    Money amount = Money.of("100.00", "USD");
    hear(
        new Heard(
            1,
            new CodeIssued(promise, transfer, "BANK_A", 1, amount, Money.zero("USD"), at, at),
            at),
        new Heard(2, new CashWithdrawn(promise, transfer, "BANK_A", amount, amount, at, at), at));
  }

  private void reverse(UUID transfer, Instant at) {
    Money amount = Money.of("100.00", "USD");
    hear(
        new Heard(
            3,
            new PayoutReversed(
                promise(transfer), transfer, "BANK_A", amount, Money.zero("USD"), amount, at, true),
            at));
  }

  private void hear(Heard... news) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> hearing.hear(List.of(news)));
  }

  private void told(long version, String paid, String returned) {
    totals.keep(
        List.of(
            new Told(
                version,
                new FspDayTotalled(
                    ID,
                    "BANK_A",
                    DAY,
                    BEGIN,
                    DAY.plusDays(1).atStartOfDay(THERE).toInstant(),
                    Money.of(paid, "USD"),
                    Money.of(returned, "USD"),
                    Instant.parse("2026-01-01T00:00:00Z")))));
  }

  private UUID promise(UUID transfer) {
    return world
        .client()
        .sql("SELECT promise_id FROM transfer WHERE id = ?")
        .param(transfer)
        .query(UUID.class)
        .single();
  }

  private JsonNode day() {
    return listed(api.as(FABIAN, Role.FINANCE_OFFICER)).getFirst();
  }

  private List<JsonNode> listed(RestTestClient who) {
    JsonNode days =
        who.get()
            .uri("/api/v1/fsps/BANK_A/day-totals")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(days)
        .valueStream()
        .filter(day -> day.path("day").asString().equals(DAY.toString()))
        .toList();
  }

  private RestTestClient scoped(Place place) {
    var grant =
        new Grant(
            Role.FINANCE_OFFICER,
            place.organisation().toString(),
            place.programme().toString(),
            place.territory());
    return api.as(new Caller(UUID.randomUUID(), FLOR, Set.of(grant)));
  }
}
