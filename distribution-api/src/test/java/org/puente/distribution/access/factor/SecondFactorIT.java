package org.puente.distribution.access.factor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DemoCodes;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@DistributionTest
class SecondFactorIT {

  private static final String PASSWORD = "a-long-password";

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired EnrollingFactor enrolling;
  @Autowired CheckingFactor checking;

  private record Person(UUID id, String name, TotpSecret secret, List<String> recovery) {
    String nextCode() {
      return DemoCodes.next(secret.base32(), name);
    }
  }

  @Test
  void whoMustHaveOneAndHasNoneIsToldSoAndGetsNoToken() {
    add("fina.none", "FINANCE_OFFICER");

    assertThat(attempt("fina.none", null, 403)).endsWith("second-factor-to-enrol");
    assertThat(attempt("fina.none", "123456", 403)).endsWith("second-factor-to-enrol");
  }

  @Test
  void whoHasOneIsAskedForItEvenWhereTheRoleNeedsNone() {
    var carla = enrolled("carla.own", "FIELD_STAFF");

    assertThat(attempt(carla.name(), null, 401)).endsWith("second-factor-needed");
    assertThat(attempt(carla.name(), "000000", 403)).endsWith("wrong-code");
    attempt(carla.name(), carla.nextCode(), 200);
  }

  @Test
  void aCodeCountsOnceEvenInTenRequestsAtATime() throws Exception {
    var fina = enrolled("fina.once", "FINANCE_OFFICER");
    String code = fina.nextCode();

    Callable<FactorCheck> check = () -> checking.check(fina.id(), code);
    List<FactorCheck> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(IntStream.range(0, 10).mapToObj(_ -> check).toList());
      answers = all.stream().map(future -> future.resultNow()).toList();
    }

    assertThat(answers).filteredOn(FactorCheck.Right.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(FactorCheck.Wrong.class::isInstance).hasSize(5);
    assertThat(answers).filteredOn(FactorCheck.LockedOut.class::isInstance).hasSizeLessThan(10);
  }

  @Test
  void fiveWrongCodesLockOutTheRightOneAndARightPasswordForgivesNothing() {
    var fina = enrolled("fina.locked", "FINANCE_OFFICER");

    for (int i = 0; i < FactorAttempts.WRONG_ONES_ALLOWED; i++) {
      attempt(fina.name(), "00000" + i, 403);
      attempt(fina.name(), null, 401);
    }

    attempt(fina.name(), fina.nextCode(), 429);
  }

  @Test
  void aRecoveryCodeCountsOnceAndIsKeptAsAHash() {
    var fina = enrolled("fina.recovers", "FINANCE_OFFICER");
    String code = fina.recovery().getFirst();

    attempt(fina.name(), code.toUpperCase(), 200);
    attempt(fina.name(), code, 403);

    assertThat(enrolling.recoveryCodesLeft(fina.id())).isEqualTo(RecoveryCodes.COUNT - 1);
  }

  @Test
  void theSecretIsSealedAndOpensForNobodyElse() {
    var one = enrolled("fina.sealed", "FINANCE_OFFICER");
    var other = enrolled("fina.other", "FINANCE_OFFICER");
    var sealed =
        fixtures
            .database()
            .sql("SELECT secret_enc FROM totp WHERE user_id = ?")
            .param(one.id())
            .query(byte[].class)
            .single();

    assertThat(new String(sealed, ISO_8859_1)).doesNotContain(one.secret().base32());
    fixtures
        .database()
        .sql("UPDATE totp SET secret_enc = ? WHERE user_id = ?")
        .params(sealed, other.id())
        .update();
    assertThatThrownBy(() -> checking.check(other.id(), "123456"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theDatabaseItselfTakesNoStepBackAndNoUsedCodeAgain() {
    var fina = enrolled("fina.rules", "FINANCE_OFFICER");
    checking.check(fina.id(), fina.recovery().getFirst());

    assertThatThrownBy(() -> change("UPDATE totp SET last_step = 0 WHERE user_id = ?", fina))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only rises");
    assertThatThrownBy(
            () -> change("UPDATE recovery_code SET used_at = NULL WHERE user_id = ?", fina))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("counts once");
  }

  @Test
  void anAdministratorTakesAFactorAwayFromWhoeverLostIt() {
    var fina = enrolled("fina.lost", "FINANCE_OFFICER");

    api.as("root", Role.ADMINISTRATOR)
        .delete()
        .uri("/api/v1/users/{id}/second-factor", fina.id())
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(attempt(fina.name(), fina.nextCode(), 403)).endsWith("second-factor-to-enrol");
    api.as("flor", Role.FINANCE_OFFICER)
        .delete()
        .uri("/api/v1/users/{id}/second-factor", fina.id())
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private void change(String sql, Person person) {
    fixtures.database().sql(sql).param(person.id()).update();
  }

  private Person enrolled(String name, String role) {
    UUID id = add(name, role);
    var secret = enrolling.propose(id);
    var codes = enrolling.confirm(id, DemoCodes.next(secret.base32(), name)).orElseThrow();
    return new Person(id, name, secret, codes);
  }

  private UUID add(String name, String role) {
    return api.addUser(name, PASSWORD, Role.valueOf(role));
  }

  private String attempt(String name, @Nullable String code, int status) {
    var request = new HashMap<>(Map.of("username", name, "password", PASSWORD));
    if (code != null) {
      request.put("otp", code);
    }
    var answer =
        api.anonymous()
            .post()
            .uri("/api/v1/tokens")
            .body(request)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return answer == null ? "" : answer.path("type").asString("");
  }
}
