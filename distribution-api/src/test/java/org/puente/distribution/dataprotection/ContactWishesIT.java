package org.puente.distribution.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.dataprotection.Asking.json;
import static org.puente.distribution.dataprotection.Asking.post;
import static org.puente.distribution.dataprotection.Asking.problem;
import static org.puente.distribution.plans.Officers.RITA;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World;
import org.puente.distribution.registration.ImportDriver;
import org.puente.events.access.Role;
import org.puente.events.contract.Topic;
import org.puente.events.contract.TransferApproved;
import org.puente.events.envelope.EventJson;
import org.puente.events.sealing.Addressee;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.TestKafka;
import org.puente.events.testing.TopicContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** How people chose to be told, from the conversation to what travels sealed. */
@DistributionTest
class ContactWishesIT {

  private static final Contact VOICE =
      new Contact(Contact.Channel.VOICE, LocalTime.of(14, 0), LocalTime.of(16, 30));

  @Autowired Api api;
  @Autowired World world;
  @Autowired Fixtures fixtures;
  @Autowired Clock clock;
  @Autowired EventJson json;
  @Autowired PayeeSealer sealer;

  @Test
  void theApprovedEventCarriesSealedHowEachChoseToBeTold() {
    Asking asking = Asking.somebody(api, world, clock);
    UUID elsewhere = asking.person();
    List<UUID> others = world.households(asking.place(), 2);
    RestTestClient rita = asking.rita();
    choose(rita, others.getFirst(), VOICE);
    choose(rita, elsewhere, new Contact(Contact.Channel.SMS, null, null));
    tellAt(asking, "0997654321");
    world.enrol(asking.place());
    UUID plan = world.approved(asking.place(), 1);
    var late = choose(rita, others.getLast(), new Contact(Contact.Channel.SLIP, null, null));
    assertThat(late.path("underWay").asInt()).as("goes out as it was known before").isOne();
    world.fund(asking.place(), "1000.00");
    world.step(RITA, plan, "release", Map.of());
    world.awaitState(plan, "RELEASED");

    assertThat(told(plan, others.getFirst())).returns(VOICE, Payee::contact);
    assertThat(told(plan, elsewhere))
        .returns(new Contact(Contact.Channel.SMS, "+593997654321", null, null), Payee::contact)
        .returns("+593990000000", Payee::phone)
        .returns("+593997654321", Payee::toldAt);
    assertThat(told(plan, others.getLast()).contact()).isNull();
  }

  @Test
  void whatIsOwedIsToldWithTheContactSealedAndAgainWhenTheWishChanges() {
    Asking asking = Asking.somebody(api, world, clock);
    UUID person = asking.person();
    world.enrol(asking.place());
    assertThat(promised(person, 1))
        .isNotEmpty()
        .allSatisfy(
            told ->
                assertThat(told)
                    .isEqualTo(
                        new Addressee(
                            "es", new Contact(Contact.Channel.SMS, "+593990000000", null, null))));
    world
        .owner()
        .update("UPDATE promise SET paid = amount WHERE person_id = ? AND cycle = 2", person);

    choose(asking.rita(), person, VOICE);
    tellAt(asking, "0997654321");

    assertThat(promised(person, 2))
        .containsExactly(
            new Addressee(
                "es",
                new Contact(
                    Contact.Channel.VOICE, "+593990000000", VOICE.safeFrom(), VOICE.safeTo())));
    assertThat(promised(person, 3))
        .extracting(told -> told.contact().number())
        .containsExactly("+593997654321");
  }

  private List<Addressee> promised(UUID person, long sequence) {
    return world
        .owner()
        .query(
            """
            SELECT p.id, h.payload::jsonb ->> 'sealedContact' AS sealed
              FROM promise p JOIN event_history h ON h.aggregate_id = p.id
             WHERE p.person_id = ? AND h.sequence = ? AND h.type = 'TransferPromised'
            """,
            (row, _) ->
                sealer.openAddressee(
                    row.getObject("id", UUID.class),
                    Base64.getDecoder().decode(row.getString("sealed"))),
            person,
            sequence);
  }

