package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class MoneyPagesIT {

  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired World world;
  @Autowired Funders funders;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  @Test
  void oneAsksWithTheProofAndAnotherOneConfirms() {
    String page = "/console/money/" + world.programme("1000.00").programme();
    var flor = Visitor.loggedIn(url, "flor.finanzas");
    var fabian = Visitor.loggedIn(url, "fabian.finanzas");
    String id = id(flor.get(page).body());
    var form = Map.of("id", id, "fsp", "BANK_A", "amount", "300,50", "note", "Depósito 17");

    var asked = flor.upload(page, page + "/funding", form, new String(Funders.pdf(), UTF_8));
    var twice = flor.upload(page, page + "/funding", form, new String(Funders.pdf(), UTF_8));

    String funding = "/console/money/funding/" + id;
    assertThat(asked.uri().getPath()).isEqualTo(funding);
    assertThat(twice.uri().getPath()).isEqualTo(funding);
    assertThat(asked.body())
        .contains(
            "Solicitud registrada.", "Depósito 17", "registro.csv", "otra persona de finanzas")
        .contains("USD 300,50".replace(' ', '\u00a0'))
        .doesNotContain(funding + "/confirm");
    assertThat(fabian.get("/console/money").body()).contains(funding, "Puede confirmarlo usted");
    assertThat(fabian.get("/console/road").body())
        .contains(funding, "confirmar el depósito de USD\u00a0300,50 en Banco Andino");
    assertThat(flor.get("/console/road").body()).doesNotContain(funding);
    assertThat(fabian.bytes(funding + "/proofs/1")).startsWith("%PDF-".getBytes(UTF_8));
    assertThat(fabian.send(funding, funding + "/confirm", Map.of("version", "2")).body())
        .contains("Depósito confirmado.");
    assertThat(fabian.get(page).body()).contains("Confirmado", "USD 300,50".replace(' ', '\u00a0'));
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
    String page = "/console/money/" + world.programme("1000.00").programme();
    var flor = Visitor.loggedIn(url, "flor.finanzas");
    String id = id(flor.get(page).body());

    var refused =
        flor.upload(
            page,
            page + "/funding",
            Map.of("id", id, "fsp", "BANK_B", "amount", "1.234,5", "note", "Nota que queda"),
            "no es un PDF");

    assertThat(refused.body())
        .contains("Escriba un monto mayor que cero", "El comprobante debe ser un PDF")
        .contains("Nota que queda", "value=\"1.234,5\"", "<details open", id);
    assertThat(flor.get(page).body()).contains("Sin solicitudes de fondeo");
  }

  @Test
  void whatIsRefusedIsSaidOnTheFundingsOwnPage() {
    UUID asked = funders.proven("flor.otra", world.programme("1000.00").programme(), "10.00");
    String funding = "/console/money/funding/" + asked;
    var fabian = Visitor.loggedIn(url, "fabian.finanzas");

    assertThat(fabian.send(funding, funding + "/confirm", Map.of("version", "1")).body())
        .contains("La solicitud cambió mientras tanto.");
    assertThat(fabian.send(funding, funding + "/withdraw", Map.of("version", "2")).body())
        .contains("Solo quien la solicitó puede retirarla.");
    assertThat(
            fabian.send(funding, funding + "/refuse", Map.of("version", "2", "reason", " ")).body())
        .contains("Escriba el motivo.");
    var why = Map.of("version", "2", "reason", "No llegó al banco");
    assertThat(fabian.send(funding, funding + "/refuse", why).body())
        .contains("Solicitud rechazada.", "No llegó al banco");
  }

  @Test
  void anOfficerAndAnAuditorLookAndADonorSeesNoRequest() {
    var place = world.programme("1000.00");
    UUID asked = funders.proven("flor.otra", place.programme(), "10.00");
    String funding = "/console/money/funding/" + asked;
    String page = "/console/money/" + place.programme();

    var ana = Visitor.loggedIn(url, "ana.programa");
    assertThat(ana.get(page).body()).contains(funding).doesNotContain("type=\"file\"");
    assertThat(ana.get(funding).body())
        .doesNotContain("<form class=\"stack\"", funding + "/proofs/1");
    assertThat(ana.get(funding + "/proofs/1").statusCode()).isEqualTo(403);
    var alba = Visitor.loggedIn(url, "alba.auditora");
    assertThat(alba.get(funding).body()).contains(funding + "/proofs/1");
    var dora = Visitor.loggedIn(url, "dora.donante");
    assertThat(dora.get(page).body()).doesNotContain(funding, "Solicitudes de fondeo");
    assertThat(dora.get(funding).statusCode()).isEqualTo(403);
    assertThat(Visitor.loggedIn(url, "carla.campo").get(page).statusCode()).isEqualTo(403);
    assertThat(Visitor.loggedIn(url, "paula.psico").get(page).statusCode()).isEqualTo(403);
  }

  @Test
  void aContributionIsAddedByItsFormOnce() {
    var place = world.programme("0.00");
    String page = "/console/money/" + place.programme();
    var ana = Visitor.loggedIn(url, "ana.programa");
    var source =
        Map.of(
            "donor",
            "ECHO",
            "reference",
            "EC-7",
            "amount",
            "500",
            "territories",
            place.territory(),
            "tiers",
            "HIGH",
            "endsOn",
            "2001-01-31");

    assertThat(ana.send(page, page + "/source", source).body())
        .contains("Aporte agregado", "EC-7", "Vencido", place.territory(), "Alta")
        .contains("USD 500,00".replace(' ', '\u00a0'));
    assertThat(ana.send(page, page + "/source", source).body())
        .contains("Este programa ya tiene ese código", "value=\"EC-7\"");
    assertThat(ana.send(page, page + "/source", Map.of("amount", "-1", "endsOn", "ayer")).body())
        .contains("Escriba el donante", "Escriba el código", "Escriba una fecha", "mayor que cero");
    assertThat(Visitor.loggedIn(url, "alba.auditora").get(page).body())
        .contains("EC-7")
        .doesNotContain("name=\"donor\"");
    assertThat(Visitor.loggedIn(url, "dora.donante").get(page).body()).doesNotContain("EC-7");
  }

  private static String id(String page) {
    var found = ID.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
