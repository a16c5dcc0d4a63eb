package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.Money;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.testing.ContractSchemas;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** SQL and Java say the same thing in the same form. */
@RoadTest
class SqlFormsIT {

  @Autowired JdbcClient jdbc;
  @Autowired TestDatabase database;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("wallClock")
  Clock wallClock;

  @AfterEach
  void backToNow() {
    database.shiftClock(Duration.ZERO);
    await().until(() -> !clock.instant().isAfter(wallClock.instant().plusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-05T05:00:00Z",
        "2026-03-05T05:00:00.100Z",
        "2026-03-05T05:00:00.120Z",
        "2026-03-05T05:00:00.000120Z",
        "2026-03-05T05:00:10.123456Z",
        "2026-12-31T23:59:59.999999Z",
        "2026-03-05T05:00:00.123400Z"
      })
  void an_instant_in_sql_is_written_as_java_writes_it(String instant) {
    assertThat(Instant.parse(instant)).hasToString(instant);
    assertThat(
            jdbc.sql("SELECT iso(?)")
                .param(OffsetDateTime.ofInstant(Instant.parse(instant), ZoneOffset.UTC))
                .query(String.class)
                .single())
        .isEqualTo(instant);
  }

  @Test
  void a_payload_built_in_sql_is_the_record() {
    UUID promise = Ids.next();
    UUID transfer = Ids.next();
    Instant at = Instant.parse("2026-03-05T05:00:00.120Z");
    byte[] built =
        jdbc.sql(
                """
                SELECT convert_to(jsonb_build_object(
                  'promiseId', :promise::uuid, 'transferId', :transfer::uuid, 'fsp', 'BANK_A', 'parts', 1,
                  'amount', money_json(120, 'USD'), 'withdrawnTotal', money_json(0.5, 'USD'),
                  'expiresAt', iso(:at::timestamptz), 'occurredAt', iso(:at::timestamptz))::text, 'UTF8')
                """)
            .param("promise", promise)
            .param("transfer", transfer)
            .param("at", at.toString())
            .query((row, number) -> row.getBytes(1))
            .single();

    CodeIssued issued =
        new CodeIssued(
            promise, transfer, "BANK_A", 1, Money.of("120", "USD"), Money.of("0.5", "USD"), at, at);
    assertThat(ContractSchemas.violations(Contracts.of(CodeIssued.class), built)).isEmpty();
    assertThat(new EventJson().read(Contracts.of(CodeIssued.class), built)).isEqualTo(issued);
    assertThat(JsonMapper.shared().readTree(new EventJson().write(issued)))
        .isEqualTo(JsonMapper.shared().readTree(built));
  }

  @Test
  void the_domains_clock_travels_with_the_databases_and_the_walls_does_not() {
    database.shiftClock(Duration.ofDays(30));

    await()
        .untilAsserted(
            () ->
                assertThat(Duration.between(wallClock.instant(), clock.instant()))
                    .isGreaterThan(Duration.ofDays(29)));
    assertThat(
            jdbc.sql("SELECT app_now() > now() + interval '29 days'").query(Boolean.class).single())
        .isTrue();
  }
}
