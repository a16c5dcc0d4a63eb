package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.fsp.Purpose;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we send, field by field, against GSMA Mobile Money 1.2.0. */
class GsmaRequestsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String UUIDS =
      "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
  private static final String API = "/banks/a/mm/v1.2";
  private static final String CODES = API + "/accounts/accountid@puente/authorisationcodes";
  private static final UUID REFERENCE = UUID.fromString("0198c0de-0000-7000-8000-00000000cccc");
  private static final UUID SERVERS = UUID.fromString("0198c0de-0000-4000-8000-00000000dddd");
  private static final Path PUBLISHED =
      Path.of("..", "..", "shared", "data", "gsma", "gsma-mobile-money-api-1.2.0.yml");

  private volatile StandInBank.Says heartbeat =
      new StandInBank.Says(200, "{\"serviceStatus\":\"available\"}");
  private volatile boolean isDown;
  private final StandInBank bank = StandInBank.at(this::answer);
  private final Fsp fsp =
      TestBanks.at(
          "http://localhost:" + bank.port() + "/banks/a",
          new Fsp.Pace(
              8,
              1_000,
              TestBanks.pace(1, Duration.ofSeconds(5)).inquiries(),
              Duration.ofMinutes(2),
              Duration.ofDays(30),
              Duration.ofSeconds(2),
              Duration.ofMillis(100)));
  private final Guard guard = new Guard(fsp);
  private final GsmaBank ours =
      new GsmaBank(
          fsp,
          new GsmaHttp(fsp, guard, JSON, Clock.systemUTC()),
          new GsmaAnswers(JSON),
          guard,
          "https://puente.example");

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void an_order_is_a_request_for_an_authorisation_code() {
    assertThat(place("Ana ".repeat(200))).isInstanceOf(PlaceAnswer.Accepted.class);

    StandInBank.Got got = bank.got().getFirst();
    assertThat(got.method()).isEqualTo("POST");
    assertThat(got.path()).isEqualTo(CODES);
    assertThat(got.header("X-CorrelationID")).matches(UUIDS).isEqualTo(REFERENCE.toString());
    assertThat(Instant.parse(String.valueOf(got.header("X-Date"))))
        .isBetween(Instant.now().minusSeconds(60), Instant.now()); // the wall's clock
    assertThat(URI.create(String.valueOf(got.header("X-Callback-URL"))))
        .isEqualTo(URI.create("https://puente.example/fsp/BANK_A/callbacks/" + REFERENCE));
    assertThat(got.header("X-API-Key")).isEqualTo("key");
    assertThat(got.header("Content-Type")).startsWith("application/json");

    JsonNode body = JSON.readTree(got.body());
    assertThat(body.get("amount").asString())
        .isEqualTo("120.00")
        .matches("\\d{1,18}(\\.\\d{1,4})?");
    assertThat(body.get("currency").asString()).isEqualTo("USD");
    assertThat(body.get("amountType").asString()).isEqualTo("maximum");
    assertThat(body.get("codeLifetime").isIntegralNumber()).isTrue();
    assertThat(body.get("codeLifetime").asLong()).isBetween(1L, (long) Integer.MAX_VALUE);
    assertThat(body.get("holdFundsIndicator").asBoolean()).as("funds behind the code").isTrue();
    assertThat(body.get("redemptionChannels").get(0).get("channelType").asString())
        .isEqualTo("atm");
    assertThat(body.get("metadata").size()).isBetween(1, 20);
    for (JsonNode item : body.get("metadata")) {
      assertThat(item.propertyNames()).containsExactlyInAnyOrder("key", "value");
      assertThat(item.get("value").asString().length()).isBetween(1, 256);
    }
  }

  @Test
  void a_code_is_cancelled_by_a_patch_of_its_state() {
    assertThat(ours.cancel("12345 67/8")).isEqualTo(new CancelAnswer.Confirmed());

    StandInBank.Got got = bank.got().getFirst();
    assertThat(got.method()).isEqualTo("PATCH");
    assertThat(got.path()).startsWith(CODES + "/").doesNotContain(" ", "67/8");
    assertThat(JSON.readTree(got.body()))
        .isEqualTo(
            JSON.readTree(
                "[{\"op\":\"replace\",\"path\":\"/codeState\",\"value\":\"cancelled\"}]"));
  }

  @Test
  void a_lost_answer_is_recovered_by_the_reference_and_followed_to_the_code() {
    InquiryAnswer answer = ours.inquire(REFERENCE);

    assertThat(answer).isInstanceOf(InquiryAnswer.Accepted.class);
    assertThat(bank.got())
        .extracting(StandInBank.Got::method, StandInBank.Got::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("GET", API + "/responses/" + REFERENCE),
            org.assertj.core.groups.Tuple.tuple("GET", API + "/requeststates/" + SERVERS),
            org.assertj.core.groups.Tuple.tuple("GET", CODES + "/1234567890"));
  }

  @Test
  void a_bank_that_was_away_is_asked_for_its_heartbeat_before_an_order_is_risked() {
    guard.probeWith(ours::isAvailable);
    isDown = true;
    heartbeat = new StandInBank.Says(200, "{\"serviceStatus\":\"unavailable\"}");
    for (int order = 0; order < 20; order++) {
      place("Ana");
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> bank.got(API + "/heartbeat") >= 3);
    assertThat(place("Ana")).isInstanceOf(PlaceAnswer.NotSent.class);
    assertThat(bank.got(CODES)).as("no order since the breaker opened").isEqualTo(20);

    isDown = false;
    heartbeat = new StandInBank.Says(200, "{\"serviceStatus\":\"available\"}");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> ours.room(Purpose.ISSUING) > 0 && place("Ana") instanceof PlaceAnswer.Accepted);
  }

  @Test
  void a_bank_without_a_heartbeat_is_tried() {
    heartbeat = new StandInBank.Says(404, "");
    assertThat(ours.isAvailable()).isTrue();
    heartbeat = new StandInBank.Says(503, "");
    assertThat(ours.isAvailable()).isFalse();
    heartbeat = new StandInBank.Says(200, "{\"serviceStatus\":\"degraded\"}");
    assertThat(ours.isAvailable()).isTrue();
  }

  /** The published description, where this machine has it. */
  @Test
  void every_field_and_every_address_is_published() throws IOException {
    assumeThat(PUBLISHED).exists();
    Map<?, ?> published = new Yaml().load(Files.readString(PUBLISHED));
    Map<?, ?> request =
        under(under(under(published, "components"), "schemas"), "requestAuthorisationCode");

    place("Ana");
    JsonNode body = JSON.readTree(bank.got().getFirst().body());

    assertThat(List.<Object>copyOf(under(request, "properties").keySet()))
        .containsAll(body.propertyNames());
    assertThat(List.<Object>copyOf(under(published, "paths").keySet()))
        .containsAll(
            List.of(
                "/accounts/{accountId}/authorisationcodes",
                "/accounts/{accountId}/authorisationcodes/{authorisationCode}",
                "/requeststates/{serverCorrelationId}",
                "/responses/{clientCorrelationId}",
                "/heartbeat"));
  }

  private static Map<?, ?> under(Map<?, ?> whole, String key) {
    return whole.get(key) instanceof Map<?, ?> part ? part : Map.of();
  }

  private PlaceAnswer place(String name) {
    return ours.place(
        REFERENCE,
        new Money(new BigDecimal("120"), "USD"),
        new Payee(name, "+593991234567", null, "es"));
  }

  private StandInBank.Says answer(StandInBank.Got got) {
    String code = "{\"authorisationCode\":\"1234567890\",\"codeState\":\"active\"}";
    if (got.path().endsWith("/heartbeat")) {
      return heartbeat;
    }
    if (isDown) {
      return new StandInBank.Says(503, "");
    }
    if (got.path().startsWith(API + "/responses/")) {
      return new StandInBank.Says(200, "{\"link\":\"/requeststates/" + SERVERS + "\"}");
    }
    if (got.path().startsWith(API + "/requeststates/")) {
      return new StandInBank.Says(
          200, "{\"status\":\"completed\",\"objectReference\":\"1234567890\"}");
    }
    return switch (got.method()) {
      case "POST" -> new StandInBank.Says(201, code);
      case "PATCH" -> new StandInBank.Says(204, "");
      default -> new StandInBank.Says(200, code);
    };
  }
}
