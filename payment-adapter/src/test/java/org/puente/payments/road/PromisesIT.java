package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.Urgency;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Addressee;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.TestKeys;
import org.puente.payments.road.BankProcess.PhoneText;

/** The promised date passes, and perhaps no plan has included the person yet. */
class PromisesIT extends OnTheRoad {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");
  private static final Instant DUE = Instant.now().plus(200, ChronoUnit.DAYS);

  private final PayeeSealer sealer =
      new PayeeSealer(Keysets.aead(TestKeys.folder().resolve("payee.json")));

  /** What is left at a bank would be withdrawn on other tests' days. */
  @AfterEach
  void nothingIsLeft() {
    banks.everybodyWithdraws();
  }

  @Test
  void whom_no_plan_has_included_is_told_once_in_neutral_words_and_then_forgotten() {
    String phone = Issued.phone();
    UUID promise = promised(Contact.Channel.SMS, phone);
    datePasses(promise);
    awaitNotice(promise, "DELIVERED");

    tell(promise, 2, new Contact(Contact.Channel.SMS, phone, null, null));
    await().atMost(PATIENCE).until(() -> known(promise, 2));
    TransferApproved approved = held(promise, 3);
    jdbc.update("UPDATE transfer SET notice_at = app_now() WHERE id = ?", approved.transferId());
    awaitLookedAt(approved.transferId());

    assertThat(banks.textsTo(phone))
        .singleElement()
        .extracting(PhoneText::text)
        .asString()
        .startsWith("Lo que espera sigue en curso. Si necesita ayuda")
        .doesNotContain("100", "USD", "BANK", "ACNUR");
    assertThat(notices(promise)).containsExactly("DELIVERED");
    assertThat(contactIsKept(promise)).isFalse();
  }

  @Test
  void the_newest_telling_holds_whichever_comes_first_and_its_hours_and_way_are_honoured() {
    LocalTime now = LocalTime.now(QUITO);
    String before = Issued.phone();
    String later = Issued.phone();
    UUID unsafe = promised(Contact.Channel.SMS, before);
    tell(unsafe, 3, new Contact(Contact.Channel.SMS, later, now.plusHours(2), now.plusHours(4)));
    tell(unsafe, 2, new Contact(Contact.Channel.SMS, before, null, null));
    UUID silent = promised(Contact.Channel.NONE, before);
    UUID onPaper = promised(Contact.Channel.SLIP, before);
    await().atMost(PATIENCE).until(() -> known(unsafe, 3) && known(onPaper, 1));

    datePasses(unsafe, silent, onPaper);

    awaitNotice(unsafe, "QUEUED");
    awaitNotice(silent, "UNDELIVERABLE");
    awaitNotice(onPaper, "UNDELIVERABLE");
    assertThat(banks.textsTo(before)).isEmpty();
    assertThat(banks.textsTo(later)).isEmpty();
  }

  @Test
  void a_promise_sees_to_its_transfer_and_held_ones_wait_but_not_those_with_a_code() {
    UUID issued = promised(Contact.Channel.SMS, Issued.phone());
    UUID held = promised(Contact.Channel.SMS, Issued.phone());
    TransferApproved available = issued(issued, 2);
    held(held, 2);
    assertThat(
            jdbc.queryForObject(
                "SELECT notice_at IS NULL FROM transfer WHERE id = ?",
                Boolean.class,
                available.transferId()))
        .isTrue();

    datePasses(issued, held);

    awaitNotice(held, "DELIVERED");
    await().atMost(PATIENCE).until(() -> looked(issued));
    assertThat(notices(issued)).isEmpty();
  }

  @Test
  void what_is_closed_is_forgotten_and_replaced_is_open_again() {
    UUID withdrawn = promised(Contact.Channel.SMS, Issued.phone());
    UUID delivered = promised(Contact.Channel.SMS, Issued.phone());
    UUID replaced = promised(Contact.Channel.SMS, Issued.phone());
    close(withdrawn, CloseOutcome.PROMISE_WITHDRAWN, 2);
    close(delivered, CloseOutcome.DELIVERED, 2);
    close(replaced, CloseOutcome.CANCELLED, 2);
    close(replaced, CloseOutcome.REPLACED, 3);
    await().atMost(PATIENCE).until(() -> closed(withdrawn) && closed(delivered));
    await().atMost(PATIENCE).until(() -> is("closed_sequence = 3", replaced));
    tell(withdrawn, 4, new Contact(Contact.Channel.SMS, Issued.phone(), null, null));
    tell(replaced, 4, new Contact(Contact.Channel.SMS, Issued.phone(), null, null));
    await().atMost(PATIENCE).until(() -> known(withdrawn, 4) && known(replaced, 4));

    assertThat(contactIsKept(withdrawn)).isFalse();
    assertThat(contactIsKept(delivered)).isFalse();
    datePasses(replaced);
    awaitNotice(replaced, "DELIVERED");
  }

  private UUID promised(Contact.Channel channel, String phone) {
    UUID promise = Ids.next();
    tell(promise, 1, new Contact(channel, phone, null, null));
    return promise;
  }

  private void tell(UUID promise, long sequence, Contact contact) {
    byte[] sealed = sealer.seal(promise, new Addressee("es", contact));
    distribution.send(
        List.of(
            new TransferPromised(
                promise,
                Ids.next(),
                Distribution.PROGRAMME,
                1,
                DUE,
                "tulcan",
                "es",
                Urgency.LOW,
                List.of(),
                Distribution.ORGANISATION,
                Base64.getEncoder().encodeToString(sealed))),
        sequence);
  }

  private TransferApproved issued(UUID promise, long sequence) {
    TransferApproved approved = distribution.approval(promise, 40, "BANK_B");
    distribution.send(List.of(approved), sequence);
    awaitState(List.of(approved), "ISSUED");
    return approved;
  }

  private TransferApproved held(UUID promise, long sequence) {
    TransferApproved approved = issued(promise, sequence);
    distribution.stop(approved, StopKind.HOLD, sequence + 1);
    awaitState(List.of(approved), "HELD");
    return approved;
  }

  private void close(UUID promise, CloseOutcome outcome, long sequence) {
    distribution.send(
        List.of(new TransferClosed(promise, null, outcome, Distribution.AT)), sequence);
  }

  private void datePasses(UUID... promises) {
    for (UUID promise : promises) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  jdbc.update(
                          "UPDATE promise SET notice_at = app_now() WHERE id = ? AND notice_at IS NOT NULL",
                          promise)
                      == 1);
    }
  }

  private void awaitNotice(UUID promise, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(notices(promise)).containsExactly(state));
  }

  private List<String> notices(UUID promise) {
    return jdbc.queryForList(
        "SELECT state FROM message WHERE promise_id = ? AND kind = 'NOTICE'",
        String.class,
        promise);
  }

  private void awaitLookedAt(UUID transfer) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !jdbc.queryForList(
                        "SELECT 1 FROM transfer WHERE id = ? AND notice_at IS NULL", transfer)
                    .isEmpty());
  }

  private boolean known(UUID promise, long sequence) {
    return is("promised_sequence = " + sequence, promise);
  }

  private boolean looked(UUID promise) {
    return is("looked", promise);
  }

  private boolean closed(UUID promise) {
    return is("closed AND notice_at IS NULL", promise);
  }

  private boolean contactIsKept(UUID promise) {
    return is("sealed_contact IS NOT NULL", promise);
  }

  private boolean is(String what, UUID promise) {
    return !jdbc.queryForList("SELECT 1 FROM promise WHERE id = ? AND " + what, promise).isEmpty();
  }
}
