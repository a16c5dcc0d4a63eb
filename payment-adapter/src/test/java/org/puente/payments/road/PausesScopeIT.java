package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;

/** Whoever has all of something stops it, and resumes it; whoever has a part of it does not. */
class PausesScopeIT extends OnTheRoad {

  private static final String EVERYWHERE = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String ITS_PROGRAMME = at("*", Distribution.PROGRAMME.toString(), "*");
  private static final String ITS_PARTNER =
      at(Distribution.ORGANISATION.toString(), Distribution.PROGRAMME.toString(), "*");
  private static final String ITS_TERRITORY = at("*", Distribution.PROGRAMME.toString(), "tulcan");
  private static final String OTHER_TERRITORY = at("*", Distribution.PROGRAMME.toString(), "manta");
  private static final String OTHER_PROGRAMME = at("*", UUID.randomUUID().toString(), "*");

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void an_fsp_is_stopped_and_resumed_by_whoever_has_all_and_everybody_sees_it() {
    for (String narrow : List.of(ITS_PROGRAMME, ITS_PARTNER, ITS_TERRITORY, OTHER_PROGRAMME)) {
      assertRefused(stop("FSP", "BANK_B", narrow));
    }
    String pause = ours.id(stop("FSP", "BANK_B", EVERYWHERE));

    assertThat(ours.get("/api/v1/pauses", OTHER_TERRITORY).body()).contains(pause);
    assertRefused(resume(pause, ITS_PROGRAMME));
    assertThat(resume(pause, EVERYWHERE).statusCode()).isEqualTo(204);
  }

  @Test
  void a_programme_is_stopped_and_resumed_by_whoever_has_all_of_it() {
    String programme = Distribution.PROGRAMME.toString();
    for (String narrow : List.of(ITS_PARTNER, ITS_TERRITORY, OTHER_PROGRAMME)) {
      assertRefused(stop("PROGRAMME", programme, narrow));
    }
    String pause = ours.id(stop("PROGRAMME", programme, ITS_PROGRAMME));

    assertThat(ours.get("/api/v1/pauses", ITS_TERRITORY).body()).contains(pause);
    assertThat(ours.get("/api/v1/pauses", OTHER_PROGRAMME).body()).doesNotContain(pause);
    assertRefused(resume(pause, ITS_TERRITORY));
    assertThat(resume(pause, OTHER_PROGRAMME).body()).contains("not-paused");
    assertThat(ours.get("/api/v1/pauses", EVERYWHERE).body()).contains(pause);
    assertThat(resume(pause, ITS_PROGRAMME).statusCode()).isEqualTo(204);
  }

  @Test
  void a_plan_is_stopped_and_resumed_by_whoever_has_every_place_where_it_pays() {
    TransferApproved known = distribution.approve(1, 40, "BANK_A").getFirst();
    await().atMost(PATIENCE).until(() -> !states(List.of(known)).isEmpty());
    String plan = Distribution.PLAN.toString();
    for (String narrow : List.of(OTHER_TERRITORY, OTHER_PROGRAMME)) {
      assertRefused(stop("PLAN", plan, narrow));
    }
    assertRefused(stop("PLAN", UUID.randomUUID().toString(), ITS_PROGRAMME));
    String pause = ours.id(stop("PLAN", plan, ITS_TERRITORY));
    assertThat(ours.get("/api/v1/pauses", OTHER_TERRITORY).body()).doesNotContain(pause);
    assertThat(resume(pause, ITS_PARTNER).statusCode()).isEqualTo(204);

    elsewhere(known);

    assertRefused(stop("PLAN", plan, ITS_TERRITORY));
    pause = ours.id(stop("PLAN", plan, ITS_PARTNER));
    assertRefused(resume(pause, ITS_TERRITORY));
    assertThat(resume(pause, ITS_PROGRAMME).statusCode()).isEqualTo(204);
    jdbc.update("UPDATE transfer SET territory = 'tulcan' WHERE id = ?", known.transferId());
  }

  /** The plan pays in another place too. */
  private void elsewhere(TransferApproved transfer) {
    jdbc.update("UPDATE transfer SET territory = 'ibarra' WHERE id = ?", transfer.transferId());
  }

  private HttpResponse<String> stop(String scope, String target, String by) {
    return ours.post(
        "/api/v1/pauses",
        by,
        Map.of("scope", scope, "target", target, "reason", "El banco llamó: hay fraude"));
  }

  private HttpResponse<String> resume(String pause, String by) {
    return ours.post("/api/v1/pauses/" + pause + "/resumption", by);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("urn:puente:problem:beyond-own-scope");
  }

  private static String at(String organisation, String programme, String territory) {
    return TestTokens.token(
        new Caller(
            UUID.randomUUID(),
            "otra",
            Set.of(new Grant(Role.FINANCE_OFFICER, organisation, programme, territory))));
  }
}
