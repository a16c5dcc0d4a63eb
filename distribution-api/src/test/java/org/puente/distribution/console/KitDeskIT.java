package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.kits.AgeBand;
import org.puente.distribution.kits.AllocatingKits;
import org.puente.distribution.kits.AllocatingKits.Allocation;
import org.puente.distribution.kits.DesigningKit;
import org.puente.distribution.kits.KitSite;
import org.puente.distribution.kits.KitVersion;
import org.puente.distribution.kits.NeedRule;
import org.puente.distribution.kits.ReceivingStock;
import org.puente.distribution.kits.StockReceipt;
import org.puente.distribution.people.PersonalData;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class KitDeskIT {

  private static final Pattern LINK = Pattern.compile("href=\"(/console/kits/[0-9a-f-]{36})\"");
  private static final Pattern HANDOVER =
      Pattern.compile("name=\"handoverId\" value=\"([0-9a-f-]{36})\"");

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired PersonalData sealed;
  @Autowired DesigningKit designing;
  @Autowired ReceivingStock receiving;
  @Autowired AllocatingKits allocating;

  private KitSite site;
  private Visitor carla;

  @BeforeEach
  void aKitWaitsForSomebody() {
    site = new KitSite(fixtures, sealed);
    site.person("María Fernanda Quishpe", 30);
    String kit = "kit-" + site.site;
    var officer = site.caller(Role.PROGRAMME_OFFICER, Role.FIELD_STAFF);
    designing.design(
        new KitVersion(
            kit,
            1,
            "Kit de abrigo",
            new AgeBand(18, 59),
            NeedRule.parse(null),
            BigDecimal.TEN,
            "USD",
            30));
    KitSite.as(
        officer,
        () ->
            receiving.receive(
                new StockReceipt(kit, site.site, "L1", 5, LocalDate.of(2099, 1, 1)),
                officer.userId()));
    KitSite.as(
        officer,
        () ->
            allocating.allocate(
                new Allocation(site.programme, kit, "2026-01", Set.of(), Set.of())));
    carla = Visitor.loggedIn(api.url(), "carla.campo");
  }

  @Test
  void aKitIsFoundByNameHandedOverOnceAndSaidSo() {
    String page = carla.get("/console/kits?site=" + site.site + "&q=quishpe").body();
    assertThat(page).contains("María Q.", "Entregar Kit de abrigo").doesNotContain("Fernanda");
    String kit = first(LINK, page);
    String handover = first(HANDOVER, carla.get(kit).body());
    var fields = Map.of("handoverId", handover, "proof", "CARD");

    var done = carla.send(kit, kit + "/handover", fields);
    var again = carla.send("/console/kits", kit + "/handover", fields);
    var other =
        carla.send(
            "/console/kits",
            kit + "/handover",
            Map.of("handoverId", UUID.randomUUID().toString(), "proof", "WITNESS"));

    assertThat(done.body()).contains("Kit de abrigo entregado a María Q.", "Quedó registrado.");
    assertThat(again.body()).contains("Ya estaba registrado; no se contó dos veces.");
    assertThat(other.body()).contains("Kit de abrigo ya se había entregado a María Q.");
    assertThat(carla.get(kit).body())
        .contains("Este kit ya se entregó el")
        .doesNotContain("name=\"proof\"");
  }

  @Test
  void whatAVolunteerOfAShiftHandsOverIsTheirs() {
    String shifts = "/console/kits/shifts";
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    String opened =
        rita.send(shifts, shifts, Map.of("site", site.site, "until", ShiftPagesIT.inTwoHours()))
            .body();
    var phone = new Visitor(api.url());
    phone.send(
        "/shift",
        "/shift",
        Map.of(
            "code",
            first(Pattern.compile("<strong class=\"num\">([A-Z2-9]{6})<"), opened),
            "pin",
            first(Pattern.compile("<strong class=\"num\">(\\d{6})<"), opened),
            "name",
            "Nelly"));
    String kit = first(LINK, phone.get("/console/kits?q=quishpe").body());
    String handover = first(HANDOVER, phone.get(kit).body());

    phone.send(kit, kit + "/handover", Map.of("handoverId", handover, "proof", "CARD"));

    assertThat(
            fixtures
                .database()
                .sql(
                    """
                    SELECT v.name || ' ' || a.actor FROM kit_handover h
                      JOIN kit_shift_volunteer v ON v.id = h.handed_by
                      JOIN audit_event a ON a.subject = h.id::text AND a.action = 'kit.handed-over'
                     WHERE h.id = ?::uuid
                    """)
                .param(handover)
                .query(String.class)
                .single())
        .startsWith("Nelly Nelly (");
  }

  @Test
  void twoTabsOfOneUserMakeTheSameHandover() {
    String kit = first(LINK, carla.get("/console/kits?site=" + site.site + "&q=quishpe").body());

    assertThat(first(HANDOVER, carla.get(kit).body()))
        .isEqualTo(first(HANDOVER, carla.get(kit).body()));
  }

  @Test
  void aVolunteerSeesNeitherStockNorOtherSitesNorAnotherSitesKit() {
    String kit = first(LINK, carla.get("/console/kits?site=" + site.site + "&q=quishpe").body());
    var vera = Visitor.loggedIn(api.url(), "vera.voluntaria");

    String page = vera.get("/console/kits?site=" + site.site + "&q=quishpe").body();

    assertThat(page).doesNotContain("María Q.", "Existencias", ">" + site.site + "<");
    assertThat(vera.get(kit).statusCode()).isEqualTo(404);
  }

  @Test
  void whoOnlyLooksIsNotOfferedToHandOver() {
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");

    String page = rita.get("/console/kits?lang=en&site=" + site.site + "&q=quishpe").body();

    assertThat(page)
        .contains("María Q.", "Kit de abrigo: waiting", "Stock")
        .doesNotContain("Hand over Kit");
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
