package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.FLOR;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class LedgerPagesIT {

  private static final Pattern MORE = Pattern.compile("&amp;after=([A-Za-z0-9_-]+)");
  private static final Pattern ENTRY = Pattern.compile("/ledger/([0-9a-f-]{36})\"");

  @Autowired World world;
  @Autowired Funders funders;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  @Test
  void theBookIsReadDownToPlansAndFundings() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "500.00");
    String page = "/console/money/" + place.programme();
    var alba = Visitor.loggedIn(url, "alba.auditora");

    String all = alba.get(page + "/ledger").body();
    assertThat(all)
        .contains("Aporte", "Comprometido", "Depósito al banco", "/console/plans/" + plan);
    assertThat(all).contains("USD \u2212300,00".replace(' ', '\u00a0'));

    String deposits = alba.get(page + "/ledger?cause=DEPOSITED").body();
    assertThat(deposits).contains("Banco Andino").doesNotContain("/console/plans/" + plan);
    assertThat(alba.get(page + "/ledger/" + first(deposits)).body())
        .contains("La solicitud de fondeo", "Los lados del asiento suman cero.");
    assertThat(alba.get(page + "/ledger?account=BUDGET&plan=" + plan).body())
        .contains("/console/plans/" + plan)
        .doesNotContain(" · Banco Andino");
    assertThat(alba.get(page + "/ledger?from=2001-01-01&to=2001-01-02").body())
        .contains("Ningún movimiento");
    assertThat(alba.get(page + "/ledger?cause=nonsense&account=x&plan=x&from=x").statusCode())
        .isEqualTo(200);
    assertThat(alba.get(page + "/ledger/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  private static String first(String page) {
    return ENTRY.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    Place place = world.programme("1.00");
    for (int i = 0; i < 30; i++) {
      world.post(
          FLOR,
          "/api/v1/programmes/" + place.programme() + "/budget",
          Map.of("amount", "1.00", "proof", "x"));
    }
    String page = "/console/money/" + place.programme() + "/ledger";
    var flor = Visitor.loggedIn(url, "flor.finanzas");

    String one = flor.get(page).body();
    String two = flor.get(page + "?after=" + after(one)).body();

    assertThat(rows(one)).isEqualTo(50);
    assertThat(rows(two)).isEqualTo(12);
    assertThat(MORE.matcher(two).find()).isFalse();
    var seen = new HashSet<String>();
    for (String body : new String[] {one, two}) {
      ENTRY.matcher(body).results().map(found -> found.group(1)).forEach(seen::add);
    }
    assertThat(seen).hasSize(31);
  }

  private static long rows(String page) {
    return ENTRY.matcher(page).results().map(MatchResult::group).count();
  }

  private static String after(String page) {
    var found = MORE.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void whatLiesAheadIsToldAndThatTheBookIsWhole() {
    Place place = world.promised(3, "400.00");
    world.approved(place, 1);
    String ahead = "/console/money/" + place.programme() + "/ahead";
    var ana = Visitor.loggedIn(url, "ana.programa");

    assertThat(ana.get(ahead).body())
        .contains("Para cumplir todo lo programado faltan USD\u00a0200,00.")
        .contains("Las 4 anotaciones del libro suman cero", "USD\u00a0300,00", "USD\u00a0100,00")
        .doesNotContain("note stop");
    world.submitted(place, 2);
    assertThat(ana.get(ahead).body()).contains("En planes sin aprobar", "faltan USD\u00a0200,00");
    assertThat(ana.get("/console/money/" + place.programme()).body())
        .contains("hx-get=\"" + ahead, "Aportado en total", "USD\u00a0400,00");
  }

  @Test
  void aBookThatIsNotWholeIsRed() {
    Place place = world.programme("400.00");
    var owner = world.owner();
    owner.execute("ALTER TABLE ledger_balance DISABLE TRIGGER balance_follows_postings");
    owner.update(
        "UPDATE ledger_balance SET amount = amount - 1 WHERE programme_id = ? AND account = 'BUDGET'",
        place.programme());
    String ahead = "/console/money/" + place.programme() + "/ahead?lang=en";

    assertThat(Visitor.loggedIn(url, "flor.finanzas").get(ahead).body())
        .contains(
            "note stop", "The book is not whole", "balances that differ from their postings: 1");
    owner.update(
        "UPDATE ledger_balance SET amount = amount + 1 WHERE programme_id = ? AND account = 'BUDGET'",
        place.programme());
    owner.execute("ALTER TABLE ledger_balance ENABLE TRIGGER balance_follows_postings");
  }

  @Test
  void eachTableIsAFileToo() {
    Place place = world.programme("400.00");
    world.fund(place, "50.00");
    String page = "/console/money/" + place.programme();
    var flor = Visitor.loggedIn(url, "flor.finanzas");

    assertThat(text(flor, page + "/ledger/export?cause=DEPOSITED"))
        .contains("Asiento", "DEPOSITED", "50.00")
        .doesNotContain("FUNDED");
    assertThat(text(flor, page + "/floats/export")).contains("Confirmado", "BANK_A", "50.00");
    assertThat(text(flor, page + "/fundings/export")).contains("CONFIRMED", "Primer envío");
    assertThat(text(flor, page + "/sources/export")).contains("Donante", "400.00");
    var dora = Visitor.loggedIn(url, "dora.donante");
    for (String file :
        new String[] {"ledger", "ledger/export", "floats/export", "sources/export", "ahead"}) {
      assertThat(dora.get(page + "/" + file).statusCode()).as(file).isEqualTo(403);
    }
  }

  private static String text(Visitor visitor, String path) {
    return new String(visitor.bytes(path), UTF_8);
  }

  @Test
  void aDonorSeesTotalsUnlessTheyAreOfFew() {
    Place few = world.promised(3, "1000.00");
    world.released(few, 1);
    Place more = world.promised(6, "1000.00");
    world.released(more, 1);
    var dora = Visitor.loggedIn(url, "dora.donante");

    assertThat(dora.get("/console/money/" + few.programme()).body())
        .contains("USD\u00a01.000,00", "tan pocas personas")
        .doesNotContain("300,00", "700,00");
    assertThat(dora.get("/console/money/" + more.programme()).body())
        .contains("USD\u00a0600,00", "USD\u00a0400,00");
    assertThat(
            Visitor.loggedIn(url, "flor.finanzas").get("/console/money/" + few.programme()).body())
        .contains("USD\u00a0300,00", "USD\u00a0700,00");
  }
}
