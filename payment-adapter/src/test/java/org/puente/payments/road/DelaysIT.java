package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Payee;
import org.puente.payments.road.BankProcess.PhoneText;
import org.puente.payments.road.Issued.Ready;

/** The promised date passes, and nothing was paid. */
class DelaysIT extends OnTheRoad {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
  }

  @Test
  void whoever_still_waits_is_told_once_in_neutral_words_of_their_language() {
    Ready spanish = waits("es", null);
    Ready english = waits("en", null);
    datePasses(spanish, english);
    awaitNotice(spanish, "DELIVERED");
    awaitNotice(english, "DELIVERED");
    datePasses(spanish, english);
    awaitLookedAt(spanish);

    assertThat(banks.textsTo(spanish.phone()))
        .singleElement()
        .extracting(PhoneText::text)
        .asString()
        .startsWith("Lo que espera sigue en curso. Si necesita ayuda")
        .doesNotContain("Ana", "100", "USD", "BANK", "ACNUR");
    assertThat(banks.textsTo(english.phone()))
        .singleElement()
        .extracting(PhoneText::text)
        .asString()
        .startsWith("What you expect is still under way");
  }

  @Test
  void nobody_is_told_who_has_a_code_or_asked_for_silence_or_at_an_unsafe_hour() {
    LocalTime now = LocalTime.now(QUITO);
    Ready has = waits("es", null);
    issued.issue(has);
    Ready silent = waits("es", new Contact(Contact.Channel.SLIP, null, null));
    Ready later = waits("es", new Contact(Contact.Channel.SMS, now.plusHours(2), now.plusHours(4)));
    datePasses(has, silent, later);
    awaitLookedAt(has);

    awaitNotice(silent, "UNDELIVERABLE");
    awaitNotice(later, "QUEUED");
    assertThat(notices(has)).isEmpty();
    assertThat(banks.textsTo(silent.phone())).isEmpty();
    assertThat(banks.textsTo(later.phone())).isEmpty();
  }

  @Test
  void a_notice_that_waited_until_the_code_came_is_not_sent() {
    banks.smsc(false);
    await().atMost(PATIENCE).until(() -> banks.smscSessions() == 0);
    Ready transfer = waits("es", null);
    datePasses(transfer);
    awaitNotice(transfer, "QUEUED");
    issued.issue(transfer);

    banks.smsc(true);
    awaitNotice(transfer, "EXPIRED");
    await().atMost(PATIENCE).until(() -> !banks.textsTo(transfer.phone()).isEmpty());
    assertThat(banks.textsTo(transfer.phone()))
        .noneMatch(text -> text.text().contains("sigue en curso"));
  }

  @Test
  void the_date_comes_with_the_approval() {
    TransferApproved transfer = distribution.approve(1, 40, "BANK_B").getFirst();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList(
                            "SELECT notice_at = greatest(?::timestamptz, received_at + interval '1 day')"
                                + " OR notice_at = ?::timestamptz FROM transfer WHERE id = ?",
                            Boolean.class,
                            transfer.dueAt().toString(),
                            transfer.dueAt().toString(),
                            transfer.transferId()))
                    .containsExactly(true));
  }

  private Ready waits(String language, @Nullable Contact contact) {
    return issued.ready(
        1,
        new Payee("Ana Quispe", Issued.phone(), null, language, contact),
        null,
        Duration.ofDays(30));
  }

  private void datePasses(Ready... transfers) {
    for (Ready transfer : transfers) {
      jdbc.update("UPDATE transfer SET notice_at = app_now() WHERE id = ?", transfer.id());
    }
  }

  private void awaitLookedAt(Ready transfer) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList(
                            "SELECT 1 FROM transfer WHERE id = ? AND notice_at IS NULL",
                            transfer.id())
                        .size()
                    == 1);
  }

  private void awaitNotice(Ready transfer, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(notices(transfer)).containsExactly(state));
  }

  private List<String> notices(Ready transfer) {
    UUID id = transfer.id();
    return jdbc.queryForList(
        "SELECT state FROM message WHERE transfer_id = ? AND kind = 'NOTICE'", String.class, id);
  }
}
