package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.audit.AuditLine;
import org.puente.events.audit.AuditLines;
import org.puente.events.audit.AuditQuery;
import org.puente.events.http.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class AuditTrailPagesIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired AuditLines lines;
  private String url;

  @BeforeEach
  void address() {
    url = api.url();
  }

  @Test
  void anAuditorSeesWhatAnActChangedBeforeAndAfter() {
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);
    var fabian = Visitor.loggedIn(url, "fabian.finanzas");
    String page = "/console/plans/" + plan;
    fabian.send(page, page + "/send-back", Map.of("reason", "Falta un hogar"));

    var alba = Visitor.loggedIn(url, "alba.auditora");
    assertThat(alba.get("/console/audit?lang=es&subject=" + plan).body())
        .contains("Devolvió un plan", "fabian.finanzas", "Consola", "127.0.0.1")
        .contains("Presentó un plan");
    assertThat(alba.get("/console/audit?lang=en&action=plan.sent-back&subject=" + plan).body())
        .contains("Sent a plan back")
        .doesNotContain(">Submitted a plan</a>");
    assertThat(alba.get("/console/audit?actor=nobody.there").body()).contains("No line");
    assertThat(alba.get("/console/audit?to=2020-01-01").body()).contains("No line");

    AuditLine line = last("plan.sent-back", plan.toString());
    assertThat(line.changes())
        .anySatisfy(
            change -> {
              assertThat(change.record()).isEqualTo("payment_plan");
              assertThat(change.before()).containsEntry("state", "SUBMITTED");
              assertThat(change.after()).containsEntry("state", "DRAFT");
            });
    assertThat(alba.get("/console/audit/" + line.seq() + "?lang=es").body())
        .contains("Antes", "Después", "SUBMITTED", "DRAFT", "Falta un hogar", line.hash());
    assertThat(alba.get("/console/audit/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  void theApiHasTheSameFiltersAndKeepsToTheReadersOrganisations() {
    UUID plan = world.submitted(world.promised(1, "1000.00"), 1);
    String path = "/api/v1/audit?subject=" + plan + "&from=2020-01-01T00:00:00Z";
    api.as("alba", Role.AUDITOR)
        .get()
        .uri(path)
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].action")
        .isEqualTo("plan.submitted");
    var elsewhere = new Grant(Role.AUDITOR, UUID.randomUUID().toString(), Grant.ALL, Grant.ALL);
    api.as(new Caller(UUID.randomUUID(), "alba.ajena", Set.of(elsewhere)))
        .get()
        .uri(path)
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
    api.as("ana", Role.PROGRAMME_OFFICER).get().uri(path).exchange().expectStatus().isForbidden();
  }

  @Test
  void logInsLeaveLinesAndAWrongOneSaysNothingOfWhatWasTyped() {
    var nobody = new Visitor(url);
    nobody.send("/login", "/login", Map.of("username", "mi-clave-secreta", "password", "x"));
    AuditLine failed = last("login.failed", "unknown");
    assertThat(failed.actor()).isEqualTo("anonymous");
    assertThat(failed.channel()).isEqualTo("CONSOLE");
    assertThat(failed.toString()).doesNotContain("mi-clave-secreta");

    var vera = Visitor.loggedIn(url, "vera.voluntaria");
    vera.get("/");
    AuditLine started =
        newest(new AuditQuery("vera.voluntaria", "session.started", null, null, null));
    assertThat(started.address()).isEqualTo("127.0.0.1");
    vera.send("/console/account", "/logout", Map.of());
    newest(new AuditQuery("vera.voluntaria", "session.ended", null, null, null));
  }

  @Test
  void whatNoUseCaseTellsIsToldAsTheRequestItWas() {
    UUID plan = world.submitted(world.promised(1, "1000.00"), 1);
    String page = "/console/plans/" + plan;
    Visitor.loggedIn(url, "ana.programa").send(page, page + "/review", Map.of());
    AuditLine line = last("request.done", page + "/review");
    assertThat(line.actor()).isEqualTo("ana.programa");
    assertThat(line.detail()).containsEntry("operation", "POST /console/plans/{id}/review");
  }

  @Test
  void aListIsTakenAsCsvWithTheNamesThatTheRoleMaySee() {
    UUID plan = world.submitted(world.promised(3, "1000.00"), 1);
    String path = "/console/plans/" + plan + "/export?lang=es&hxl=true&state=PLANNED&q=";
    var fabian = Visitor.loggedIn(url, "fabian.finanzas").get(path);
    assertThat(fabian.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"puente-transfers.csv\"");
    List<String> rows = fabian.body().lines().toList();
    assertThat(rows).hasSize(5);
    assertThat(rows.getFirst()).startsWith("\uFEFF\"Nombre\";\"Transferencia\"");
    assertThat(rows.get(1)).startsWith("\"#beneficiary+name\";");
    assertThat(rows.subList(2, 5)).allMatch(row -> row.startsWith("\"Persona "));

    var alba = Visitor.loggedIn(url, "alba.auditora").get(path);
    assertThat(alba.body().lines()).hasSize(5);
    assertThat(alba.body()).doesNotContain("Persona ", "Nombre");

    AuditLine line =
        newest(new AuditQuery("alba.auditora", "table.exported", "transfers", null, null));
    assertThat(line.detail())
        .containsEntry("rows", 3)
        .containsEntry("format", "CSV")
        .containsEntry("filter", Map.of("plan", plan.toString(), "state", "PLANNED"));
  }

  @Test
  void everyTableIsAWorkbookToo() throws Exception {
    var place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);
    for (String page : List.of("plans", "plans/transfers", "programmes/" + place.programme())) {
      assertThat(Visitor.loggedIn(url, "fabian.finanzas").get("/console/" + page).body())
          .contains("/console/" + page + "/export?format=XLSX");
    }
    assertThat(rowsOf("fabian.finanzas", "/console/plans/" + plan + "/export?")).isEqualTo(3);
    assertThat(rowsOf("fabian.finanzas", "/console/plans/export?state=SUBMITTED")).isGreaterThan(1);
    assertThat(rowsOf("fabian.finanzas", "/console/plans/transfers/export?")).isGreaterThan(2);
    assertThat(rowsOf("fabian.finanzas", "/console/programmes/" + place.programme() + "/export?"))
        .isGreaterThan(2);
    assertThat(rowsOf("alba.auditora", "/console/audit/export?subject=" + plan)).isGreaterThan(1);
    assertThat(rowsOf("rita.coordina", "/console/kits/export?site=nowhere")).isEqualTo(1);
    assertThat(
            Visitor.loggedIn(url, "vera.voluntaria")
                .get("/console/kits/export?site=tulcan")
                .statusCode())
        .isEqualTo(403);
  }

  private int rowsOf(String user, String path) throws Exception {
    byte[] file = Visitor.loggedIn(url, user).bytes(path + "&format=XLSX");
    assertThat(new String(file, 0, 2, UTF_8)).isEqualTo("PK");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      return (int) rows.count();
    }
  }

  private AuditLine last(String action, String subject) {
    return newest(new AuditQuery(null, action, subject, null, null));
  }

  private AuditLine newest(AuditQuery query) {
    return lines.page(query, new PageRequest(null, 1)).items().getFirst();
  }
}
