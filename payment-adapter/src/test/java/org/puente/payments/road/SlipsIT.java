package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Payee;
import org.puente.events.testing.TestTokens;
import org.puente.payments.road.Issued.Ready;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes and PINs of people without a phone, on paper, in two pairs of hands. */
class SlipsIT extends OnTheRoad {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String FINA = TestTokens.token("fina", Role.FINANCE_OFFICER);
  private static final String RITA = TestTokens.token("rita", Role.COORDINATOR);
  private static final String PIN = "4711";

  private final String place = "slips-" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
  }

  @Test
  void codes_and_pins_are_printed_apart_once_by_two_people_without_names() throws IOException {
    Ready phoneless = waits(2, null);
    Ready quiet = waits(1, new Contact(Contact.Channel.SLIP, null, null));
    String batch = batch(2);

    String codes = printed(batch + "/codes", FINA, "");
    assertThat(codes)
        .contains(phoneless.codes())
        .contains(quiet.codes())
        .contains("Turno 1", "Turno 2", "Para retirar use")
        .doesNotContain(PIN, "Ana", "Quispe", place);
    assertThat(problem(batch + "/codes", FINA, "")).isEqualTo("printed-once");
    assertThat(problem(batch + "/pins", FINA, "")).isEqualTo("custodian-of-the-other");
    String pins = printed(batch + "/pins", RITA, "");
    assertThat(pins).contains("Clave: " + PIN, "Turno 1", "Turno 2").doesNotContain("Ana");
    assertThat(quiet.codes()).noneMatch(pins::contains);
    assertThat(problem(batch + "/codes/again", RITA, again("Se mojaron con la lluvia")))
        .isEqualTo("custodian-of-the-other");

    assertThat(states(phoneless)).containsOnly("SENT").hasSize(4);
    assertThat(lines(batch)).containsExactly("slips.batched", "slips.printed", "slips.printed");
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "INSERT INTO slip_custodian (batch_id, custodian, kind) VALUES (?, 'fina', 'PIN')",
                    id(batch)))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("nobody_has_codes_and_pins");
  }

  @Test
  void they_are_printed_again_for_a_recorded_reason_and_only_those_that_are_asked_for()
      throws IOException {
    Ready one = waits(1, null);
    Ready other = waits(1, null);
    String batch = batch(2);
    String why = again("La impresora se trabó");
    assertThat(problem(batch + "/codes/again", FINA, why)).isEqualTo("printed-once");
    printed(batch + "/codes", FINA, "");

    JsonNode tickets = JSON.readTree(sent("GET", batch, FINA, "").body()).path("tickets");
    int ticket =
        tickets.get(0).path("transferId").asString().equals(one.id().toString())
            ? tickets.get(0).path("ticket").asInt()
            : tickets.get(1).path("ticket").asInt();
    String once =
        printed(
            batch + "/codes/again",
            FINA,
            JSON.writeValueAsString(
                Map.of("reason", "Se rompió un sobre", "tickets", List.of(ticket))));
    assertThat(once).contains(one.codes()).contains("Turno " + ticket);
    assertThat(other.codes()).noneMatch(once::contains);
    assertThat(problem(batch + "/codes/again", FINA, "{\"reason\":\"corto\"}"))
        .isEqualTo("invalid-fields");
    JsonNode printings = JSON.readTree(sent("GET", batch, RITA, "").body()).path("printings");
    assertThat(printings.get(1).path("reason").asString()).isEqualTo("Se rompió un sobre");
    assertThat(printings.get(1).path("custodian").asString()).isEqualTo("fina");
    assertThat(printings.get(1).path("slips").asInt()).isOne();
  }

  @Test
  void what_expired_died_or_is_held_is_not_printed() throws IOException {
    Ready alive = waits(1, null);
    Ready dead = waits(1, null);
    Ready held = waits(1, null);
    Ready expired = waits(1, null);
    String batch = batch(4);
    issued.state(dead.id(), "CANCELLED");
    issued.state(held.id(), "HELD");
    jdbc.update(
        "UPDATE message SET not_after = app_now() - interval '1 minute' WHERE transfer_id = ?",
        expired.id());

    String codes = printed(batch + "/codes", FINA, "");
    assertThat(codes).contains(alive.codes());
    for (Ready none : List.of(dead, held, expired)) {
      assertThat(none.codes()).noneMatch(codes::contains);
    }
    issued.issue(held);
    assertThat(printed(batch + "/codes/again", FINA, again("Ya no está retenida")))
        .contains(held.codes());
    issued.state(alive.id(), "PAID");
    issued.state(held.id(), "PAID");
    assertThat(problem(batch + "/codes/again", FINA, again("Una vez más, por favor")))
        .isEqualTo("no-slips");
    assertThat(problem("/api/v1/slip-batches", FINA, where())).isEqualTo("no-slips");
  }

  @Test
  void nobody_prints_without_the_role_and_elsewhere_there_is_no_such_batch() {
    waits(1, null);
    String batch = batch(1);
    String elsewhere = grants(Role.FINANCE_OFFICER, "otro-lugar");
    for (String act : List.of("/codes", "/pins", "/codes/again", "/pins/again")) {
      String body = act.endsWith("again") ? again("Para ver qué pasa") : "";
      for (Role role : Role.values()) {
        if (!Set.of(Role.FINANCE_OFFICER, Role.COORDINATOR).contains(role)) {
          String token = TestTokens.token(role.name().toLowerCase(Locale.ROOT), role);
          assertThat(sent("POST", batch + act, token, body).statusCode())
              .as(role + act)
              .isEqualTo(403);
        }
      }
      assertThat(sent("POST", batch + act, elsewhere, body).statusCode()).isEqualTo(404);
    }
    assertThat(sent("GET", batch, elsewhere, "").statusCode()).isEqualTo(404);
    assertThat(text(sent("GET", "/api/v1/slips", elsewhere, ""))).doesNotContain(place);
    assertThat(problem("/api/v1/slip-batches", elsewhere, where())).isEqualTo("no-slips");
    assertThat(jdbc.queryForList("SELECT 1 FROM slip_printing WHERE batch_id = ?", id(batch)))
        .isEmpty();
  }

  private Ready waits(int parts, @Nullable Contact contact) {
    String phone = contact == null ? null : Issued.phone();
    Ready transfer =
        issued.ready(
            parts, new Payee("Ana Quispe", phone, null, "es", contact), PIN, Duration.ofDays(30));
    jdbc.update("UPDATE transfer SET territory = ? WHERE id = ?", place, transfer.id());
    issued.issue(transfer);
    await().atMost(PATIENCE).until(() -> states(transfer).size() == 2 * parts);
    assertThat(states(transfer)).containsOnly("QUEUED");
    return transfer;
  }

  private String batch(int people) {
    assertThat(text(sent("GET", "/api/v1/slips", FINA, "")))
        .contains("\"territory\":\"" + place + "\"},\"people\":" + people);
    JsonNode made = JSON.readTree(sent("POST", "/api/v1/slip-batches", FINA, where()).body());
    assertThat(made.path("tickets").asInt()).isEqualTo(people);
    return "/api/v1/slip-batches/" + made.path("id").asString();
  }

  private String where() {
    return JSON.writeValueAsString(
        Map.of(
            "organisationId",
            Distribution.ORGANISATION,
            "programmeId",
            Distribution.PROGRAMME,
            "territory",
            place));
  }

  private static String again(String reason) {
    return JSON.writeValueAsString(Map.of("reason", reason));
  }

  private static UUID id(String batch) {
    return UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1));
  }

  private List<String> lines(String batch) {
    return jdbc.queryForList(
        "SELECT action FROM audit_event WHERE subject = ? ORDER BY seq",
        String.class,
        id(batch).toString());
  }

  private List<String> states(Ready transfer) {
    return jdbc.queryForList(
        "SELECT state FROM message WHERE transfer_id = ?", String.class, transfer.id());
  }

  private static String grants(Role role, String territory) {
    return TestTokens.token(
        new Caller(
            UUID.randomUUID(),
            "otra",
            Set.of(
                new Grant(
                    role,
                    Distribution.ORGANISATION.toString(),
                    Distribution.PROGRAMME.toString(),
                    territory))));
  }

  private static String printed(String path, String token, String json) throws IOException {
    HttpResponse<byte[]> answer = sent("POST", path, token, json);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    PdfReader reader = new PdfReader(answer.body());
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  private static String problem(String path, String token, String json) {
    HttpResponse<byte[]> answer = sent("POST", path, token, json);
    return JSON.readTree(answer.body()).path("type").asString().replace("urn:puente:problem:", "");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> sent(String method, String path, String token, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Doors.uri(path)).header("Authorization", "Bearer " + token);
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      return HTTP.send(
          request.method(method, BodyPublishers.ofString(json)).build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
