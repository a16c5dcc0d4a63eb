package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.OpenApiDocument;
import org.puente.events.testing.TestTokens;

class DoorsIT extends OnTheRoad {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> ROOMS =
      List.of(
          "/api/v1/orders",
          "/api/v1/fsps",
          "/api/v1/cases",
          "/api/v1/summary",
          "/api/v1/worklist",
          "/api/v1/proposals",
          "/api/v1/pauses",
          "/api/v1/unsettled-days",
          "/api/v1/fsps/BANK_F/stock",
          "/api/v1/fsps/BANK_F/machines",
          "/api/v1/fsps/BANK_F/code-batches",
          "/api/v1/fsps/BANK_F/code-claims",
          "/api/v1/fsps/BANK_C/files/sent",
          "/api/v1/fsps/BANK_C/files/received",
          "/api/v1/fsps/BANK_C/files/received/0190d3a8-0000-7000-8000-000000000002/verdicts",
          "/api/v1/fsps/BANK_F/days",
          "/api/v1/fsps/BANK_F/days/2026-03-02/items",
          "/api/v1/reports/outstanding-codes",
          "/api/v1/reports/time-to-cash",
          "/api/v1/slips",
          "/api/v1/slip-batches",
          "/api/v1/payouts/news?transfer=0190d3a8-0000-7000-8000-000000000002",
          "/api/v1/messages?transfer=0190d3a8-0000-7000-8000-000000000002");

  /** Single records, of which none is there. */
  private static final List<String> SINGLES =
      List.of(
          "/api/v1/cases/0190d3a8-0000-7000-8000-000000000002",
          "/api/v1/proposals/0190d3a8-0000-7000-8000-000000000002",
          "/api/v1/reconciliation-items/0190d3a8-0000-7000-8000-000000000002",
          "/api/v1/fsps/BANK_F/codes?serial=nobodys",
          "/api/v1/fsps/NADA/codes?serial=nobodys",
          "/api/v1/fsps/NADA/days",
          "/api/v1/fsps/NADA/days/2026-03-02",
          "/api/v1/fsps/NADA/days/2026-03-02/items",
          "/api/v1/fsps/NADA/code-claims",
          "/api/v1/fsps/NADA/code-batches",
          "/api/v1/fsps/NADA/stock",
          "/api/v1/fsps/NADA/files/sent",
          "/api/v1/fsps/NADA/files/received",
          "/api/v1/fsps/BANK_F/days/2026-03-02");

  /** Each list of what people wrote to us, and who alone may work on it. */
  private static final Map<String, Set<Role>> DESKS =
      Map.of(
          "/api/v1/callbacks", Set.of(Role.COORDINATOR, Role.PROGRAMME_OFFICER),
          "/api/v1/complaints", Set.of(Role.COORDINATOR),
          "/api/v1/sensitive-complaints", Set.of(Role.PROTECTION_FOCAL_POINT));

  @Test
  void nobody_comes_in_without_a_token_and_only_who_reconciles_sees_orders() {
    for (String room : ROOMS) {
      assertThat(get(room, null).statusCode()).as(room).isEqualTo(401);
      assertThat(get(room, token(Role.VOLUNTEER)).statusCode()).as(room).isEqualTo(403);
      assertThat(get(room, token(Role.PSYCHOSOCIAL_WORKER)).statusCode()).as(room).isEqualTo(403);
      assertThat(get(room, token(Role.DONOR)).statusCode()).as(room).isEqualTo(403);
      assertThat(get(room, token(Role.FINANCE_OFFICER)).statusCode()).as(room).isEqualTo(200);
    }
    for (String single : SINGLES) {
      assertThat(get(single, null).statusCode()).as(single).isEqualTo(401);
      assertThat(get(single, token(Role.PROGRAMME_OFFICER)).statusCode()).as(single).isEqualTo(403);
      assertThat(get(single, token(Role.COORDINATOR)).statusCode()).as(single).isEqualTo(404);
    }
    assertThat(get("/v3/api-docs", null).statusCode()).isEqualTo(401);
    assertThat(get("/v3/api-docs", token(Role.AUDITOR)).body())
        .contains("/api/v1/orders", "/webhooks/{fsp}")
        .doesNotContain("\"/error\"");
  }

  @Test
  void what_waits_for_a_second_person_is_for_finance_alone() {
    String waits = "/api/v1/awaiting-second";
    assertThat(get(waits, null).statusCode()).isEqualTo(401);
    for (Role role : Role.values()) {
      assertThat(get(waits, token(role)).statusCode())
          .as(role.name())
          .isEqualTo(role == Role.FINANCE_OFFICER ? 200 : 403);
    }
  }

  @Test
  void what_people_wrote_is_for_those_alone_who_work_on_it() {
    String someone = "/0190d3a8-0000-7000-8000-000000000002";
    DESKS.forEach(
        (desk, roles) -> {
          assertThat(get(desk, null).statusCode()).as(desk).isEqualTo(401);
          for (Role role : Role.values()) {
            boolean theirs = roles.contains(role);
            assertThat(get(desk, token(role)).statusCode())
                .as(desk + " " + role)
                .isEqualTo(theirs ? 200 : 403);
            assertThat(get(desk + someone, token(role)).statusCode())
                .as(desk + " one " + role)
                .isEqualTo(theirs ? 404 : 403);
            String act = desk.endsWith("callbacks") ? "/number" : "/read";
            assertThat(Doors.post(desk + someone + act, role, "").statusCode())
                .as(desk + act + " " + role)
                .isEqualTo(theirs ? 404 : 403);
            String end = desk.endsWith("callbacks") ? "/close" : "/answer";
            assertThat(
                    Doors.post(
                            desk + someone + end,
                            role,
                            "{\"outcome\":\"HELPED\",\"answer\":\"si\"}")
                        .statusCode())
                .as(desk + end + " " + role)
                .isEqualTo(theirs ? 404 : 403);
          }
        });
  }

