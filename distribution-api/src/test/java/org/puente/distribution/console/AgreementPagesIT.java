package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class AgreementPagesIT {

  private static final String ROOM = "/console/agreements";

  @Autowired Api api;
  @Autowired World world;
  @Autowired Fixtures fixtures;
  @Autowired Clock clock;

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.of("America/Guayaquil")));
  }

  @Test
  void theOfficerRecordsAnotherPersonConfirmsAndTheEndIsToldInTime() {
    var dario = Visitor.loggedIn(api.url(), "dario.datos");
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");
    Map<String, String> typed = new HashMap<>();
    typed.put("organisation", fixtures.organisation().toString());
    typed.put("fsp", "BANK_Z");
    typed.put("reference", "CONV-2026-09");
    typed.put("shares", "Nombre, teléfono y monto");
    typed.put("location", "Quito");
    typed.put("from", today().toString());
    typed.put("until", today().minusDays(3).toString());

    var wrong = dario.upload(ROOM, ROOM + "/record", typed, "%PDF-1.7 firmado");
    assertThat(wrong.body()).contains("Las fechas no pueden ser", "CONV-2026-09");
    typed.put("until", today().plusDays(30).toString());
    var noPdf = dario.upload(ROOM, ROOM + "/record", typed, "hola");
    assertThat(noPdf.body()).contains("CONV-2026-09").doesNotContain("Espera a una segunda");
    var recorded = dario.upload(ROOM, ROOM + "/record", typed, "%PDF-1.7 firmado");
    String page = recorded.uri().getPath();
    assertThat(recorded.body()).contains("Usted lo anotó", "Espera a una segunda persona");
    assertThat(dario.send(page, page + "/confirm", Map.of()).body())
        .contains("lo confirma otra persona");

    assertThat(rita.get("/console").body()).contains("Confirmar el acuerdo de datos con BANK_Z");
    assertThat(rita.get(ROOM).body()).contains("CONV-2026-09").doesNotContain("/record");
    assertThat(rita.bytes(page + "/document")).asString().startsWith("%PDF-1.7");
    assertThat(rita.send(page, page + "/confirm", Map.of()).body())
        .contains("El acuerdo quedó confirmado", "Termina pronto");

    assertThat(dario.get("/console").body())
        .contains("Renovar el acuerdo de datos con BANK_Z: termina el");
    assertThat(rita.get("/console").body()).doesNotContain("Renovar el acuerdo");
    assertThat(dario.send(page, page + "/end", Map.of("reason", "Se rescindió")).body())
        .contains("El acuerdo terminó", "Se rescindió");
    assertThat(Visitor.loggedIn(api.url(), "ana.programa").get(ROOM).statusCode()).isEqualTo(403);
  }

  @Test
  void aPlanAndItsProgrammeSayWhichBankLacksAnAgreementAndWhoMustAct() {
    Place place = world.promised(2, "1000.00");
    var plan = world.approved(place, 1);
    world
        .owner()
        .update(
            """
            UPDATE sharing_agreement
               SET state = 'ENDED', reason = 'x', ended_by = uuidv7(), ender = 'dario', ended_at = app_now()
             WHERE organisation_id = ? AND fsp = 'BANK_B'
            """,
            place.organisation());

    var rita = Visitor.loggedIn(api.url(), "rita.coordina");

    assertThat(rita.get("/console/plans/" + plan).body())
        .contains(
            "el acuerdo de datos terminó (valía hasta el",
            "Protección de datos debe anotar uno nuevo y otra persona confirmarlo",
            "Banco sin acuerdo de datos vigente");
    assertThat(rita.get("/console/programmes/" + place.programme()).body())
        .contains("Bancos y acuerdos de datos", "Acuerdo de datos vigente hasta el", "Terminado");
  }
}
