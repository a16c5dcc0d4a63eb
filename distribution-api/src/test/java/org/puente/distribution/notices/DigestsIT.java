package org.puente.distribution.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.access.UserDirectory;
import org.puente.distribution.plans.World;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

@DistributionTest
class DigestsIT {

  @Autowired World world;
  @Autowired Fixtures fixtures;
  @Autowired Digests digests;
  @Autowired UserDirectory users;
  @Autowired WhatWaits whatWaits;
  @Autowired Noticing noticing;
  @Autowired MailAddresses addresses;
  @Autowired MessageSource messages;
  @Autowired TransactionTemplate transaction;
  @Autowired AuditTrail audit;
  @Autowired Clock clock;

  private Mailbox mailbox = new Mailbox();

  @BeforeEach
  void openMailbox() {
    mailbox.close();
    mailbox = new Mailbox();
  }

  @AfterEach
  void closeMailbox() {
    mailbox.close();
  }

  @Test
  void oneMailADayWhateverTheNumberOfInstances() throws Exception {
    Readers.Person flor = readers().person("FINANCE_OFFICER", submitted());

    try (var instances = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> instance =
          () -> {
            sending(mailbox.post()).send();
            return true;
          };
      for (var done : instances.invokeAll(List.of(instance, instance, instance, instance))) {
        assertThat(done.get()).isTrue();
      }
    }
    sending(mailbox.post()).send();

    assertThat(mailbox.of(flor.address())).hasSize(1);
    assertThat(state(flor)).isEqualTo("SENT");
    assertThat(mailbox.text(flor.address()))
        .contains("Planes por aprobar: 1", "Lugares con cuotas atrasadas: 1")
        .contains("Puente: https://puente.example.org/")
        .doesNotContain("USD", "100", "Programa", "place-", "Persona");
    assertThatThrownBy(
            () ->
                fixtures
                    .database()
                    .sql("UPDATE notice_digest SET state = 'WAITING' WHERE user_id = ?")
                    .param(flor.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void nothingIsSentWhereNothingWaitsAndNothingOfOtherPlaces() {
    submitted();
    Readers.Person elsewhere = readers().person("FINANCE_OFFICER", world.programme("100.00"));

    sending(mailbox.post()).send();

    assertThat(mailbox.of(elsewhere.address())).isEmpty();
    assertThat(state(elsewhere)).isEqualTo("EMPTY");
  }

  @Test
  void whoeverLeftOrSwitchedItOffGetsNone() {
    World.Place place = submitted();
    Readers.Person left = readers().person("FINANCE_OFFICER", place);
    Readers.Person off = readers().person("FINANCE_OFFICER", place);
    Readers.Person late = readers().person("FINANCE_OFFICER", place);
    update("UPDATE app_user SET enabled = false WHERE id = ?", left);
    readers().confirming(mailbox.post()).digest(off.id(), false);
    digests.open(today());
    update("UPDATE app_user SET enabled = false WHERE id = ?", late);
    int codes = mailbox.of(late.address()).size();

    sending(mailbox.post()).send();

    assertThat(states(left)).isEmpty();
    assertThat(states(off)).isEmpty();
    assertThat(state(late)).isEqualTo("OFF");
    assertThat(mailbox.of(late.address())).hasSize(codes);
  }

  @Test
  void aServerThatIsAwayIsAskedAgainTheSameDay() {
    Readers.Person flor = readers().person("FINANCE_OFFICER", submitted());

    sending(Mailbox.away()).send();
    assertThat(row(flor)).isEqualTo("WAITING AWAY 1 later");
    sending(mailbox.post()).send();
    assertThat(mailbox.of(flor.address())).isEmpty();

    update("UPDATE notice_digest SET next_try_at = app_now() WHERE user_id = ?", flor);
    sending(mailbox.post()).send();
    assertThat(mailbox.of(flor.address())).hasSize(1);

    Readers.Person fay = readers().person("FINANCE_OFFICER", submitted());
    for (int i = 0; i < Digests.MOST_TRIES; i++) {
      sending(Mailbox.away()).send();
      update("UPDATE notice_digest SET next_try_at = app_now() WHERE user_id = ?", fay);
    }
    assertThat(state(fay)).isEqualTo("FAILED");
  }

  @Test
  void oneAddressThatIsRefusedDoesNotBlockOthers() {
    World.Place place = submitted();
    Readers.Person refused = readers().person("FINANCE_OFFICER", place);
    Readers.Person other = readers().person("FINANCE_OFFICER", place);
    Post real = mailbox.post();

    sending(
            letter ->
                letter.to().equals(refused.address()) ? Post.Delivery.REFUSED : real.send(letter))
        .send();

    assertThat(row(refused)).isEqualTo("WAITING REFUSED 1 later");
    assertThat(mailbox.of(other.address())).hasSize(1);
  }

  @Test
  void aClaimThatNobodyFinishedIsNeverSentAgain() {
    Readers.Person flor = readers().person("FINANCE_OFFICER", submitted());
    digests.open(today());
    assertThat(digests.claim(flor.id(), today())).isPresent();
    assertThat(digests.claim(flor.id(), today())).isEmpty();

    update(
        "UPDATE notice_digest SET claimed_at = app_now() - interval '1 hour' WHERE user_id = ?",
        flor);
    sending(mailbox.post()).send();
    sending(mailbox.post()).send();

    assertThat(state(flor)).isEqualTo("UNKNOWN");
    assertThat(mailbox.of(flor.address())).isEmpty();
  }

  @Test
  void aDeputyIsToldOfWhatTheyStandInFor() {
    World.Place place = submitted();
    Readers.Person flor = readers().person("FINANCE_OFFICER", place);
    Readers.Person rita = readers().person("COORDINATOR", world.programme("100.00"));
    fixtures
        .database()
        .sql(
            """
            INSERT INTO delegation (id, from_user, to_user, starts_at, until, reason)
            VALUES (uuidv7(), ?, ?, now() - interval '1 hour', now() + interval '1 day', 'viaje')
            """)
        .params(flor.id(), rita.id())
        .update();

    sending(mailbox.post()).send();

    assertThat(mailbox.text(rita.address())).contains("Planes por aprobar: 1");
  }

  @Test
  void anAddressCountsOnceItsCodeCameBack() {
    UUID id = readers().user("FINANCE_OFFICER", submitted());
    String address = id + "@example.org";
    var confirming = readers().confirming(mailbox.post());

    assertThatThrownBy(() -> confirming.ask(id, "no es@correo", Locale.of("es")))
        .isInstanceOf(Problem.class);
    confirming.ask(id, address, Locale.of("es"));
    sending(mailbox.post()).send();
    assertThat(mailbox.of(address)).hasSize(1);

    String code = Readers.code(mailbox, address);
    for (int i = 0; i < MailAddresses.MOST; i++) {
      assertThatThrownBy(() -> confirming.confirm(id, "x")).isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> confirming.confirm(id, code)).isInstanceOf(Problem.class);
    confirming.ask(id, address, Locale.of("es"));
    confirming.confirm(id, Readers.code(mailbox, address));
    assertThat(confirming.mine(id)).isEqualTo(new MailAddresses.Mine(address, true, null));

    for (int i = 2; i < MailAddresses.MOST; i++) {
      confirming.ask(id, address, Locale.of("es"));
    }
    assertThatThrownBy(() -> confirming.ask(id, address, Locale.of("es")))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("mail-too-many"));
    assertThat(
            fixtures
                .database()
                .sql("SELECT position(?::bytea IN address_enc) FROM mail_address WHERE user_id = ?")
                .params(address.getBytes(java.nio.charset.StandardCharsets.UTF_8), id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void everyKindMayBeKeptAndHasWordsInBothLanguages() {
    UUID id = readers().user("AUDITOR", world.programme("100.00"));
    for (Kind kind : Kind.values()) {
      for (String where : List.of("notices.kind.", "mail.digest.kind.")) {
        for (Locale language : List.of(Locale.of("es"), Locale.ENGLISH)) {
          assertThat(messages.getMessage(where + kind, null, "", language))
              .as("%s%s in %s", where, kind, language)
              .isNotEmpty();
        }
      }
      fixtures
          .database()
          .sql("INSERT INTO notice (user_id, kind, subject) VALUES (?, ?, 'all')")
          .params(id, kind.name())
          .update();
    }
  }

  private SendingDigests sending(Post post) {
    var letters = new DigestLetters(users, whatWaits, noticing, messages, Mailbox.SETTINGS);
    return new SendingDigests(digests, letters, post, Mailbox.SETTINGS, clock);
  }

  private Readers readers() {
    return new Readers(fixtures, addresses, messages, transaction, audit, clock);
  }

  private World.Place submitted() {
    World.Place place = world.promised(2, "1000.00");
    world.submitted(place, 1);
    return place;
  }

  private void update(String sql, Readers.Person person) {
    fixtures.database().sql(sql).param(person.id()).update();
  }

  private String state(Readers.Person person) {
    return states(person).getFirst();
  }

  private List<String> states(Readers.Person person) {
    return fixtures
        .database()
        .sql("SELECT state FROM notice_digest WHERE user_id = ?")
        .param(person.id())
        .query(String.class)
        .list();
  }

  private String row(Readers.Person person) {
    return fixtures
        .database()
        .sql(
            """
            SELECT concat_ws(' ', state, problem, tries, CASE WHEN next_try_at > app_now() THEN 'later' END)
              FROM notice_digest WHERE user_id = ?
            """)
        .param(person.id())
        .query(String.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
