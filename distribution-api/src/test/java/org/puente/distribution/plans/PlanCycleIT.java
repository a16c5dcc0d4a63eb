package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FLOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World.Place;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PtmEvent;
import org.puente.events.contract.Topic;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.outbox.DirectPublisher;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.ConsumerGroup;
import org.puente.events.testing.TestKafka;
import org.puente.events.testing.TopicContent;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle from published criteria to the closed plan, over HTTP, PostgreSQL and Kafka. */
@DistributionTest
class PlanCycleIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant AT = Instant.parse("2026-02-02T10:00:00Z");

  @Autowired EventJson json;
  @Autowired DirectPublisher publisher;
  @Autowired PayeeSealer sealer;
  @Autowired World world;

  @Test
  void fromCriteriaToCash() {
    Place place = world.programme("10000.00", Map.of("kind", "PER_MEMBER", "perMember", "35"), 5);
    world.households(place, 6, Set.of("DISABILITY"), 2);
    world.households(place, 1, Set.of("DISABILITY", "NO_FOOD_OR_SHELTER"), 1);
    world.households(place, 2);

    Answer enrolled = world.enrol(place);

    assertThat(enrolled.body().path("considered").asInt()).isEqualTo(9);
    assertThat(enrolled.body().path("eligible").asInt()).isEqualTo(7);
    assertThat(enrolled.body().path("promised").asInt()).isEqualTo(14);
    assertThat(world.enrol(place).body().path("considered").asInt()).isZero();
    whyNot(place);
    List<TransferPromised> promised = promised(place);
    assertThat(promised).hasSize(14);
    assertThat(promised).filteredOn(it -> it.urgency() == Urgency.HIGH).hasSize(2);

    UUID plan = world.released(place, 1);

    List<TransferApproved> approved = approved(place);
    assertThat(approved).hasSize(7);
    approved.forEach(each -> sound(each, plan));
    paysOut(place, plan, approved);
  }

  private void whyNot(Place place) {
    Answer page =
        world.get(
            ANA, "/api/v1/programmes/" + place.programme() + "/enrolments?eligible=false&limit=1");
    assertThat(page.body().path("items").size()).isOne();
    assertThat(page.body().path("next").asString()).isNotEmpty();
    assertThat(page.body().at("/items/0/reasons/0/es").asString())
        .isEqualTo("Puntaje 0; se requieren 5");
  }

  private void sound(TransferApproved transfer, UUID plan) {
    assertThat(transfer.fsps()).containsExactly("BANK_A", "BANK_B");
    assertThat(transfer.amount().amount().intValueExact() % 10).isZero();
    assertThat(
            sealer
                .open(transfer.transferId(), Base64.getDecoder().decode(transfer.sealedPayee()))
                .phone())
        .startsWith("+59399");
    byte[] fingerprint =
        world
            .owner()
            .queryForObject(
                "SELECT payee_fingerprint FROM transfer WHERE id = ? AND plan_id = ?",
                byte[].class,
                transfer.transferId(),
                plan);
    String line =
        new RequestHashing("USD", transfer.fsps())
            .hash(
                new TransferContent(
                    transfer.transferId(),
                    transfer.personId(),
                    transfer.amount().amount(),
                    transfer.dueAt(),
                    fingerprint == null ? new byte[0] : fingerprint));
    assertThat(transfer.requestHash()).isEqualTo(line);
    assertThat(HexFormat.of().parseHex(transfer.requestHash())).hasSize(32);
  }

  /** Five are paid, one expires after a part, one is rejected; news come twice and mixed up. */
  private void paysOut(Place place, UUID plan, List<TransferApproved> approved) {
    List<Envelope> news = new ArrayList<>();
    for (int i = 0; i < approved.size(); i++) {
      TransferApproved it = approved.get(i);
      Money nothing = Money.zero("USD");
      Money part = Money.of("20", "USD");
      if (i == 6) {
        news.add(
            said(
                1,
                new PayoutRejected(
                    it.promiseId(), it.transferId(), "BANK_B", "NO", it.amount(), nothing, AT)));
        continue;
      }
      news.add(
          said(
              1,
              new CodeIssued(
                  it.promiseId(), it.transferId(), "BANK_A", 1, it.amount(), nothing, AT, AT)));
      news.add(
          said(
              2,
              new CashWithdrawn(
                  it.promiseId(), it.transferId(), "BANK_A", it.amount(), part, AT, AT)));
      news.add(
          i == 5
              ? said(
                  3,
                  new PayoutExpired(
                      it.promiseId(), it.transferId(), "BANK_A", it.amount(), part, AT))
              : said(
                  3,
                  new CashWithdrawn(
                      it.promiseId(),
                      it.transferId(),
                      "BANK_A",
                      it.amount(),
                      it.amount(),
                      AT,
                      AT)));
    }
    List<Envelope> twice = new ArrayList<>(news);
    twice.addAll(news);
    Collections.shuffle(twice, new Random(7));
    publisher.send(twice).join();

    world.awaitState(plan, "CLOSED");
    Books.balance(world.owner(), place.programme());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(told(TransferClosed.class, approved))
                    .hasSize(5)
                    .allMatch(it -> it.outcome() == CloseOutcome.DELIVERED));
    String before = fingerprintOf(place);

    publisher.send(news).join();
    await()
        .atMost(SOON)
        .until(() -> new ConsumerGroup("distribution-payouts", Topic.ATM_PAYOUTS).lag() == 0);

    assertThat(fingerprintOf(place)).isEqualTo(before);
    summary(place);
    replacesTheRest(place);
  }

  private void summary(Place place) {
    Answer summary = world.get(FLOR, "/api/v1/reports/summary?programmeId=" + place.programme());
    assertThat(summary.body().path("eligible").asInt()).isEqualTo(7);
    assertThat(summary.body().path("promised").asInt()).isEqualTo(14);
    assertThat(summary.body().path("released").asInt()).isEqualTo(7);
    assertThat(summary.body().path("codesIssued").asInt()).isEqualTo(6);
    assertThat(summary.body().path("paid").asInt()).isEqualTo(5);
    assertThat(summary.body().path("failed").asInt()).isEqualTo(2);
    assertThat(summary.body().at("/ledger/0/account").asString()).isEqualTo("FUNDING");
  }

  /** What expired or was rejected is planned again under the same promises, less what was paid. */
  private void replacesTheRest(Place place) {
    Answer again = world.plan(place, 1);
    assertThat(again.body().path("count").asInt()).isEqualTo(2);
    assertThat(
            world
                .owner()
                .queryForObject(
                    """
                    SELECT bool_and(t.amount = p.amount - p.paid) FROM transfer t JOIN promise p ON p.id = t.promise_id
                     WHERE t.plan_id = ?
                    """,
                    Boolean.class,
                    again.id()))
        .isTrue();
  }

  private String fingerprintOf(Place place) {
    return String.valueOf(
        world
            .owner()
            .queryForObject(
                """
                SELECT md5(string_agg(md5(t::text), '' ORDER BY t.id))
                       || (SELECT count(*) FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
                            WHERE e.programme_id = ?)
                       || (SELECT sum(last_sequence) FROM promise WHERE programme_id = ?)
                  FROM transfer t WHERE programme_id = ?
                """,
                String.class,
                place.programme(),
                place.programme(),
                place.programme()));
  }

  private List<TransferPromised> promised(Place place) {
    List<TransferPromised> found = new ArrayList<>();
    await()
        .atMost(SOON)
        .until(
            () -> {
              found.clear();
              events(TransferPromised.class).stream()
                  .filter(it -> it.programmeId().equals(place.programme()))
                  .forEach(found::add);
              return found.size() >= 14;
            });
    return found;
  }

  private List<TransferApproved> approved(Place place) {
    return events(TransferApproved.class).stream()
        .filter(it -> it.programmeId().equals(place.programme()))
        .toList();
  }

  private <E extends PtmEvent> List<E> told(Class<E> type, List<TransferApproved> about) {
    List<UUID> promises = about.stream().map(TransferApproved::promiseId).toList();
    return events(type).stream().filter(it -> promises.contains(it.promiseId())).toList();
  }

  private <E extends PtmEvent> List<E> events(Class<E> type) {
    return TopicContent.of(Topic.PTM_APPROVALS, TestKafka.servers()).stream()
        .filter(envelope -> envelope.contract().type().equals(type))
        .map(envelope -> type.cast(json.read(envelope.contract(), envelope.data())))
        .toList();
  }

  private Envelope said(long sequence, PayoutEvent event) {
    return json.wrap(event, sequence, AT, "urn:puente:payment-adapter");
  }
}
