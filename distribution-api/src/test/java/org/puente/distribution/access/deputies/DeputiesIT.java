package org.puente.distribution.access.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.FABIAN;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Somebody stands in for a finance officer who is away. */
@DistributionTest
class DeputiesIT {

  private static final String PASSWORD = "correct-horse-staple-42";

  @Autowired Api api;
  @Autowired World world;
  @Autowired Delegating delegating;

  private String suffix = "";
  private Caller away = caller("nobody", Role.FINANCE_OFFICER, new UUID(0, 0));
  private Caller deputy = away;

  @BeforeEach
  void people() {
    suffix = "." + UUID.randomUUID().toString().substring(0, 8);
    away = add("flor", Role.FINANCE_OFFICER);
    deputy = add("dora", Role.COORDINATOR);
  }

  @Test
  void whoeverIsAwayIsStoodInForUntilTheDay() {
    int version = version();
    give(deputy.username(), Duration.ofDays(10)).expectStatus().isCreated();
    assertThat(inForce()).containsExactly("COORDINATOR", "FINANCE_OFFICER");
    assertThat(version()).isEqualTo(version + 1);

    world
        .owner()
        .update(
            """
            UPDATE delegation SET starts_at = now() - interval '2 days', until = now() - interval '1 second'
             WHERE to_user = ?
            """,
            deputy.userId());
    assertThat(inForce()).containsExactly("COORDINATOR");
    delegating.turn();
    assertThat(version()).isEqualTo(version + 2);
    assertThat(mine(deputy).getFirst()).isEqualTo("EXPIRED");
    give(deputy.username(), Duration.ofDays(10)).expectStatus().isCreated();
    end(add("otra", Role.FINANCE_OFFICER)).expectStatus().isNotFound();
    end(deputy).expectStatus().isOk();
    assertThat(inForce()).containsExactly("COORDINATOR");
    end(away).expectStatus().isNotFound();
  }

  @Test
  void whatIsGivenFollowsWhatBothHold() {
    give(deputy.username(), Duration.ofDays(10)).expectStatus().isCreated();
    world
        .owner()
        .update(
            "INSERT INTO role_grant (user_id, role) VALUES (?, 'PROGRAMME_OFFICER')",
            deputy.userId());
    assertThat(inForce()).containsExactly("COORDINATOR", "PROGRAMME_OFFICER");
    world
        .owner()
        .update(
            "DELETE FROM role_grant WHERE role = 'PROGRAMME_OFFICER' AND user_id = ?",
            deputy.userId());
    assertThat(inForce()).containsExactly("COORDINATOR", "FINANCE_OFFICER");
    world.owner().update("UPDATE app_user SET enabled = false WHERE id = ?", away.userId());
    assertThat(inForce()).containsExactly("COORDINATOR");
  }

  @Test
  void theTwoHaveOnePartInAPlanBetweenThem() {
    give(deputy.username(), Duration.ofDays(10)).expectStatus().isCreated();
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);
    var standing = caller(deputy.username(), Role.FINANCE_OFFICER, deputy.userId());

    approve(standing, plan).expectStatus().isOk();
    approve(away, plan)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:deputy-beside-principal");
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        "INSERT INTO plan_participant (plan_id, user_id, username, part) VALUES (?, ?, 'x', 'APPROVER')",
                        plan,
                        away.userId()))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE)
        .hasMessageContaining("deputy");
    end(away).expectStatus().isOk();
    approve(away, plan).expectStatus().isEqualTo(409);
    assertThat(world.approve(FABIAN, plan).status()).isEqualTo(200);
  }

  @Test
  void notEverybodyCanStandIn() {
    refused("nobody.of.that.name", Duration.ofDays(1), "unknown-deputy");
    refused(deputy.username(), Duration.ofDays(-1), "delegation-dates");
    refused(deputy.username(), Duration.ofDays(91), "delegation-dates");
    refused(add("fabian", Role.FINANCE_OFFICER).username(), Duration.ofDays(1), "deputy-cannot");
    refused(
        add("ana", Role.PROGRAMME_OFFICER).username(), Duration.ofDays(1), "incompatible-roles");
    api.addUser("invitada" + suffix, null, Role.COORDINATOR);
    refused("invitada" + suffix, Duration.ofDays(1), "deputy-cannot");
    refused(away.username(), Duration.ofDays(1), "deputy-cannot");
    give(deputy.username(), Duration.ofDays(1)).expectStatus().isCreated();
    refused(add("rita", Role.COORDINATOR).username(), Duration.ofDays(1), "delegation-open");
    var stale = api.as(away, Duration.ofMinutes(30));
    post(stale, "/api/v1/delegations", wanted(deputy.username(), Duration.ofDays(1)))
        .expectStatus()
        .isForbidden();
  }

  private void refused(String to, Duration length, String problem) {
    give(to, length)
        .expectStatus()
        .is4xxClientError()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:" + problem);
  }

  private RestTestClient.ResponseSpec give(String to, Duration length) {
    return post(api.as(away), "/api/v1/delegations", wanted(to, length));
  }

  private static Map<String, Object> wanted(String to, Duration length) {
    Instant now = Instant.now();
    return Map.of("to", to, "startsAt", now, "until", now.plus(length), "reason", "Vacaciones");
  }

  private RestTestClient.ResponseSpec end(Caller who) {
    UUID id =
        world
            .client()
            .sql("SELECT id FROM delegation WHERE to_user = ? ORDER BY id DESC LIMIT 1")
            .param(deputy.userId())
            .query(UUID.class)
            .single();
    return post(api.as(who), "/api/v1/delegations/" + id + "/end", Map.of());
  }

  private List<String> mine(Caller who) {
    var all =
        api.as(who)
            .get()
            .uri("/api/v1/delegations")
            .exchange()
            .expectBody(Delegation[].class)
            .returnResult()
            .getResponseBody();
    return Arrays.stream(Objects.requireNonNull(all))
        .map(each -> String.valueOf(each.endedWhy()))
        .toList();
  }

  private RestTestClient.ResponseSpec approve(Caller who, UUID plan) {
    return post(
        api.as(who), "/api/v1/plans/" + plan + "/approve", Map.of("digest", world.digest(plan)));
  }

  private static RestTestClient.ResponseSpec post(
      RestTestClient client, String path, Map<String, Object> body) {
    return client.post().uri(path).body(body).exchange();
  }

  private Caller add(String name, Role role) {
    String username = name + suffix;
    return caller(username, role, api.addUser(username, PASSWORD, role));
  }

  private static Caller caller(String username, Role role, UUID id) {
    return new Caller(id, username, Set.of(Grant.everywhere(role)));
  }

  private List<String> inForce() {
    return world
        .owner()
        .queryForList(
            "SELECT DISTINCT role FROM grant_in_force WHERE user_id = ? ORDER BY role",
            String.class,
            deputy.userId());
  }

  private int version() {
    return world
        .client()
        .sql("SELECT version FROM app_user WHERE id = ?")
        .param(deputy.userId())
        .query(Integer.class)
        .single();
  }
}
