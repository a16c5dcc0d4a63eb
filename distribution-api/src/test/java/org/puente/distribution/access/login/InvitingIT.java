package org.puente.distribution.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.access.LogIn;
import org.puente.distribution.access.LoggingIn;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class InvitingIT {

  private static final String PASSWORD = "lluvia sobre el tejado azul";

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired Inviting inviting;
  @Autowired LoggingIn loggingIn;

  @Test
  void whoWasInvitedHasNoPasswordUntilTheLinkIsUsed() {
    UUID id = add("invi.tada");
    logIn("invi.tada", PASSWORD, 401);
    logIn("invi.tada", "nobody", 401);

    var link = inviting.invite(id);
    assertThat(inviting.find(link.token()).orElseThrow().username()).isEqualTo("invi.tada");
    assertThat(inviting.accept(link.token(), PASSWORD)).isPresent();

    logIn("invi.tada", PASSWORD, 200);
  }

  @Test
  void aLinkWorksOnceEvenInTenRequestsAtATime() throws Exception {
    var link = inviting.invite(add("invi.once"));
    Callable<Optional<Invitee>> use = () -> inviting.accept(link.token(), PASSWORD);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(IntStream.range(0, 10).mapToObj(_ -> use).toList());
      assertThat(all).filteredOn(future -> future.resultNow().isPresent()).hasSize(1);
    }
    assertThat(inviting.find(link.token())).isEmpty();
  }

  @Test
  void aWeakPasswordLeavesTheLinkGood() {
    var link = inviting.invite(add("invi.weak"));

    assertThatThrownBy(() -> inviting.accept(link.token(), "short"))
        .hasMessageContaining("at least 15");

    assertThat(inviting.find(link.token())).isPresent();
  }

  @Test
  void aLinkThatRanOutAndOneThatWasReplacedLeadNowhere() {
    UUID id = add("invi.late");
    var first = inviting.invite(id);
    var second = inviting.invite(id);

    assertThat(inviting.find(first.token())).isEmpty();
    fixtures
        .database()
        .sql(
            "UPDATE invitation SET created_at = now() - interval '25 hours',"
                + " expires_at = now() - interval '1 hour' WHERE user_id = ?")
        .param(id)
        .update();
    assertThat(inviting.find(second.token())).isEmpty();
    assertThat(inviting.accept(second.token(), PASSWORD)).isEmpty();
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    UUID id = add("invi.hash");
    var link = inviting.invite(id);

    var kept =
        fixtures
            .database()
            .sql("SELECT i::text FROM invitation i WHERE user_id = ?")
            .param(id)
            .query(String.class)
            .single();

    assertThat(kept).doesNotContain(link.token());
    assertThat(link.toString()).doesNotContain(link.token());
  }

  @Test
  void anAdministratorMakesALinkAndNobodyElseDoes() {
    UUID id = add("invi.api");

    api.as("root", Role.ADMINISTRATOR)
        .post()
        .uri("/api/v1/users/{id}/invitation", id)
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.link")
        .value(link -> assertThat(link.toString()).contains("/welcome?token="));
    api.as("root", Role.ADMINISTRATOR)
        .post()
        .uri("/api/v1/users/{id}/invitation", UUID.randomUUID())
        .exchange()
        .expectStatus()
        .isNotFound();
    api.as("rita", Role.COORDINATOR)
        .post()
        .uri("/api/v1/users/{id}/invitation", id)
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void aHundredWrongPasswordsLockTheirAddressOut() {
    var failing =
        fixtures
            .database()
            .sql(
                "INSERT INTO login_failure (username, address)"
                    + " SELECT 'name' || n, '203.0.113.9' FROM generate_series(1, 100) n");
    assertThat(failing.update()).isEqualTo(100);

    assertThat(loggingIn.logIn("ana.programa", "puente-demo-2026", "203.0.113.9"))
        .isInstanceOf(LogIn.LockedOut.class);
    assertThat(loggingIn.logIn("ana.programa", "puente-demo-2026", "203.0.113.10"))
        .isInstanceOf(LogIn.Welcome.class);
  }

  private UUID add(String name) {
    return api.addUser(name, null, Role.FIELD_STAFF);
  }

  private void logIn(String name, String password, int status) {
    api.anonymous()
        .post()
        .uri("/api/v1/tokens")
        .body(Map.of("username", name, "password", password))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }
}
