package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.puente.payments.messages.Inbox;
import org.puente.payments.road.Issued.Ready;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far a transfer is, for whoever waits for it and has no account. */
class StatusPageIT extends OnTheRoad {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NOTHING = "Con esos datos no hay nada que mostrar";

  private static final Pattern SENT =
      Pattern.compile("/estado con referencia (\\w{12}) y clave de un solo uso (\\w{6})\\.");

  @Autowired Inbox inbox;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
  }

  @Test
  void whoever_has_a_reference_and_its_code_sees_the_stage_once() {
    Ready transfer = issued.ready(1, Issued.phone(), "4711");
    HttpResponse<String> asks = Doors.send(HttpRequest.newBuilder(Doors.uri("/estado")).GET());
    assertThat(asks.statusCode()).isEqualTo(200);
    assertThat(asks.body()).contains("<html lang=\"es\">", "Referencia", "width=device-width");
    assertThat(asks.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");

    JsonNode first = given(transfer);
    String reference = first.path("reference").asString();
    String typed =
        reference.substring(0, 6).toLowerCase(Locale.ROOT) + " - " + reference.substring(6);
    HttpResponse<String> preparing = look("es", typed, first.path("code").asString());
    assertThat(preparing.body()).contains("Su entrega se prepara").doesNotContain(NOTHING);
    assertThat(preparing.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(look("es", reference, first.path("code").asString()).body()).contains(NOTHING);

    issued.issue(transfer);
    JsonNode second = given(transfer);
    String ready =
        look("en", second.path("reference").asString(), second.path("code").asString()).body();
    assertThat(ready.substring(ready.indexOf("</style>")))
        .contains("You can withdraw now", "Reference")
        .doesNotContain("100", "USD", "BANK", "Ana", transfer.codes().getFirst(), "4711");
  }

  @Test
  void what_never_was_looks_like_a_wrong_code_and_what_is_over() {
    Ready transfer = issued.ready(1, Issued.phone(), "4711");
    JsonNode given = given(transfer);
    String reference = given.path("reference").asString();
    String never = look("es", "23456789ACDE", "234567").body();
    assertThat(look("es", reference, "234567").body()).isEqualTo(never).contains(NOTHING);
    jdbc.update(
        "UPDATE status_pass SET until = app_now(), given_at = app_now() - interval '1 hour' WHERE transfer_id = ?",
        transfer.id());
    assertThat(look("es", reference, given.path("code").asString()).body()).isEqualTo(never);
    assertThat(look("es", "", "").body()).isEqualTo(never);
  }

  @Test
  void five_wrong_codes_use_it_up() {
    JsonNode given = given(issued.ready(1, Issued.phone(), "4711"));
    String reference = given.path("reference").asString();
    for (int wrong = 0; wrong < 5; wrong++) {
      assertThat(look("es", reference, "WRONG" + wrong).body()).contains(NOTHING);
    }
    assertThat(look("es", reference, given.path("code").asString()).body()).contains(NOTHING);
  }

  @Test
  void what_opens_it_is_given_by_whoever_answers_people_and_leaves_a_line_without_it() {
    Ready transfer = issued.ready(1, Issued.phone(), "4711");
    String wanted = "{\"transferId\":\"" + transfer.id() + "\"}";
    Set<Role> theirs = Set.of(Role.COORDINATOR, Role.PROGRAMME_OFFICER);
    for (Role role : Role.values()) {
      assertThat(Doors.post("/api/v1/status-passes", role, wanted).statusCode())
          .as(role.name())
          .isEqualTo(theirs.contains(role) ? 201 : 403);
    }
    String elsewhere =
        TestTokens.token(
            new Caller(
                UUID.randomUUID(),
                "otra",
                Set.of(
                    new Grant(
                        Role.COORDINATOR,
                        Distribution.ORGANISATION.toString(),
                        Distribution.PROGRAMME.toString(),
                        "manta"))));
    assertThat(
            Doors.send(
                    HttpRequest.newBuilder(Doors.uri("/api/v1/status-passes"))
                        .header("Authorization", "Bearer " + elsewhere)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wanted)))
                .statusCode())
        .isEqualTo(404);
    JsonNode given = given(transfer);
    assertThat(
            jdbc.queryForList(
                "SELECT a::text FROM audit_event a WHERE action = 'status-pass.given' AND subject = ?",
                String.class,
                transfer.id().toString()))
        .hasSize(3)
        .noneMatch(line -> line.contains(given.path("reference").asString()));
  }

  @Test
  void whoever_writes_WEB_from_their_phone_is_sent_what_opens_it() {
    Ready transfer = issued.ready(1, Issued.phone(), "4711");
    inbox.take(new Inbox.Arrived("test", UUID.randomUUID().toString(), transfer.phone(), "web"));
    inbox.take(new Inbox.Arrived("test", UUID.randomUUID().toString(), Issued.phone(), "web"));

    await().atMost(PATIENCE).until(() -> !banks.textsTo(transfer.phone()).isEmpty());
    Matcher sent = SENT.matcher(banks.textsTo(transfer.phone()).getFirst().text());
    assertThat(sent.find()).isTrue();
    assertThat(look("es", sent.group(1), sent.group(2)).body()).contains("Su entrega se prepara");
  }

  private static JsonNode given(Ready transfer) {
    HttpResponse<String> answer =
        Doors.post(
            "/api/v1/status-passes",
            Role.COORDINATOR,
            "{\"transferId\":\"" + transfer.id() + "\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> look(String lang, String reference, String code) {
    return Doors.send(
        HttpRequest.newBuilder(Doors.uri("/estado?lang=" + lang))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "reference="
                        + URLEncoder.encode(reference, UTF_8)
                        + "&code="
                        + URLEncoder.encode(code, UTF_8))));
  }
}