  @Test
  void theNumberIsChangedByTwoOrNotAtAll() {
    Asking asking = Asking.somebody(api, world, clock);
    String request = asking.asks(DataRequest.Kind.RECTIFICATION);
    String proposal = propose(asking, request, "0997654321");

    assertThat(problem(post(asking.dora(), "/rectifications/" + proposal + "/confirm")))
        .isEqualTo("own-rectification");
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        "UPDATE person SET contact_phone_enc = '\\x01' WHERE id = ?",
                        asking.person()))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE);
    assertThat(chosen(asking.rita(), asking.person()).path("chosen").isNull()).isTrue();
    post(asking.rita(), "/rectifications/" + proposal + "/withdraw");
    answer(asking, request);
  }

  @Test
  void hoursHaveTwoEndsAndWhoeverPaysDoesNotSeeThem() {
    Asking asking = Asking.somebody(api, world, clock);
    choose(asking.rita(), asking.person(), VOICE);

    assertThat(
            problem(
                put(
                    asking.rita(),
                    asking.person(),
                    new Contact(Contact.Channel.SMS, LocalTime.NOON, null))))
        .isEqualTo("contact-hours");
    assertThat(chosen(asking.rita(), asking.person()).at("/chosen/channel").asString())
        .isEqualTo("VOICE");
    RestTestClient fina = asking.officer("fina", Role.FINANCE_OFFICER, asking.place().territory());
    contact(fina, asking.person()).expectStatus().isForbidden();
  }

  @Test
  void aFileMayTellHowPeopleChoseToBeTold() {
    ImportDriver imports = new ImportDriver(api, fixtures);
    imports.run(
        """
        nombre;telefono;edad;territorio;manera_avisar;telefono_avisos;hora_segura_desde;hora_segura_hasta
        María Núñez;0991234567;34;tulcan;mensaje;0997654321;14:00;16:30
        """);
    UUID maria =
        world
            .owner()
            .queryForObject(
                "SELECT id FROM person WHERE programme_id = ?", UUID.class, imports.programme);

    JsonNode chosen = chosen(imports.officer(), maria).path("chosen");
    assertThat(chosen.path("channel").asString()).isEqualTo("SMS");
    assertThat(chosen.path("number").asString()).isEqualTo("+593997654321");
    assertThat(chosen.path("safeFrom").asString()).startsWith("14:00");
    assertThat(chosen.path("safeTo").asString()).startsWith("16:30");
  }

  private void tellAt(Asking asking, String number) {
    String request = asking.asks(DataRequest.Kind.RECTIFICATION);
    json(post(asking.rita(), "/rectifications/" + propose(asking, request, number) + "/confirm"));
    answer(asking, request);
  }

  private static void answer(Asking asking, String request) {
    post(
        asking.dora(),
        "/data-requests/" + request + "/answer",
        Map.of("fulfilled", true, "words", "Hecho"));
  }

  private static String propose(Asking asking, String request, String number) {
    return json(post(
            asking.dora(),
            "/data-requests/" + request + "/rectification",
            Map.of("contactPhone", number)))
        .path("id")
        .asString();
  }

  private JsonNode choose(RestTestClient client, UUID person, Contact wish) {
    return json(put(client, person, wish).expectStatus().isOk());
  }

  private static RestTestClient.ResponseSpec put(RestTestClient client, UUID person, Contact wish) {
    return client.put().uri("/api/v1/people/" + person + "/contact").body(wish).exchange();
  }

  private static JsonNode chosen(RestTestClient client, @Nullable UUID person) {
    return json(contact(client, person).expectStatus().isOk());
  }

  private static RestTestClient.ResponseSpec contact(RestTestClient client, @Nullable UUID person) {
    return client.get().uri("/api/v1/people/" + person + "/contact").exchange();
  }

  private Payee told(UUID plan, UUID person) {
    return TopicContent.of(Topic.PTM_APPROVALS, TestKafka.servers()).stream()
        .filter(envelope -> envelope.contract().type().equals(TransferApproved.class))
        .map(envelope -> (TransferApproved) json.read(envelope.contract(), envelope.data()))
        .filter(each -> plan.equals(each.planId()) && each.personId().equals(person))
        .map(each -> sealer.open(each.transferId(), Base64.getDecoder().decode(each.sealedPayee())))
        .findFirst()
        .orElseThrow();
  }
}
