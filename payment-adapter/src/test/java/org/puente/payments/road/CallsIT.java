package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Payee;
import org.puente.events.testing.TestTokens;
import org.puente.payments.road.Issued.Ready;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes and PINs of people who chose a call, read out by two, at hours that are safe. */
class CallsIT extends OnTheRoad {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");
  private static final String RITA = TestTokens.token("rita", Role.COORDINATOR);
  private static final String ANA = TestTokens.token("ana", Role.PROGRAMME_OFFICER);

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
  }

  @Test
  void the_code_is_read_out_first_and_the_pin_by_somebody_else() {
    LocalTime now = LocalTime.now(QUITO);
    Ready transfer = waits(now.minusHours(1), now.plusHours(1));
    UUID code = call(transfer, "CODE");
    UUID pin = call(transfer, "PIN");
    assertThat(waiting(transfer)).containsExactly("CODE true");
    assertThat(send(ANA, pin, "words").path("type").asString()).endsWith("not-found");

    assertThat(send(RITA, code, "number").path("number").asString()).isEqualTo(transfer.phone());
    assertThat(send(RITA, code, "words").path("words").asString())
        .contains("Para retirar use: " + transfer.codes().getFirst())
        .doesNotContain("4711");
    assertThat(send(RITA, code, "words").path("type").asString()).endsWith("not-found");
    assertThat(waiting(transfer)).containsExactly("PIN true");
    assertThat(send(RITA, pin, "words").path("type").asString()).endsWith("caller-of-the-other");
    assertThat(send(ANA, pin, "words").path("words").asString())
        .contains("4711")
        .doesNotContain(transfer.codes().getFirst());

    assertThat(waiting(transfer)).isEmpty();
    assertThat(
            jdbc.queryForList(
                "SELECT action FROM audit_event WHERE subject = ANY (?) ORDER BY seq",
                String.class,
                (Object) new String[] {code.toString(), pin.toString()}))
        .containsExactly("call.number-shown", "call.told", "call.told");
    assertThat(banks.textsTo(transfer.phone())).isEmpty();
  }

  @Test
  void nobody_is_called_at_an_hour_that_is_not_safe_nor_once_the_code_is_dead() {
    LocalTime now = LocalTime.now(QUITO);
    Ready transfer = waits(now.plusHours(2), now.plusHours(3));
    UUID code = call(transfer, "CODE");
    assertThat(waiting(transfer)).containsExactly("CODE false");
    for (String step : List.of("number", "words")) {
      assertThat(send(RITA, code, step).path("type").asString()).endsWith("unsafe-hour");
    }
    issued.state(transfer.id(), "CANCELLED");
    assertThat(send(RITA, code, "number").path("type").asString()).endsWith("not-found");
    assertThat(waiting(transfer)).isEmpty();
  }

  @Test
  void one_person_has_a_call_in_hand_and_whoever_is_not_reached_waits_on() {
    LocalTime now = LocalTime.now(QUITO);
    UUID code = call(waits(now.minusHours(1), now.plusHours(1)), "CODE");
    send(RITA, code, "number");
    assertThat(one(code).path("inHandOf").asString()).isEqualTo("rita");
    for (String step : List.of("number", "words")) {
      assertThat(send(ANA, code, step).path("type").asString()).endsWith("call-taken");
    }
    String missed = "/api/v1/calls/" + code + "/outcome";
    assertThat(Doors.post(missed, Role.COORDINATOR, "{\"outcome\":\"NOT_REACHED\"}").statusCode())
        .isEqualTo(204);
    assertThat(Doors.post(missed, Role.COORDINATOR, "{\"outcome\":\"TAKEN\"}").statusCode())
        .isEqualTo(400);
    assertThat(one(code).path("failed").asInt()).isEqualTo(1);
    assertThat(one(code).path("last").path("step").asString()).isEqualTo("NOT_REACHED");
    assertThat(one(code).path("inHandOf").isNull()).isTrue();
    assertThat(send(ANA, code, "number").path("number").asString()).isNotEmpty();
    assertThat(send(RITA, code, "words").path("type").asString()).endsWith("call-taken");
  }

  private static JsonNode one(UUID call) {
    return JSON.readTree(Doors.get("/api/v1/calls/" + call, Role.COORDINATOR).body());
  }

  @Test
  void calls_are_made_by_whoever_answers_people_within_their_scope() {
    LocalTime now = LocalTime.now(QUITO);
    UUID code = call(waits(now.minusHours(1), now.plusHours(1)), "CODE");
    Set<Role> theirs = Set.of(Role.COORDINATOR, Role.PROGRAMME_OFFICER);
    for (Role role : Role.values()) {
      assertThat(Doors.get("/api/v1/calls", role).statusCode())
          .isEqualTo(theirs.contains(role) ? 200 : 403);
      if (!theirs.contains(role)) {
        assertThat(Doors.get("/api/v1/calls/" + code, role).statusCode()).isEqualTo(403);
        for (String step : List.of("/number", "/words", "/outcome")) {
          assertThat(
                  Doors.post("/api/v1/calls/" + code + step, role, "{\"outcome\":\"NOT_THEM\"}")
                      .statusCode())
              .as(role + step)
              .isEqualTo(403);
        }
      }
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
    assertThat(send(elsewhere, code, "number").path("type").asString()).endsWith("not-found");
    assertThat(send(elsewhere, code, "words").path("type").asString()).endsWith("not-found");
    assertThat(
            jdbc.queryForObject(
                "SELECT count(*) FROM call_try WHERE call_id = ?", Long.class, code))
        .isZero();
  }

  private Ready waits(LocalTime from, LocalTime to) {
    Contact contact = new Contact(Contact.Channel.VOICE, from, to);
    Payee payee = new Payee("Ana Quispe", Issued.phone(), null, "es", contact);
    Ready transfer = issued.ready(1, payee, "4711", Duration.ofDays(30));
    issued.issue(transfer);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList(
                            "SELECT 1 FROM message WHERE transfer_id = ? AND channel = 'VOICE'",
                            transfer.id())
                        .size()
                    == 2);
    return transfer;
  }

  private UUID call(Ready transfer, String kind) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT id FROM message WHERE transfer_id = ? AND kind = ?",
            UUID.class,
            transfer.id(),
            kind));
  }

  private static List<String> waiting(Ready transfer) {
    JsonNode all = JSON.readTree(Doors.get("/api/v1/calls", Role.COORDINATOR).body());
    return all.valueStream()
        .filter(call -> call.path("transferId").asString().equals(transfer.id().toString()))
        .map(call -> call.path("kind").asString() + " " + call.path("safeNow").asBoolean())
        .toList();
  }

  private static JsonNode send(String token, UUID call, String step) {
    return JSON.readTree(
        Doors.send(
                HttpRequest.newBuilder(Doors.uri("/api/v1/calls/" + call + "/" + step))
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.noBody()))
            .body());
  }
}
