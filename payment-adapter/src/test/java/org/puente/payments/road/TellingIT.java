package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Payee;
import org.puente.payments.messages.Messages;
import org.puente.payments.road.BankProcess.PhoneText;
import org.puente.payments.road.Issued.Ready;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.SqlArrayValue;

/** Codes on their way to phones through a real SMS centre, on its good and bad days. */
class TellingIT extends OnTheRoad {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");

  @Autowired Messages messages;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
  }

  @Test
  void a_code_for_each_part_and_its_pin_apart_reach_the_phone_once_all_parts_have_one() {
    Ready transfer = issued.ready(2, Issued.phone(), "4711");
    assertThat(messages(transfer)).as("not before the transfer is issued").isEmpty();

    issued.issue(transfer);
    awaitStates(transfer, "DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");

    List<PhoneText> texts = banks.textsTo(transfer.phone());
    assertThat(texts).hasSize(4).allSatisfy(text -> assertThat(text.segments()).isEqualTo(1));
    for (String code : transfer.codes()) {
      assertThat(texts).filteredOn(text -> text.text().contains(code)).hasSize(1);
    }
    assertThat(texts)
        .filteredOn(text -> text.text().contains("4711"))
        .hasSize(2)
        .noneMatch(text -> transfer.codes().stream().anyMatch(text.text()::contains));
    assertThat(sentInOrder(transfer)).startsWith("CODE").endsWith("PIN");
    assertThat(
            jdbc.queryForList(
                "SELECT 1 FROM message WHERE transfer_id = ? AND sealed_number IS NOT NULL",
                transfer.id()))
        .isEmpty();
  }

  @Test
  void nothing_is_told_of_a_transfer_that_was_stopped_while_its_text_waited() {
    banks.smsc(false);
    await().atMost(PATIENCE).until(() -> banks.smscSessions() == 0);
    Ready stopped = issued.ready(1, Issued.phone(), "1234");
    Ready goesOn = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(stopped);
    issued.issue(goesOn);
    await().atMost(PATIENCE).until(() -> messages(stopped).size() == 2);
    issued.state(stopped.id(), "CANCELLED");

    banks.smsc(true);
    awaitStates(goesOn, "DELIVERED");
    awaitStates(stopped, "EXPIRED", "EXPIRED");
    assertThat(banks.textsTo(stopped.phone())).isEmpty();
  }

  @Test
  void a_centre_that_dies_throttles_and_loses_receipts_loses_no_code_and_tells_none_twice() {
    banks.smscFaults(
        Map.of(
            "throttle",
            0.2,
            "dropReceipt",
            0.2,
            "lateReceipt",
            0.2,
            "lateMillis",
            300,
            "duplicateReceipt",
            0.2,
            "decimalReceipts",
            true,
            "seed",
            11));
    List<Ready> transfers =
        Stream.generate(() -> issued.ready(2, Issued.phone(), (String) null)).limit(60).toList();
    transfers.forEach(issued::issue);
    await().atMost(PATIENCE).until(() -> count(transfers, "SENT", "DELIVERED") > 10);
    banks.smsc(false);
    assertThat(count(transfers, "SENT", "DELIVERED")).isLessThan(120);
    banks.smsc(true);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(count(transfers, "SENT", "DELIVERED")).isEqualTo(120));
    assertThat(count(transfers, "DELIVERED")).isBetween(60L, 119L);
    List<PhoneText> texts = banks.texts();
    List<String> twice = new ArrayList<>();
    for (Ready transfer : transfers) {
      for (String code : transfer.codes()) {
        long told = texts.stream().filter(text -> text.text().contains(code)).count();
        assertThat(told).as("no code is lost").isPositive();
        if (told > 1) {
          twice.add(code);
        }
      }
    }
    assertThat((long) twice.size())
        .as("only what was cut off without an answer")
        .isLessThanOrEqualTo(retried(transfers));
  }

  @Test
  void a_text_that_was_cut_off_without_an_answer_is_sent_again() {
    banks.smscFaults(Map.of("acceptThenCut", 1.0));
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(transfer);
    await().atMost(PATIENCE).until(() -> !banks.textsTo(transfer.phone()).isEmpty());

    banks.smscFaults(Map.of());
    awaitStates(transfer, "DELIVERED");
    assertThat(banks.textsTo(transfer.phone())).hasSizeGreaterThan(1);
  }

  @Test
  void what_an_instance_that_is_gone_was_sending_is_taken_over() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    banks.smsc(false);
    issued.issue(transfer);
    await().atMost(PATIENCE).until(() -> messages(transfer).size() == 1);
    jdbc.update(
        "UPDATE message SET state = 'SENDING', owner = uuidv7(), next_attempt_at = NULL WHERE transfer_id = ?",
        transfer.id());

    banks.smsc(true);
    awaitStates(transfer, "DELIVERED");
  }

  @Test
  void a_phone_that_is_off_or_no_phone_is_told_as_such() {
    banks.smscFaults(Map.of("undelivered", 1.0));
    Ready off = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(off);
    awaitStates(off, "UNDELIVERABLE");

    banks.smscFaults(Map.of("refuse", 1.0));
    Ready nobody = issued.ready(1, Issued.phone(), "1234");
    issued.issue(nobody);
    awaitStates(nobody, "UNDELIVERABLE", "EXPIRED");
    assertThat(banks.textsTo(nobody.phone())).isEmpty();
  }

  @Test
  void who_chose_other_hours_a_slip_or_silence_gets_no_text_now() {
    LocalTime now = LocalTime.now(QUITO);
    Ready later =
        issued.ready(
            1,
            Issued.phone(),
            new Contact(Contact.Channel.SMS, now.plusHours(2), now.plusHours(4)));
    Ready slip = issued.ready(1, Issued.phone(), new Contact(Contact.Channel.SLIP, null, null));
    Ready silent = issued.ready(1, Issued.phone(), new Contact(Contact.Channel.NONE, null, null));
    Ready nowToo =
        issued.ready(
            1,
            Issued.phone(),
            new Contact(Contact.Channel.SMS, now.minusHours(1), now.plusHours(1)));
    List.of(later, slip, silent, nowToo).forEach(issued::issue);

    awaitStates(nowToo, "DELIVERED");
    awaitStates(slip, "QUEUED");
    awaitStates(silent, "UNDELIVERABLE");
    awaitStates(later, "QUEUED");
    // Even where its turn came by mistake.
    jdbc.update("UPDATE message SET next_attempt_at = app_now() WHERE transfer_id = ?", later.id());
    Ready after = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(after);
    awaitStates(after, "DELIVERED");
    awaitStates(later, "QUEUED");
    assertThat(banks.textsTo(later.phone())).isEmpty();

    issued.state(slip.id(), "PAID");
    awaitStates(slip, "EXPIRED");
  }

  @Test
  void who_has_not_withdrawn_is_reminded_once_before_the_code_expires() {
    Payee payee = new Payee("Ana Quispe", Issued.phone(), null, "en");
    Ready transfer = issued.ready(1, payee, null, Duration.ofDays(2));
    issued.issue(transfer);

    awaitStates(transfer, "DELIVERED", "DELIVERED");
    assertThat(banks.textsTo(transfer.phone()))
        .extracting(PhoneText::text)
        .anyMatch(text -> text.startsWith("What you have to collect expires"))
        .hasSize(2);
  }

  @Test
  void codes_of_a_bank_that_really_issued_them_are_told_once_all_parts_have_one() {
    messages.tellFor(Set.of("BANK_T", "BANK_B"));
    try {
      TransferApproved transfer = distribution.approve(1, 240, "BANK_B").getFirst();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          jdbc.queryForList(
                              "SELECT kind || ' ' || part || ' ' || state FROM message WHERE transfer_id = ?",
                              String.class,
                              transfer.transferId()))
                      .containsExactlyInAnyOrder("CODE 1 DELIVERED", "CODE 2 DELIVERED"));
    } finally {
      messages.tellFor(Set.of("BANK_T"));
    }
  }

  @Test
  void a_text_that_is_issued_twice_is_told_once() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(transfer);
    awaitStates(transfer, "DELIVERED");
    issued.state(transfer.id(), "HELD");
    issued.issue(transfer);

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList("SELECT 1 FROM message_due WHERE transfer_id = ?", transfer.id())
                    .isEmpty());
    assertThat(banks.textsTo(transfer.phone())).hasSize(1);
    assertThat(messages(transfer)).hasSize(1);
  }

  private void awaitStates(Ready transfer, String... states) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(messages(transfer)).containsExactlyInAnyOrder(states));
  }

  private List<String> messages(Ready transfer) {
    return jdbc.queryForList(
        "SELECT state FROM message WHERE transfer_id = ?", String.class, transfer.id());
  }

  private List<String> sentInOrder(Ready transfer) {
    return jdbc.queryForList(
        "SELECT kind FROM message WHERE transfer_id = ? ORDER BY sent_at",
        String.class,
        transfer.id());
  }

  private long count(List<Ready> transfers, String... states) {
    return number(
        "SELECT count(*) FROM message WHERE transfer_id = ANY (?::uuid[]) AND state = ANY (?::text[])",
        ids(transfers),
        new SqlArrayValue("text", (Object[]) states));
  }

  private long retried(List<Ready> transfers) {
    return number(
        "SELECT count(*) FROM message WHERE transfer_id = ANY (?::uuid[]) AND attempts > 1",
        ids(transfers));
  }

  private long number(String sql, Object... arguments) {
    Long number = jdbc.queryForObject(sql, Long.class, arguments);
    return number == null ? 0 : number;
  }

  private static SqlArrayValue ids(List<Ready> transfers) {
    UUID[] ids = transfers.stream().map(Ready::id).toArray(UUID[]::new);
    return new SqlArrayValue("uuid", (Object[]) ids);
  }
}
