package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferApproved;
import org.puente.events.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of orders, counted: nothing twice, and nothing left out. */
class PayoutReportsIT extends OnTheRoad {

  private static final String ALWAYS =
      "/api/v1/reports/time-to-cash?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z";
  private static final String OUT = "/api/v1/reports/outstanding-codes";
  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final List<String> PARTS = List.of("waiting", "out", "cash", "dead");

  private final Multipart ours = new Multipart("http://localhost:" + PORT);

  @Test
  void what_was_ordered_waits_is_out_is_in_hands_or_is_dead_and_nothing_counts_twice() {
    everyEnd();

    JsonNode ways = read(ALWAYS, MARTA).path("ways");

    Map<String, BigDecimal> ordered = new HashMap<>();
    jdbc.query(
        "SELECT fsp, sum(amount) AS ordered FROM bank_order GROUP BY fsp",
        row -> {
          ordered.put(row.getString("fsp"), row.getBigDecimal("ordered"));
        });
    Map<String, BigDecimal> told = new HashMap<>();
    for (JsonNode way : ways.path("byFsp")) {
      assertTies(way);
      told.put(way.path("fsp").asString(), sum(way, "ordered"));
    }
    assertThat(told).isEqualTo(ordered);
    Map<String, BigDecimal> byPlace = new HashMap<>();
    for (JsonNode way : ways.path("byTerritory")) {
      assertTies(way);
      byPlace.merge(way.path("fsp").asString(), sum(way, "ordered"), BigDecimal::add);
    }
    assertThat(byPlace).isEqualTo(ordered);
    JsonNode first = of(ways, "BANK_A");
    assertThat(List.of("waiting", "out", "cashed", "dead"))
        .as("something of every kind is there to be counted")
        .allSatisfy(kind -> assertThat(first.path("counts").path(kind).asLong()).isPositive());
    assertThat(first.path("toCash").path("ninth").asLong())
        .isGreaterThanOrEqualTo(first.path("toCash").path("median").asLong());
  }

  @Test
  void what_is_out_is_told_by_how_long_and_is_the_same_as_in_the_other_report() {
    List<TransferApproved> transfers = distribution.approve(3, 70, "BANK_A");
    awaitState(transfers, "ISSUED");
    long before = codes("DAYS_14_TO_29");
    jdbc.update(
        "UPDATE bank_order SET accepted_at = accepted_at - interval '20 days' WHERE transfer_id = ?",
        transfers.getFirst().transferId());

    assertThat(codes("DAYS_14_TO_29")).isEqualTo(before + 1);

    BigDecimal out = BigDecimal.ZERO;
    for (JsonNode row : read(OUT, MARTA).path("codes")) {
      out = out.add(new BigDecimal(row.path("amount").asString()));
    }
    BigDecimal same = BigDecimal.ZERO;
    for (JsonNode way : read(ALWAYS, MARTA).path("ways").path("byFsp")) {
      same = same.add(sum(way, "out"));
    }
    assertThat(out).isPositive().isEqualByComparingTo(same);
  }

  @Test
  void each_sees_what_their_scope_covers_and_few_peoples_waits_are_nobodys_to_see() {
    awaitState(distribution.approve(2, 70, "BANK_A"), "ISSUED");
    String own = Distribution.ORGANISATION.toString();
    for (String report : List.of(OUT, ALWAYS)) {
      assertThat(seen(new Grant(Role.AUDITOR, own, Grant.ALL, "tulcan"), report))
          .contains("\"territory\":\"tulcan\"");
      assertThat(seen(new Grant(Role.AUDITOR, own, Grant.ALL, "manta"), report))
          .doesNotContain("tulcan", "BANK_A");
    }
    String few = ALWAYS.replace("2026-01-01T00:00:00Z", later(2));
    JsonNode ways = read(few, MARTA).path("ways");
    assertThat(of(ways, "BANK_A").path("counts").path("coded").asLong()).isBetween(1L, 4L);
    assertThat(of(ways, "BANK_A").path("toCode").isNull()).isTrue();
    assertThat(ours.get(ALWAYS + "&days=0", MARTA).statusCode()).isEqualTo(400);
    assertThat(ours.get(ALWAYS.replace("2100", "2025"), MARTA).statusCode()).isEqualTo(400);
  }

  /** Just before the newest transfers of the first bank came. */
  private String later(int newest) {
    return String.valueOf(
        jdbc.queryForObject(
            """
            SELECT to_char(min(received_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              FROM (SELECT t.received_at FROM transfer t
                     WHERE EXISTS (SELECT FROM bank_order o WHERE o.transfer_id = t.id AND o.fsp = 'BANK_A')
                     ORDER BY t.received_at DESC LIMIT ?) newest
            """,
            String.class,
            newest));
  }

  /** Cash, cash that was taken back, codes that are out, cancelled, and orders without a code. */
  private void everyEnd() {
    List<TransferApproved> paid = distribution.approve(6, 100, "BANK_A");
    awaitState(paid, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(paid, "PAID");
    banks.misbehave("a", Map.of("reversal", 1.0));
    List<TransferApproved> reversed = distribution.approve(1, 70, "BANK_A");
    awaitState(reversed, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(reversed, "REVERSED");
    banks.behave();
    List<TransferApproved> out = distribution.approve(2, 40, "BANK_A");
    awaitState(out, "ISSUED");
    distribution.stop(out.getFirst(), StopKind.CANCEL, 3);
    awaitState(out.subList(0, 1), "CANCELLED");
    banks.misbehave("a", Map.of("tooManyRequests", 1.0, "retryAfterSeconds", 1));
    List<TransferApproved> waiting = distribution.approve(1, 40, "BANK_A");
    await().atMost(Duration.ofSeconds(30)).until(() -> states(waiting).containsValue("OPEN"));
  }

  private static void assertTies(JsonNode way) {
    BigDecimal parts =
        PARTS.stream().map(part -> sum(way, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(parts).as(way.toString()).isEqualByComparingTo(sum(way, "ordered"));
    JsonNode counts = way.path("counts");
    assertThat(
            counts.path("waiting").asLong()
                + counts.path("out").asLong()
                + counts.path("cashed").asLong()
                + counts.path("dead").asLong())
        .as(way.toString())
        .isEqualTo(counts.path("orders").asLong());
  }

  private static BigDecimal sum(JsonNode way, String part) {
    return new BigDecimal(way.path("sums").path(part).asString()).setScale(2);
  }

  private static JsonNode of(JsonNode ways, String fsp) {
    return ways.path("byFsp")
        .valueStream()
        .filter(way -> way.path("fsp").asString().equals(fsp))
        .findFirst()
        .orElseThrow();
  }

  private long codes(String age) {
    return read(OUT, MARTA)
        .path("codes")
        .valueStream()
        .filter(row -> row.path("age").asString().equals(age))
        .mapToLong(row -> row.path("codes").asLong())
        .sum();
  }

  private JsonNode read(String path, String token) {
    return JsonMapper.shared().readTree(ours.get(path, token).body());
  }

  private String seen(Grant grant, String path) {
    var caller = new Caller(UUID.randomUUID(), "alguien", Set.of(grant));
    return ours.get(path, TestTokens.token(caller)).body();
  }
}
