package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.distribution.troubles.FspTroubles;
import org.puente.events.contract.FspTroubleNoted;
import org.springframework.beans.factory.annotation.Autowired;

/** Each reader sees only one programme, made for the test. */
@DistributionTest
class NoticePagesIT {

  private static final String NOTICES = "/console/notices";
  private static final String BELL = NOTICES + "/bell";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired Api api;
  @Autowired World world;
  @Autowired Fixtures fixtures;
  @Autowired FspTroubles troubles;
  @Autowired Clock clock;

  @Test
  void whatWaitsRingsUntilItIsReadOrDone() {
    World.Place place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);
    Visitor flor = reader("FINANCE_OFFICER", place);

    assertThat(flor.get("/console/road").body()).contains("Revisar y aprobar el plan", BELL);
    assertThat(flor.part(BELL).body()).contains("Avisos, 2 sin leer");
    String page = flor.get(NOTICES).body();
    assertThat(page)
        .contains("Revisar y aprobar el plan de", "/console/plans/" + plan, "Sin leer")
        .contains("4 cuotas sin entregar")
        .doesNotContain("??");

    var id = ID.matcher(page);
    assertThat(id.find()).isTrue();
    flor.send(NOTICES, NOTICES + "/read", Map.of("id", id.group(1)));
    assertThat(flor.part(BELL).body()).contains("Avisos, 1 sin leer");
    assertThat(flor.send(NOTICES, NOTICES + "/read", Map.of()).body())
        .contains("Todos los avisos quedaron como leídos.", "Leído");
    assertThat(flor.part(BELL).body()).doesNotContain("sin leer");

    world.step("flor.aprueba", plan, "send-back", Map.of("reason", "Falta una firma"));
    assertThat(flor.get(NOTICES).body()).contains("Un plan por aprobar", "Ya no espera");
    Visitor ana = reader("PROGRAMME_OFFICER", place);
    assertThat(ana.get(NOTICES).body()).contains("fue devuelto");
  }

  @Test
  void nobodyReadsOrMarksTheNoticesOfSomebodyElse() {
    World.Place place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);
    Visitor flor = reader("FINANCE_OFFICER", place);
    var id = ID.matcher(flor.get(NOTICES).body());
    assertThat(id.find()).isTrue();
    Visitor other = reader("FINANCE_OFFICER", world.promised(2, "1000.00"));

    assertThat(other.get(NOTICES).body()).doesNotContain(plan.toString(), id.group(1));
    other.send(NOTICES, NOTICES + "/read", Map.of("id", id.group(1)));
    other.send(NOTICES, NOTICES + "/read", Map.of());

    assertThat(
            fixtures
                .database()
                .sql("SELECT read_at IS NULL AND over_at IS NULL FROM notice WHERE id = ?::uuid")
                .param(id.group(1))
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aProposalOfTiersWaitsForSomebodyElse() {
    World.Place place = world.programme("1000.00");
    Visitor flor = reader("FINANCE_OFFICER", place);
    Visitor felipe = reader("FINANCE_OFFICER", place);
    String tiers = "/console/programmes/" + place.programme() + "/tiers";
    flor.send(
        tiers, tiers + "/propose", Map.of("upTo", "", "approvals", "3", "reason", "Más control"));

    assertThat(felipe.get("/console/road").body())
        .contains("Confirmar o rechazar el cambio de aprobaciones", tiers);
    assertThat(felipe.get(NOTICES).body()).contains(tiers);
    assertThat(flor.get("/console/road").body())
        .doesNotContain("Confirmar o rechazar el cambio de aprobaciones");
    assertThat(reader("AUDITOR", place).get(NOTICES).body()).contains("No hay avisos");
  }

  @Test
  void financeHearsOnceThatABankIsDownAndOnceThatItIsBack() {
    World.Place place = world.programme("1000.00");
    Visitor flor = reader("FINANCE_OFFICER", place);
    UUID ours = UUID.randomUUID();
    UUID another = UUID.randomUUID();
    try {
      tell(1, ours, "BANK_A", null);
      tell(1, another, "BANK_Z", null);
      assertThat(flor.get("/console/road").body())
          .contains("Banco Andino no responde desde", "/console/reconciliation#fallback")
          .doesNotContain("BANK_Z");
      assertThat(flor.part(BELL).body()).contains("Avisos, 1 sin leer");
      assertThat(flor.part(BELL).body()).contains("Avisos, 1 sin leer");
      flor.send(NOTICES, NOTICES + "/read", Map.of());

      tell(2, ours, "BANK_A", clock.instant().minusSeconds(60));
      tell(1, ours, "BANK_A", null);
      assertThat(flor.part(BELL).body()).contains("Avisos, 1 sin leer");
      assertThat(flor.get(NOTICES).body())
          .contains("Banco Andino: vuelve a responder", "Un banco que no respondía");
      assertThat(reader("AUDITOR", place).get(NOTICES).body()).contains("No hay avisos");
    } finally {
      Instant longAgo = clock.instant().minus(Duration.ofDays(2));
      tell(3, ours, "BANK_A", longAgo);
      tell(3, another, "BANK_Z", longAgo);
    }
  }

  private void tell(long version, UUID trouble, String fsp, @Nullable Instant over) {
    Instant now = clock.instant();
    troubles.keep(
        List.of(
            new FspTroubles.Told(
                version,
                new FspTroubleNoted(
                    trouble,
                    fsp,
                    FspTroubleNoted.Kind.DOWN,
                    null,
                    now.minus(Duration.ofDays(3)),
                    over,
                    now))));
  }

  /** Somebody with one role and that programme alone, who needs no second factor. */
  private Visitor reader(String role, World.Place place) {
    String name = "notice." + UUID.randomUUID().toString().substring(0, 8);
    fixtures
        .database()
        .sql(
            """
            WITH model AS (
              SELECT id, password_hash FROM app_user WHERE username = 'vera.voluntaria'
            ), somebody AS (
              INSERT INTO app_user (username, password_hash, display_name)
              SELECT ?, password_hash, 'Lectora' FROM model RETURNING id
            )
            INSERT INTO role_grant (user_id, role, programme_id)
            SELECT id, ?, ?::uuid FROM somebody
            """)
        .params(name, role, place.programme().toString())
        .update();
    return Visitor.newcomer(api.url(), name);
  }
}
