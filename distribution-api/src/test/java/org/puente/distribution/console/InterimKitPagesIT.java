package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.kits.AgeBand;
import org.puente.distribution.kits.DesigningKit;
import org.puente.distribution.kits.KitSite;
import org.puente.distribution.kits.KitVersion;
import org.puente.distribution.kits.NeedRule;
import org.puente.distribution.kits.ReceivingStock;
import org.puente.distribution.kits.StockReceipt;
import org.puente.distribution.people.PersonalData;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A kit offered on the page of an episode, beside a service that answers. */
@DistributionTest
class InterimKitPagesIT {

  private static final PaymentsPeer SUPPORT = new PaymentsPeer();
  private static final String EPISODE_ID = "0190d3a8-0000-7000-8000-000000000014";
  private static final String EPISODE = "/console/tasks/episodes/" + EPISODE_ID;
  private static final String HELP = "/api/v1/episodes/" + EPISODE_ID + "/interim-help";

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired PersonalData sealed;
  @Autowired DesigningKit designing;
  @Autowired ReceivingStock receiving;

  private UUID person = new UUID(0, 0);
  private String kit = "";

  @DynamicPropertySource
  static void stabilization(DynamicPropertyRegistry settings) {
    settings.add("puente.stabilization.url", SUPPORT::url);
  }

  @BeforeEach
  void somebodyWaitsWhereAKitLies() {
    var here = new KitSite(fixtures, sealed);
    person = here.person("Ana Paredes", 30);
    here.lateMoney(person);
    kit = "kit-" + here.site;
    designing.design(
        new KitVersion(
            kit,
            1,
            "Higiene " + here.site,
            new AgeBand(18, 59),
            NeedRule.parse(null),
            BigDecimal.TEN,
            "USD",
            30));
    var field = here.caller(Role.FIELD_STAFF);
    KitSite.as(
        field,
        () ->
            receiving.receive(
                new StockReceipt(kit, here.site, "L1", 2, LocalDate.of(2099, 1, 1)),
                field.userId()));
    SUPPORT.forgets();
    SUPPORT.has(
        "/api/v1/episodes/" + EPISODE_ID,
        "{\"id\":\"%s\",\"personId\":\"%s\",\"state\":\"ACTIVE\",\"openedAt\":\"2026-03-02T15:00:00Z\"}"
            .formatted(EPISODE_ID, person));
    SUPPORT.has(HELP, "[]");
  }

  @Test
  void aKitThatWasTakenIsAllocatedNotedAndSeenOnThePersonsPage() {
    Visitor paula = Visitor.loggedIn(api.url(), "paula.psico");
    assertThat(paula.get(EPISODE).body()).contains("Qué kit aceptó", "value=\"" + kit + "\"");

    assertThat(offered(paula)).contains("lo recoge en", "No reduce el dinero");
    assertThat(SUPPORT.asked("POST " + HELP).getFirst().body()).contains("\"taken\":true");
    assertThat(allocated()).isEqualTo(1);
    assertThat(Visitor.loggedIn(api.url(), "rita.coordina").get("/console/people/" + person).body())
        .contains("Higiene");

    assertThat(offered(paula)).contains("ya tiene ese kit para este periodo");
    assertThat(allocated()).isEqualTo(1);
    assertThat(SUPPORT.asked("POST " + HELP)).hasSize(1);
  }

  @Test
  void whoeverDoesNotStandByThePersonAllocatesNothing() {
    SUPPORT.refuses("POST " + HELP, 409, "not-yours");

    assertThat(offered(Visitor.loggedIn(api.url(), "paula.psico")))
        .contains("Primero tome una tarea de esta persona");
    assertThat(allocated()).isZero();
  }

  private String offered(Visitor who) {
    return who.send(EPISODE, EPISODE + "/interim-help", Map.of("taken", "true", "kit", kit)).body();
  }

  private long allocated() {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM kit_entitlement WHERE person_id = ?")
        .param(person)
        .query(Long.class)
        .single();
  }
}
