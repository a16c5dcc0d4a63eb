package org.puente.distribution.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.dataprotection.Asking.json;
import static org.puente.distribution.dataprotection.Asking.post;
import static org.puente.distribution.dataprotection.Asking.problem;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DistributionTest
class ErasureIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired PersonalData personal;

  Asking asking;
  Place place;
  UUID person;
  RestTestClient dora;
  RestTestClient rita;

  @BeforeEach
  void somebodyToErase() {
    asking = Asking.somebody(api, world, clock);
    place = asking.place();
    person = asking.person();
    dora = asking.dora();
    rita = asking.rita();
  }

  @Test
  void twoPeopleEraseAndNoCopyOfTheNameOpensAnyMore() throws Exception {
    byte[] name = bytes("SELECT name_enc FROM person WHERE id = ?");
    byte[] key = bytes("SELECT key_enc FROM person_key WHERE person_id = ?");
    String request = asking.asks(DataRequest.Kind.ERASURE);
    String erasure = proposed(request);

    assertThat(problem(post(dora, "/erasures/" + erasure + "/confirm"))).isEqualTo("own-erasure");
    var proof = json(post(rita, "/erasures/" + erasure + "/confirm")).path("proof");

    assertThat(proof.path("keyFingerprint").asString()).isEqualTo(sha256(key));
    assertThat(proof.path("nameFingerprint").asString()).isEqualTo(sha256(name));
    assertThat(proof.path("lineHash").asString()).hasSize(64);
    assertThat(personal.of(person, key).open(PersonalField.NAME, name)).isEqualTo("Persona 0");
    assertThatThrownBy(() -> personal.of(person, null).open(PersonalField.NAME, name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            count(
                "SELECT count(*) FROM person WHERE id = ? AND num_nonnulls(name_enc, phone_enc, name_age_hash) > 0"))
        .isZero();
    assertThat(count("SELECT count(*) FROM person_key WHERE person_id = ?")).isZero();
    var answered = json(dora.get().uri("/api/v1/people/" + person).exchange()).path("person");
    assertThat(answered.path("erased").asBoolean()).isTrue();
    assertThat(answered.path("name").asString()).isEmpty();
    assertThat(problem(post(rita, "/erasures/" + erasure + "/confirm")))
        .isEqualTo("data-request-answered");
  }

  @Test
  void anErasureIsToldWithTheRecordsThatWereMergedAndNothingElse() {
    UUID twin = world.households(place, 1).getFirst();
    world.owner().update("UPDATE person SET merged_into = ? WHERE id = ?", person, twin);
    String erasure = proposed(asking.asks(DataRequest.Kind.ERASURE));
    assertThat(count("SELECT count(*) FROM event_history WHERE aggregate_id = ?")).isZero();

    post(rita, "/erasures/" + erasure + "/confirm").expectStatus().isOk();

    var told =
        world
            .owner()
            .queryForMap(
                "SELECT topic, type, sequence, payload FROM event_history WHERE aggregate_id = ?",
                person);
    assertThat(told)
        .containsEntry("topic", "people.changes")
        .containsEntry("type", "PersonErased")
        .containsEntry("sequence", 1L);
    var payload = JsonMapper.shared().readTree(String.valueOf(told.get("payload")));
    assertThat(payload.propertyNames()).containsExactly("personId", "records", "erasedAt");
    assertThat(payload.path("records").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(person.toString(), twin.toString());
  }

  @Test
  void whoIsOwedMoneyIsNotErasedAndOnceItIsCancelledIsNeverPlannedAgain() {
    world.enrol(place);
    String request = asking.asks(DataRequest.Kind.ERASURE);
    var refused = post(dora, "/data-requests/" + request + "/erasure");
    assertThat(json(refused).path("hindrances").toString()).isEqualTo("[\"OWED\"]");

    var plan = world.released(place, 1);
    assertThat(json(post(dora, "/data-requests/" + request + "/erasure")).path("hindrances"))
        .hasSize(2);
    over(world.transfers(plan).getFirst());
    world.owner().update("UPDATE promise SET closed = 'CANCELLED' WHERE person_id = ?", person);
    String erasure = proposed(request);
    var done = json(post(rita, "/erasures/" + erasure + "/confirm"));

    assertThat(done.path("proof").path("transfers").asInt()).isEqualTo(1);
    assertThat(world.plan(place, 2).problem()).isEqualTo("nothing-to-plan");
    world
        .owner()
        .update(
            "INSERT INTO programme_cycle (programme_id, number, due_at) VALUES (?, 3, '2026-04-01T05:00:00Z')",
            place.programme());
    world.enrol(place);
    assertThat(count("SELECT count(*) FROM promise WHERE person_id = ?")).isEqualTo(2);
  }

  /** As if the bank had said that nothing came of it. */
  private void over(UUID transfer) {
    world
        .owner()
        .update("UPDATE transfer SET state = 'EXPIRED', holds_slot = false WHERE id = ?", transfer);
  }

  @Test
  void aRequestToBeErasedIsNotFulfilledByWords() {
    String request = asking.asks(DataRequest.Kind.ERASURE);
    var answer =
        dora.post()
            .uri("/api/v1/data-requests/" + request + "/answer")
            .body(Map.of("fulfilled", true, "words", "Hecho"))
            .exchange();
    assertThat(problem(answer)).isEqualTo("not-erased");
  }

  @Test
  void nobodyErasesPastTheTwo() {
    String request = asking.asks(DataRequest.Kind.ERASURE);
    String erasure = proposed(request);
    for (String sql :
        List.of(
            "UPDATE person SET erased_at = now() WHERE id = ?",
            "UPDATE person_erasure SET state = 'DONE', ended_by = proposed_by, ended_by_name = 'x',"
                + " ended_at = now(), name_fingerprint = sha256(''), records = 1, transfers = 0"
                + " WHERE person_id = ?",
            "UPDATE person_erasure SET state = 'DONE', ended_by = uuidv7(), ended_by_name = 'x',"
                + " ended_at = now(), name_fingerprint = sha256(''), records = 1, transfers = 0"
                + " WHERE person_id = ?",
            "UPDATE person_erasure SET state = 'WITHDRAWN', ended_by = uuidv7(), ended_by_name = 'x',"
                + " ended_at = now(), proposed_by = uuidv7() WHERE person_id = ?",
            "UPDATE person_key SET key_enc = '' WHERE person_id = ?")) {
      assertThatThrownBy(() -> world.owner().update(sql, person))
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
    assertThat(json(post(rita, "/erasures/" + erasure + "/withdraw")).path("state").asString())
        .isEqualTo("WITHDRAWN");
    assertThatThrownBy(
            () -> world.owner().update("DELETE FROM person_key WHERE person_id = ?", person))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE);
  }

  @Test
  void anErasureElsewhereIsNotThere() {
    String erasure = proposed(asking.asks(DataRequest.Kind.ERASURE));
    var elsewhere = asking.officer("delia", Role.DATA_PROTECTION_OFFICER, world.territory());
    post(elsewhere, "/erasures/" + erasure + "/confirm").expectStatus().isNotFound();
    elsewhere.get().uri("/api/v1/erasures/" + erasure).exchange().expectStatus().isNotFound();
  }

  private String proposed(String request) {
    return json(post(dora, "/data-requests/" + request + "/erasure")).path("id").asString();
  }

  private byte[] bytes(String sql) {
    return Objects.requireNonNull(world.owner().queryForObject(sql, byte[].class, person));
  }

  private long count(String sql) {
    return Objects.requireNonNull(world.owner().queryForObject(sql, Long.class, person));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
