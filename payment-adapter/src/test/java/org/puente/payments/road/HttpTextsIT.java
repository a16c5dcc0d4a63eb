package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.Messages;
import org.puente.payments.messages.SendingTexts;
import org.puente.payments.messages.gateway.HttpGateways;
import org.puente.payments.orders.InstanceId;
import org.puente.payments.outcomes.Signature;
import org.puente.payments.road.Issued.Ready;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes through the HTTP gateway; the SMS centre is away, so that none goes there. */
class HttpTextsIT extends OnTheRoad {

  private static final String SECRET = "sms-secret";

  @Autowired Messages messages;
  @Autowired Composing composing;
  @Autowired InstanceId instance;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @SuppressWarnings("NullAway.Init") // set before each test
  private SendingTexts sending;

  @BeforeEach
  void gateway() {
    issued = new Issued(jdbc);
    banks.smsc(false);
    banks.callTextsBack("http://localhost:" + PORT + "/messages", SECRET);
    Gateway gateway =
        HttpGateways.at(
            banks.base().resolve("/sms/rapid/messages").toString(), SECRET, Clock.systemUTC());
    SendingTexts.Pace pace =
        new SendingTexts.Pace(
            instance.value(),
            ZoneOffset.UTC,
            20,
            Duration.ofSeconds(1),
            12,
            Duration.ofMillis(200),
            Duration.ofSeconds(30));
    sending = new SendingTexts(messages, gateway, composing, pace, Clock.systemUTC());
  }

  @Test
  void a_code_goes_out_by_http_and_its_delivery_is_called_back() {
    banks.smscFaults(Map.of("throttle", 0.3, "duplicateReceipt", 1.0, "seed", 5));
    Ready transfer = issued.ready(2, Issued.phone(), "4711");
    issued.issue(transfer);

    awaitStates(transfer, "DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");
    for (String code : transfer.codes()) {
      assertThat(banks.textsTo(transfer.phone()))
          .filteredOn(text -> text.text().contains(code))
          .hasSize(1);
    }
  }

  @Test
  void what_never_reached_its_phone_and_what_has_no_phone_is_called_back_as_such() {
    banks.smscFaults(Map.of("undelivered", 1.0));
    Ready off = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(off);
    awaitStates(off, "UNDELIVERABLE");

    banks.smscFaults(Map.of("refuse", 1.0));
    Ready nobody = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(nobody);
    awaitStates(nobody, "UNDELIVERABLE");
  }

  @Test
  void what_somebody_writes_by_http_is_taken_once() {
    String phone = Issued.phone();
    banks.writeByHttp(phone, "rapid", "AYUDA");
    await().atMost(PATIENCE).until(() -> texts(phone) == 1);

    String again = "{\"id\":\"m-1\",\"from\":\"" + phone + "\",\"text\":\"AYUDA\"}";
    assertThat(call("rapid/received", again, signed(again, Instant.now()))).isEqualTo(204);
    assertThat(call("rapid/received", again, signed(again, Instant.now()))).isEqualTo(204);
    assertThat(texts(phone)).isEqualTo(2);
  }

  @Test
  void a_callback_is_obeyed_only_when_it_is_signed_fresh_small_and_about_a_text_of_ours() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(transfer);
    await().atMost(PATIENCE).until(() -> ids(transfer).size() == 1);
    String body = "{\"id\":\"" + ids(transfer).getFirst() + "\"}";
    Instant now = Instant.now(); // the sender's own clock

    assertThat(call("rapid/delivered", body, null)).isEqualTo(401);
    assertThat(call("rapid/delivered", body, signed(body + " ", now))).isEqualTo(401);
    assertThat(call("rapid/delivered", body, signed(body, now.minus(Duration.ofMinutes(6)))))
        .isEqualTo(401);
    assertThat(call("other/delivered", body, signed(body, now))).isEqualTo(404);
    String unknown = "{\"id\":\"" + UUID.randomUUID() + "\"}";
    assertThat(call("rapid/delivered", unknown, signed(unknown, now))).isEqualTo(404);
    for (String junk : List.of("junk", "{}", "{\"id\":\"x\"}", "[]")) {
      assertThat(call("rapid/failed", junk, signed(junk, now))).as(junk).isEqualTo(400);
    }
    String huge = "{\"id\":\"" + "x".repeat(20_000) + "\"}";
    assertThat(call("rapid/received", huge, signed(huge, now))).isEqualTo(413);
    assertThat(call("rapid/sent", body, signed(body, now))).isEqualTo(204);
  }

  private void awaitStates(Ready transfer, String... states) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              sending.send();
              assertThat(
                      jdbc.queryForList(
                          "SELECT state FROM message WHERE transfer_id = ?",
                          String.class,
                          transfer.id()))
                  .containsExactlyInAnyOrder(states);
            });
  }

  private List<String> ids(Ready transfer) {
    return jdbc.queryForList(
        "SELECT id::text FROM message WHERE transfer_id = ?", String.class, transfer.id());
  }

  private long texts(String phone) {
    Long texts =
        jdbc.queryForObject(
            "SELECT count(*) FROM inbound_text WHERE number_hash = ?",
            Long.class,
            Issued.hash(phone));
    return texts == null ? 0 : texts;
  }

  private static String signed(String body, Instant at) {
    return new Signature(SECRET, List.of()).of(body.getBytes(UTF_8), at);
  }

  private static int call(String path, String body, @Nullable String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Doors.uri("/messages/" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (signature != null) {
      request.header("X-Signature", signature);
    }
    return Doors.send(request).statusCode();
  }
}
