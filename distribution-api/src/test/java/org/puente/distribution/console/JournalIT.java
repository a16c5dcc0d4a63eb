package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Withdrawals;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DistributionTest
class JournalIT {

  private static final YearMonth NOW = YearMonth.now(ZoneId.of("America/Guayaquil"));

  @Autowired Api api;
  @Autowired World world;
  @Autowired Withdrawals withdrawals;

  @Test
  void whatWasSpentIsEachDonorsUpToWhatTheyGave() {
    Place place = world.promised(3, "1000.00");
    gives(place, "Ñandú", "N-1", "250.00");
    paid(place);

    JsonNode journal = journal(place, NOW);

    assertThat(journal.path("over").asBoolean()).isFalse();
    assertThat(spent(journal)).containsExactly("Ñandú N-1 250.00", "– – 50.00");
    assertThat(sums(journal)).allSatisfy((_, sum) -> assertThat(sum).isEqualByComparingTo("0"));
    String file =
        new String(
            Visitor.loggedIn(api.url(), "flor.finanzas")
                .bytes(
                    "/console/money/%s/journal?month=%s&format=CSV&hxl=true"
                        .formatted(place.programme(), NOW)),
            StandardCharsets.UTF_8);
    assertThat(file)
        .contains("Debe", "#value+debit", "Ñandú", "N-1", "250.00", "PROVISIONAL")
        .doesNotContain("FINAL");
  }

  @Test
  void aMonthThatIsOverStaysAsItIs() {
    Place place = world.promised(3, "1000.00");
    gives(place, "Ñandú", "N-1", "250.00");
    paid(place);
    longAgo(place);
    YearMonth then = month(place);
    JsonNode before = journal(place, then);
    assertThat(before.path("over").asBoolean()).isTrue();
    assertThat(spent(before)).containsExactly("Ñandú N-1 250.00", "– – 50.00");

    gives(place, "Colibrí", "C-7", "500.00");

    assertThat(journal(place, then)).isEqualTo(before);
    assertThat(spent(journal(place, NOW))).isEmpty();
  }

  @Test
  void moneyForElsewhereIsNotSpentHere() {
    Place place = world.promised(3, "1000.00");
    world.post(
        "flor.aprueba",
        "/api/v1/programmes/" + place.programme() + "/funding-sources",
        Map.of(
            "donor",
            "Ñandú",
            "reference",
            "N-1",
            "amount",
            "250.00",
            "currency",
            "USD",
            "territories",
            List.of(world.territory())));
    paid(place);

    assertThat(spent(journal(place, NOW))).containsExactly("– – 300.00");
  }

  private void gives(Place place, String donor, String reference, String amount) {
    world.post(
        "flor.aprueba",
        "/api/v1/programmes/" + place.programme() + "/funding-sources",
        Map.of("donor", donor, "reference", reference, "amount", amount, "currency", "USD"));
  }

  private void paid(Place place) {
    world
        .transfers(world.released(place, 1))
        .forEach(transfer -> withdrawals.tell(transfer, "100", "100"));
  }

  /** As if all of it had been booked in a month that is over. */
  private void longAgo(Place place) {
    for (String table : List.of("ledger_entry", "funding_source")) {
      String column = table.equals("ledger_entry") ? "posted_at" : "added_at";
      world.owner().execute("ALTER TABLE " + table + " DISABLE TRIGGER append_only");
      world
          .owner()
          .update(
              "UPDATE %s SET %s = %s - interval '40 days' WHERE programme_id = ?"
                  .formatted(table, column, column),
              place.programme());
      world.owner().execute("ALTER TABLE " + table + " ENABLE TRIGGER append_only");
    }
  }

  private YearMonth month(Place place) {
    Instant booked =
        world
            .client()
            .sql("SELECT max(posted_at) FROM ledger_entry WHERE programme_id = ?")
            .param(place.programme())
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    return YearMonth.from(booked.atZone(ZoneId.of("America/Guayaquil")));
  }

  private JsonNode journal(Place place, YearMonth month) {
    var answer =
        world.get(
            "flor.aprueba",
            "/api/v1/programmes/%s/journal?month=%s".formatted(place.programme(), month));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> spent(JsonNode journal) {
    return journal
        .path("lines")
        .valueStream()
        .filter(line -> line.path("account").asString().equals("PAID"))
        .map(
            line ->
                "%s %s %s"
                    .formatted(
                        line.path("donor").asString("–"),
                        line.path("reference").asString("–"),
                        line.path("amount").path("amount").asString()))
        .toList();
  }

  private static Map<String, BigDecimal> sums(JsonNode journal) {
    return journal
        .path("lines")
        .valueStream()
        .collect(
            Collectors.toMap(
                line -> line.path("document").asString() + line.path("donor").asString("–"),
                line -> new BigDecimal(line.path("amount").path("amount").asString()),
                BigDecimal::add));
  }
}
