package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.payments.messages.Inbox;
import org.puente.payments.road.BankProcess.PhoneText;
import org.puente.payments.road.Issued.Ready;
import org.springframework.beans.factory.annotation.Autowired;

/** People write to us through the SMS centre, and staff take it from there. */
class WritingBackIT extends OnTheRoad {

  @SuppressWarnings("NullAway.Init") // set before each test
  @Autowired
  Inbox inbox;

  private Issued issued;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
  }

  @Test
  void estado_is_answered_with_the_stage_alone() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);

    banks.write(transfer.phone(), "¿Estado?");
    assertThat(answer(transfer.phone())).startsWith("Su entrega se prepara").doesNotContain("100");

    jdbc.update("UPDATE transfer SET state = 'PAID' WHERE id = ?", transfer.id());
    banks.write(transfer.phone(), "status");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(banks.textsTo(transfer.phone()))
                    .extracting(PhoneText::text)
                    .anyMatch(text -> text.startsWith("It was collected")));
  }

  @Test
  void estado_of_a_phone_that_nobody_knows_gives_nothing_away() {
    String stranger = Issued.phone();
    banks.write(stranger, "ESTADO");
    assertThat(answer(stranger)).startsWith("No tenemos novedades");
  }

  @Test
  void codigo_never_gets_a_code_but_a_call() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    banks.write(transfer.phone(), "CÓDIGO");
    assertThat(answer(transfer.phone()))
        .contains("Le llamamos pronto")
        .doesNotContain(transfer.codes().getFirst());
    banks.write(transfer.phone(), "codigo ya");
    await().atMost(PATIENCE).until(() -> banks.textsTo(transfer.phone()).size() == 2);
    List<String> known =
        jdbc.queryForList(
            "SELECT external_id FROM inbound_text WHERE number_hash = ?",
            String.class,
            Issued.hash(transfer.phone()));
    assertThat(known)
        .as("by which a repetition is known")
        .doesNotContainNull()
        .doesNotHaveDuplicates();

    String waiting = Doors.get("/api/v1/callbacks?limit=500", Role.COORDINATOR).body();
    assertThat(waiting).containsOnlyOnce(transfer.id().toString()).doesNotContain(transfer.phone());
    String call = idOf("callback_request", transfer.phone());
    assertThat(Doors.post("/api/v1/callbacks/" + call + "/number", Role.COORDINATOR, "").body())
        .contains(transfer.phone());
    assertThat(close(call)).isEqualTo(204);
    assertThat(close(call)).isEqualTo(404);
    assertThat(audited(call)).containsExactly("callback.number-shown", "callback.closed");
    assertThat(
            jdbc.queryForList(
                "SELECT sealed_number FROM callback_request WHERE id = ?::uuid AND sealed_number IS NOT NULL",
                call))
        .isEmpty();
  }

  @Test
  void a_complaint_gets_a_ticket_and_its_answer_is_told_without_a_word_of_it() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    banks.write(transfer.phone(), "Queja: el cajero estaba vacío");
    assertThat(answer(transfer.phone())).startsWith("Recibimos su mensaje. Caso ");

    String id = idOf("complaint", transfer.phone());
    assertThat(Doors.get("/api/v1/complaints?limit=500", Role.COORDINATOR).body())
        .contains(id)
        .doesNotContain("vacío", transfer.phone());
    assertThat(Doors.post("/api/v1/complaints/" + id + "/read", Role.COORDINATOR, "").body())
        .contains("el cajero estaba vacío", transfer.phone());
    String answer = "{\"answer\":\"El banco lo llenó\"}";
    assertThat(
            Doors.post("/api/v1/complaints/" + id + "/answer", Role.COORDINATOR, answer)
                .statusCode())
        .isEqualTo(204);
    await().atMost(PATIENCE).until(() -> banks.textsTo(transfer.phone()).size() == 2);
    assertThat(banks.textsTo(transfer.phone()))
        .extracting(PhoneText::text)
        .anyMatch(text -> text.startsWith("Hay respuesta a su caso"))
        .noneMatch(text -> text.contains("llenó"));
    assertThat(
            Doors.post("/api/v1/complaints/" + id + "/answer", Role.COORDINATOR, answer)
                .statusCode())
        .isEqualTo(409);
    assertThat(audited(id)).containsExactly("complaint.read", "complaint.answered");
  }

  @Test
  void a_sensitive_complaint_bypasses_every_list_but_the_focal_points() {
    for (String words : List.of("QUEJA 2", "queja me pidio algo, me AMENAZÓ", "un acoso")) {
      String phone = Issued.phone();
      banks.write(phone, words);
      assertThat(answer(phone)).contains("persona de confianza").doesNotContain("Caso");
      String id = idOf("sensitive_complaint", phone);

      assertThat(jdbc.queryForList("SELECT 1 FROM complaint WHERE id = ?::uuid", id)).isEmpty();
      assertThat(Doors.get("/api/v1/complaints?limit=500", Role.COORDINATOR).body())
          .doesNotContain(id);
      String list = "/api/v1/sensitive-complaints";
      assertThat(Doors.get(list, Role.COORDINATOR).statusCode()).isEqualTo(403);
      assertThat(Doors.get(list, Role.ADMINISTRATOR).statusCode()).isEqualTo(403);
      assertThat(Doors.get(list + "?limit=500", Role.PROTECTION_FOCAL_POINT).body()).contains(id);
      assertThat(Doors.post(list + "/" + id + "/read", Role.COORDINATOR, "").statusCode())
          .isEqualTo(403);
      assertThat(Doors.post(list + "/" + id + "/read", Role.PROTECTION_FOCAL_POINT, "").body())
          .contains(words);
      Doors.post(
          list + "/" + id + "/answer", Role.PROTECTION_FOCAL_POINT, "{\"answer\":\"visita\"}");
      assertThat(messagesTo(phone)).as("no text about the answer").isEqualTo(1);
      assertThat(audited(id))
          .containsExactly("sensitive-complaint.read", "sensitive-complaint.answered");
    }
  }

  @Test
  void nosms_keeps_the_person_and_its_code_waits_as_a_slip() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    banks.write(transfer.phone(), "NO SMS");
    assertThat(answer(transfer.phone())).startsWith("Sigue en el programa");

    issued.issue(transfer);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList(
                        "SELECT channel || state FROM message WHERE transfer_id = ?",
                        String.class,
                        transfer.id())
                    .equals(List.of("SLIPQUEUED")));
    assertThat(banks.textsTo(transfer.phone())).hasSize(1);
  }

  @Test
  void two_machines_do_not_talk_for_ever_however_many_connections_they_have() throws Exception {
    String robot = Issued.phone();
    CyclicBarrier together = new CyclicBarrier(12);
    try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> texts = new ArrayList<>();
      for (int text = 0; text < 12; text++) {
        String words = "hola " + text;
        texts.add(
            connections.submit(
                () -> {
                  together.await();
                  inbox.take(new Inbox.Arrived("smpp", null, robot, words));
                  return null;
                }));
      }
      for (Future<?> each : texts) {
        each.get();
      }
    }
    assertThat(number("SELECT count(*) FROM inbound_text WHERE number_hash = ?", robot))
        .isEqualTo(12);
    assertThat(messagesTo(robot)).isEqualTo(5);
  }

  @Test
  void nothing_of_it_is_kept_readable() {
    Ready transfer = issued.ready(1, Issued.phone(), "9876");
    issued.issue(transfer);
    banks.write(transfer.phone(), "QUEJA palabra-secreta");
    answer(transfer.phone());
    for (Map<String, Object> row :
        jdbc.queryForList(
            "SELECT m::text AS kept FROM message m UNION ALL SELECT c::text FROM complaint c"
                + " UNION ALL SELECT i::text FROM inbound_text i UNION ALL SELECT r::text FROM message_receipt r")) {
      assertThat(String.valueOf(row.get("kept")))
          .doesNotContain(transfer.phone().substring(1), transfer.codes().getFirst(), "secreta");
    }
  }

  private String answer(String phone) {
    await().atMost(PATIENCE).until(() -> !banks.textsTo(phone).isEmpty());
    return banks.textsTo(phone).getFirst().text();
  }

  private int close(String call) {
    return Doors.post(
            "/api/v1/callbacks/" + call + "/close", Role.COORDINATOR, "{\"outcome\":\"HELPED\"}")
        .statusCode();
  }

  private List<String> audited(String subject) {
    return jdbc.queryForList(
        "SELECT action FROM audit_event WHERE subject = ? ORDER BY seq", String.class, subject);
  }

  private String idOf(String table, String phone) {
    return String.valueOf(
        jdbc.queryForObject(
            "SELECT id::text FROM " + table + " WHERE number_hash = ?",
            String.class,
            Issued.hash(phone)));
  }

  private long messagesTo(String phone) {
    return number("SELECT count(*) FROM message WHERE number_hash = ?", phone);
  }

  private long number(String sql, String phone) {
    Long number = jdbc.queryForObject(sql, Long.class, Issued.hash(phone));
    return number == null ? 0 : number;
  }
}
