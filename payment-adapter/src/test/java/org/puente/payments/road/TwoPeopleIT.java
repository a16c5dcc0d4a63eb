package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.puente.events.testing.TestTokens;

/** Nobody goes round the console: the second factor and the deputies' rule hold for each token. */
class TwoPeopleIT extends OnTheRoad {

  private static final Caller MARTA = TestTokens.caller("marta", Role.FINANCE_OFFICER);
  private static final Caller JORGE = TestTokens.caller("jorge", Role.FINANCE_OFFICER);
  private static final Caller NORA = TestTokens.caller("nora", Role.FINANCE_OFFICER);
  private static final String NONE = "0190d3a8-0000-7000-8000-000000000002";
  private static final Map<String, String> WHY =
      Map.of("reason", "Carta del banco 2026-118, recibida hoy");
  private static final List<String> CONFIRMING =
      List.of(
          "/api/v1/proposals/" + NONE + "/confirmation",
          "/api/v1/pauses/" + NONE + "/resumption",
          "/api/v1/fsps/BANK_F/code-batches/" + NONE + "/confirmation",
          "/api/v1/fsps/BANK_C/files/sent/" + NONE + "/download",
          "/api/v1/fsps/BANK_C/files/sent/" + NONE + "/confirmation",
          "/api/v1/fsps/BANK_C/files/received/" + NONE + "/confirmation",
          "/api/v1/fsps/BANK_C/days/2026-03-02/reopening",
          "/api/v1/slip-batches/" + NONE + "/codes",
          "/api/v1/slip-batches/" + NONE + "/codes/again",
          "/api/v1/slip-batches/" + NONE + "/pins",
          "/api/v1/slip-batches/" + NONE + "/pins/again");

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void a_token_without_a_fresh_second_factor_confirms_nothing_and_is_told_what_is_missing() {
    List<String> stale =
        List.of(
            TestTokens.withoutFactor(MARTA),
            TestTokens.token(MARTA, Duration.ofMinutes(15), Duration.ofMinutes(16)),
            TestTokens.token(MARTA, Duration.ofMinutes(15), Duration.ofMinutes(-16)));
    for (String path : CONFIRMING) {
      for (String token : stale) {
        HttpResponse<String> answer = ours.post(path, token, WHY);
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(answer.body())
            .as(path)
            .contains(
                "urn:puente:problem:confirmation-needed",
                "\"missing\":\"second-factor\"",
                "\"freshForSeconds\":900");
      }
      assertThat(ours.post(path, TestTokens.token(MARTA), WHY).body())
          .as(path)
          .doesNotContain("confirmation-needed");
    }
  }

  @Test
  void a_program_confirms_nothing_whatever_its_token_says() {
    for (String path : CONFIRMING) {
      assertThat(ours.post(path, TestTokens.ofClient(MARTA, "reports"), WHY).statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void a_deputy_and_whom_they_stand_in_for_settle_nothing_between_them() {
    String before = proposed(TestTokens.beside(MARTA, "jorge"));
    assertThat(confirm(before, TestTokens.token(JORGE)).body()).contains("deputies-are-one");
    assertThat(confirm(before, TestTokens.token(NORA)).statusCode()).isEqualTo(202);

    String now = proposed(TestTokens.token(MARTA));
    assertThat(confirm(now, TestTokens.beside(JORGE, "nora", "marta")).statusCode()).isEqualTo(409);
    assertThat(confirm(now, TestTokens.beside(JORGE, "nora")).statusCode()).isEqualTo(202);

    String own = proposed(TestTokens.beside(MARTA, "jorge"));
    assertThat(
            ours.post("/api/v1/proposals/" + own + "/discarding", TestTokens.withoutFactor(JORGE))
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void a_deputy_does_not_vouch_for_a_box_of_whom_they_stand_in_for() {
    String batches = "/api/v1/fsps/BANK_F/code-batches";
    String csv = banks.box("f", Map.of("100", 1)).csv();
    String box = ours.id(ours.send(batches, TestTokens.token(MARTA), csv, 1, "100"));
    String confirmation = batches + "/" + box + "/confirmation";

    assertThat(ours.post(confirmation, TestTokens.beside(JORGE, "marta")).body())
        .contains("deputies-are-one");
    assertThat(ours.post(confirmation, TestTokens.token(MARTA)).body()).contains("four-eyes");
    assertThat(ours.post(confirmation, TestTokens.token(JORGE)).statusCode()).isEqualTo(204);
    assertThat(
            jdbc.queryForObject(
                "SELECT detail ->> 'factor' FROM audit_event WHERE action = 'codes.confirmed' AND subject = ?",
                String.class,
                box))
        .isEqualTo("TOTP");
  }

  @Test
  void a_deputy_does_not_confirm_a_file_that_whom_they_stand_in_for_brought() {
    UUID file = Ids.next();
    jdbc.update(
        """
        INSERT INTO bank_file (id, fsp, name, content_hash, size, arrived_at, state, brought_by, beside)
        VALUES (?, 'BANK_C', 'R.txt', sha256(?::text::bytea), 1, app_now(), 'WAITING', 'marta', ARRAY['jorge'])
        """,
        file,
        file);
    String confirmation = "/api/v1/fsps/BANK_C/files/received/" + file + "/confirmation";

    assertThat(ours.post(confirmation, TestTokens.token(JORGE)).body())
        .contains("deputies-are-one");
    assertThat(ours.post(confirmation, TestTokens.beside(NORA, "marta")).body())
        .contains("deputies-are-one");
    assertThat(ours.post(confirmation, TestTokens.token(NORA)).statusCode()).isEqualTo(204);
  }

  private String proposed(String by) {
    UUID opened = Ids.next();
    jdbc.update(
        "INSERT INTO payout_case (id, kind, detail, opened_at) VALUES (?, 'PART_PAID', 'x', app_now())",
        opened);
    return ours.id(ours.post("/api/v1/cases/" + opened + "/proposals", by, WHY));
  }

  private HttpResponse<String> confirm(String proposal, String by) {
    return ours.post("/api/v1/proposals/" + proposal + "/confirmation", by);
  }
}
