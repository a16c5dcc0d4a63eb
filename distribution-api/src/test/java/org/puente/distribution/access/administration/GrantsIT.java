package org.puente.distribution.access.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@DistributionTest
class GrantsIT {

  private static final String PASSWORD = "correct-horse-staple-42";

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  private record Pair(String one, String other, String why) {}

  @Test
  void theDatabaseAndTheDomainRefuseTheSamePairs() {
    var inJava = new ArrayList<Pair>();
    for (Role one : Role.values()) {
      for (Role other : Role.values()) {
        if (one.name().compareTo(other.name()) < 0) {
          RoleConflict.forbidden(one, other)
              .ifPresent(why -> inJava.add(new Pair(one.name(), other.name(), why.name())));
        }
      }
    }
    var inDatabase =
        fixtures
            .database()
            .sql("SELECT one, other, why FROM incompatible_roles")
            .query(Pair.class)
            .list();
    assertThat(inDatabase).containsExactlyInAnyOrderElementsOf(inJava);
  }

  @Test
  void nobodyPreparesAndApprovesInOneProgramme() {
    UUID user = add("four.eyes");
    var organisation = fixtures.organisation();
    var one = fixtures.programme(organisation).toString();
    var other = fixtures.programme(organisation).toString();
    var prepares = new Grant(Role.PROGRAMME_OFFICER, organisation.toString(), one, Grant.ALL);

    put(user, 1, prepares, new Grant(Role.FINANCE_OFFICER, Grant.ALL, one, Grant.ALL))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:incompatible-roles")
        .jsonPath("$.conflicts[0].why")
        .isEqualTo("FOUR_EYES")
        .jsonPath("$.conflicts[0].one.programme")
        .isEqualTo(one);
    put(user, 1, prepares, Grant.everywhere(Role.FINANCE_OFFICER)).expectStatus().isEqualTo(409);
    put(user, 1, prepares, new Grant(Role.FINANCE_OFFICER, Grant.ALL, other, Grant.ALL))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo(2);
  }

  @Test
  void theDatabaseRefusesOneHalfEachOfTwoThatComeAtOnce() throws Exception {
    UUID user = add("two.halves");
    List<Callable<Boolean>> halves =
        List.of(() -> inserted(user, "AUDITOR"), () -> inserted(user, "COORDINATOR"));
    for (int round = 0; round < 10; round++) {
      fixtures.database().sql("DELETE FROM role_grant WHERE user_id = ?").param(user).update();
      try (var threads = Executors.newFixedThreadPool(2)) {
        int in = 0;
        for (Future<Boolean> half : threads.invokeAll(halves)) {
          in += half.get() ? 1 : 0;
        }
        assertThat(in).isOne();
      }
    }
    assertThatThrownBy(
            () ->
                fixtures
                    .database()
                    .sql("UPDATE role_grant SET role = 'DONOR' WHERE user_id = ?")
                    .param(user)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aChangeOrADeactivationTakesEffectAtOnce() {
    UUID user = add("at.once");
    String token = api.token("at.once", PASSWORD);
    sees(token, 200);
    put(user, 1, Grant.everywhere(Role.VOLUNTEER)).expectStatus().isOk();
    sees(token, 401);

    String renewed = api.token("at.once", PASSWORD);
    sees(renewed, 200);
    enable(user, 2, false).expectStatus().isOk();
    sees(renewed, 401);
    enable(user, 3, true).expectStatus().isOk();
    sees(renewed, 401);
  }

  @Test
  void whoeverLookedBeforeSomebodyElseChangedItIsToldSo() {
    UUID user = add("seen.before");
    put(user, 1, Grant.everywhere(Role.VOLUNTEER)).expectStatus().isOk();
    put(user, 1, Grant.everywhere(Role.DONOR))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:changed");
  }

  @Test
  void aPlaceThatIsNoneIsNoGrant() {
    UUID user = add("nowhere.there");
    for (var place : List.of("nowhere", UUID.randomUUID().toString())) {
      put(user, 1, new Grant(Role.DONOR, place, Grant.ALL, Grant.ALL))
          .expectStatus()
          .isEqualTo(422);
    }
    put(user, 1, new Grant(Role.DONOR, Grant.ALL, Grant.ALL, "no-such-town"))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void anAdministratorReachesNoFurtherThanTheirOwnGrants() {
    UUID user = add("far.away");
    String mine = fixtures.organisation().toString();
    var ofPartner = administrator(new Grant(Role.ADMINISTRATOR, mine, Grant.ALL, Grant.ALL));
    put(api.as(ofPartner), user, 1, new Grant(Role.FIELD_STAFF, mine, Grant.ALL, Grant.ALL))
        .expectStatus()
        .isForbidden();
    api.as(ofPartner)
        .post()
        .uri("/api/v1/users/{id}/invitation", user)
        .exchange()
        .expectStatus()
        .isForbidden();
    api.as(ofPartner)
        .delete()
        .uri("/api/v1/users/{id}/second-factor", user)
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void nobodyChangesTheirOwnAccount() {
    UUID user = add("own.account");
    var self = new Caller(user, "own.account", Grant.everywhere(Set.of(Role.ADMINISTRATOR)));
    put(api.as(self), user, 1, Grant.everywhere(Role.ADMINISTRATOR))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:own-account");
  }

  private boolean inserted(UUID user, String role) {
    try {
      fixtures
          .database()
          .sql("INSERT INTO role_grant (user_id, role) VALUES (?, ?)")
          .params(user, role)
          .update();
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  private static Caller administrator(Grant grant) {
    return new Caller(UUID.randomUUID(), "admin.partner", Set.of(grant));
  }

  private RestTestClient.ResponseSpec put(UUID user, int version, Grant... grants) {
    return put(api.as("root", Role.ADMINISTRATOR), user, version, grants);
  }

  private static RestTestClient.ResponseSpec put(
      RestTestClient client, UUID user, int version, Grant... grants) {
    return client
        .put()
        .uri("/api/v1/users/{id}/grants", user)
        .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
        .body(Map.of("grants", List.of(grants)))
        .exchange();
  }

  private RestTestClient.ResponseSpec enable(UUID user, int version, boolean enabled) {
    return api.as("root", Role.ADMINISTRATOR)
        .put()
        .uri("/api/v1/users/{id}/enabled", user)
        .header(HttpHeaders.IF_MATCH, String.valueOf(version))
        .body(Map.of("enabled", enabled))
        .exchange();
  }

  private void sees(String token, int status) {
    api.anonymous()
        .get()
        .uri("/api/v1/territories")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private UUID add(String name) {
    return api.addUser(name, PASSWORD, Role.FIELD_STAFF);
  }
}