  @Test
  void what_a_person_was_told_is_seen_within_the_scope_without_number_or_words() {
    Issued issued = new Issued(jdbc);
    Issued.Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    issued.issue(transfer);
    String told = "/api/v1/messages?transfer=" + transfer.id();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get(told, token(Role.PROGRAMME_OFFICER)).body())
                    .contains("\"kind\":\"CODE\"", "\"state\":\"DELIVERED\"", "\"channel\":\"SMS\"")
                    .doesNotContain(transfer.phone().substring(1), transfer.codes().getFirst())
                    .doesNotContainIgnoringCase("sealed", "hash"));
    String own = Distribution.ORGANISATION.toString();
    String other = UUID.randomUUID().toString();
    assertThat(seenBy(new Grant(Role.AUDITOR, own, Grant.ALL, "tulcan"), told)).contains("CODE");
    for (Grant elsewhere :
        List.of(
            new Grant(Role.AUDITOR, other, Grant.ALL, Grant.ALL),
            new Grant(Role.AUDITOR, own, Grant.ALL, "manta"))) {
      assertThat(seenBy(elsewhere, told)).isEqualTo("[]");
    }
    assertThat(get(told + ("&transfer=" + other).repeat(100), token(Role.AUDITOR)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_api_says_what_each_operation_does() {
    var published = new OpenApiDocument(get("/v3/api-docs", token(Role.AUDITOR)).body());
    assertThat(published.operations()).contains("GET /api/v1/orders");
    assertThat(published.undescribed()).isEmpty();
  }

  @Test
  void orders_are_listed_a_page_at_a_time_without_codes_and_within_the_scope() {
    List<TransferApproved> transfers = distribution.approve(3, 240, "BANK_B");
    awaitState(transfers, "ISSUED");
    UUID transfer = transfers.getFirst().transferId();

    HttpResponse<String> page = get("/api/v1/orders?state=ACCEPTED&limit=1", token(Role.AUDITOR));
    assertThat(page.body())
        .contains("\"next\":\"")
        .doesNotContainIgnoringCase("sealed", "authorisation", "phone");
    assertThat(get("/api/v1/orders?transferId=" + transfer, token(Role.AUDITOR)).body())
        .contains("\"part\":1", "\"part\":2", "\"amount\":{\"amount\":\"200.00\"");

    String own = Distribution.ORGANISATION.toString();
    String programme = transfers.getFirst().programmeId().toString();
    String other = UUID.randomUUID().toString();
    assertThat(ordersOf(new Grant(Role.AUDITOR, own, programme, "tulcan"))).contains("\"part\":1");
    for (Grant elsewhere :
        List.of(
            new Grant(Role.AUDITOR, other, Grant.ALL, Grant.ALL),
            new Grant(Role.AUDITOR, Grant.ALL, other, Grant.ALL),
            new Grant(Role.AUDITOR, own, programme, "manta"),
            new Grant(Role.DONOR, own, programme, "tulcan"))) {
      assertThat(ordersOf(elsewhere)).doesNotContain("\"part\"");
    }
    assertThat(get("/api/v1/summary", token(Role.FINANCE_OFFICER)).body())
        .contains("\"ACCEPTED\":", "\"fsp\":\"BANK_B\"");
  }

  @Test
  void what_became_of_a_transfer_is_told_step_by_step_within_the_scope() {
    TransferApproved transfer = distribution.approve(1, 240, "BANK_B").getFirst();
    awaitState(List.of(transfer), "ISSUED");
    String news = "/api/v1/payouts/news?transfer=" + transfer.transferId();

    assertThat(get(news, token(Role.PROGRAMME_OFFICER)).body())
        .contains("\"type\":\"CodeIssued\"", "\"sequence\":1")
        .doesNotContainIgnoringCase("sealed", "amount", "phone");
    String own = Distribution.ORGANISATION.toString();
    String other = UUID.randomUUID().toString();
    String programme = transfer.programmeId().toString();
    assertThat(seenBy(new Grant(Role.AUDITOR, own, programme, "tulcan"), news))
        .contains("CodeIssued");
    for (Grant elsewhere :
        List.of(
            new Grant(Role.AUDITOR, other, Grant.ALL, Grant.ALL),
            new Grant(Role.AUDITOR, own, programme, "manta"))) {
      assertThat(seenBy(elsewhere, news)).isEqualTo("[]");
    }
    assertThat(get(news + ("&transfer=" + other).repeat(100), token(Role.AUDITOR)).statusCode())
        .isEqualTo(400);
  }

  private static String ordersOf(Grant grant) {
    return seenBy(grant, "/api/v1/orders");
  }

  private static String seenBy(Grant grant, String path) {
    var caller = new Caller(UUID.randomUUID(), "alguien", Set.of(grant));
    return get(path, TestTokens.token(caller)).body();
  }

  private static String token(Role role) {
    return TestTokens.token(role.name().toLowerCase(Locale.ROOT), role);
  }

  private static HttpResponse<String> get(String path, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + PORT + path);
  }
}
