package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;

/** Groups and families, sealed notes, the directory and what came of it; nonsense in each form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandingByInBrowserIT {

  private static final String PAULA = Cast.PSYCHOSOCIAL_WORKERS.get(0);
  private static final String PEDRO = Cast.PSYCHOSOCIAL_WORKERS.get(1);
  private static final String SUSANA = Cast.PSYCHOSOCIAL_SUPERVISOR;
  private static final String SESSIONS = "/console/tasks/sessions";
  private static final String NEW_SERVICE = "/console/directory/new";
  private static final String RESULTS = "/console/results";
  private static final String NOBODY = "01234567-89ab-7def-8123-456789abcdef";
  private static final String WORDS = "Duerme mal desde que espera; pidió hablar otra vez 😀 <b>";
  private static final String REASON = "Llamó en crisis y su acompañante está de permiso";
  private static final String CLINIC = "Clínica de prueba <script>";
  private static final String LATER = "2099-03-02T10:00";

  private Chromium chromium;
  private Stack stack;
  private Town town;

  /** Where those are whom Paula stands by. */
  private final List<String> episodes = new ArrayList<>();

  @BeforeAll
  void start(@TempDir Path folder) {
    Path project = ProjectHome.find();
    Jars.assumeBuilt(project, House.values());
    chromium = Chromium.orSkip();
    stack =
        Stack.start(
            StackPlan.throwaway(project, folder.resolve("data")),
            (part, took) -> System.out.println("  " + part + " " + took.toMillis() + " ms"));
    town = new Town(stack, folder);
    town.registered();
    town.becomesLate();
    await().atMost(Duration.ofSeconds(90)).until(() -> town.tasksOpen() > 4);
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private Person at(Width width, String user, Integer... expected) {
    return new Person(chromium, town.console(), width, expected).logIn(user);
  }

  @Test
  @Order(1)
  void oneListOfWhoCameEndsTheTasksOfAWholeGroup() {
    try (var paula = at(Width.PHONE, PAULA)) {
      for (int person = 0; person < 4; person++) {
        paula.open("/console/tasks").page().locator("td.act a").first().click();
        paula.press("Tomar esta tarea").reads("Necesidades, listas y consentimiento");
        episodes.add(paula.page().locator("a[href*='/episodes/']").first().getAttribute("href"));
      }
      paula.open(SESSIONS).reads("Acordar una sesión").looksWell("sessions-none");
      Locator people = paula.page().locator("input[name=episodes]");
      assertThat(people.count()).isEqualTo(4);
      for (int person = 0; person < 3; person++) {
        people.nth(person).check();
      }
      paula.page().locator("input[name=plannedAt]").fill(LATER);
      paula.page().locator("input[name=interpreter]").check();
      paula.page().locator("input[name=minutes]").evaluate("it => it.form.noValidate = true");
      paula.page().locator("input[name=minutes]").fill("3");
      paula.press("Acordar").reads("«Minutos» no se puede aceptar").looksWell("session-refused");
      assertThat(paula.page().locator("input[name=episodes]:checked").count()).isEqualTo(3);
      assertThat(paula.page().locator("input[name=plannedAt]").inputValue()).isEqualTo(LATER);
      assertThat(paula.page().locator("input[name=interpreter]").isChecked()).isTrue();
      paula.page().locator("input[name=minutes]").fill("90");
      paula.press("Acordar").reads("En grupo · En persona").looksWell("session-group");

      paula.opens("¿Quién vino?");
      List<String> came = List.of("ATTENDED", "ATTENDED", "EXCUSED");
      for (int person = 0; person < 3; person++) {
        paula
            .page()
            .locator("fieldset.levels")
            .nth(person)
            .locator("input[value=" + came.get(person) + "]")
            .check();
      }
      paula.page().locator("details[open] input[name=next]").fill("2020-01-01");
      paula.press("Guardar la asistencia").reads("no puede ser en el pasado");
      assertThat(paula.page().locator("fieldset.levels input:checked").count()).isEqualTo(3);
      paula.looksWell("session-who-came").page().locator("input[name=next]").first().fill("");
      paula.press("Guardar la asistencia").reads("Ninguna sesión por venir");
      assertThat(paula.page().locator("input[name=episodes]").count()).isEqualTo(2);
      paula.open("/console/tasks?show=DONE");
      assertThat(paula.page().locator("td.act a").count()).isEqualTo(2);
      nonsenseInSessions(paula);
    }
  }

  private void nonsenseInSessions(Person paula) {
    paula.open(SESSIONS + "?lang=en").speaks(Tongue.EN);
    Map<String, String> sound = Map.of("plannedAt", LATER, "minutes", "60");
    new Nonsense(paula, SESSIONS, "/agree")
        .in("minutes", "Minutes", Map.of("plannedAt", LATER))
        .in("plannedAt", "When", Map.of("minutes", "60"))
        .in("episodes", "People", sound);
    var whole = new HashMap<>(sound);
    whole.put("episodes", URI.create(episodes.getLast()).getPath().replaceAll(".*/", ""));
    new Nonsense(paula, SESSIONS, "/agree")
        .in("kind", "Kind", whole)
        .in("mode", "Way of contact", whole);
    paula.open("/?lang=es");
  }

  @Test
  @Order(2)
  void aFamilyComesTogether() {
    try (var paula = at(Width.PHONE, PAULA)) {
      paula.open(episodes.getLast()).follow("Acordar una sesión");
      paula.reads("Nunca una dirección").page().locator("select[name=kind]").selectOption("FAMILY");
      paula.page().locator("input[name=plannedAt]").fill("2020-01-01T10:00");
      paula.page().locator("input[name=childcare]").check();
      paula.press("Acordar").reads("Una sesión se acuerda para más adelante.");
      assertThat(paula.page().locator("select[name=kind]").inputValue()).isEqualTo("FAMILY");
      assertThat(paula.page().locator("input[name=with]").count()).isEqualTo(1);
      paula.page().locator("input[name=plannedAt]").fill(LATER);
      paula.press("Acordar").reads("Familiar · En persona").looksWell("session-family");
      paula.opens("¿Quién vino?").page().locator("input[value=ATTENDED]").first().check();
      paula.press("Guardar la asistencia").reads("Ninguna sesión por venir");
      paula.open(episodes.getLast()).reads("Familiar · En persona").reads("Realizada");
    }
  }

  @Test
  @Order(3)
  void notesOpenToOthersForAReasonAlone() {
    String notes = episodes.getFirst() + "/notes";
    try (var paula = at(Width.PHONE, PAULA)) {
      paula.open(notes + "?lang=en").speaks(Tongue.EN);
      new Nonsense(paula, notes, "/write")
          .in("written", "Note", Map.of(), List.of("abc"))
          .in("compartment", "Of what is it?", Map.of("written", WORDS));
      paula.open(notes + "?lang=es").page().locator("textarea[name=written]").fill(WORDS);
      paula.press("Guardar el apunte").reads(WORDS).looksWell("notes");
    }
    try (var pedro = at(Width.DESK, PEDRO)) {
      pedro.open(notes + "?lang=en").reads("Exceptional access").speaks(Tongue.EN);
      assertThat(pedro.page().content()).doesNotContain(WORDS);
      new Nonsense(pedro, notes, "/open").in("reason", "Reason", Map.of());
      pedro.open(notes + "?lang=es").looksWell("notes-closed");
      pedro.page().locator("textarea[name=reason]").fill(REASON);
      pedro.press("Abrir los apuntes").reads(WORDS).reads("Acceso excepcional hasta el");
      pedro.looksWell("notes-opened");
    }
    try (var susana = at(Width.DESK, SUSANA)) {
      susana.open("/console/exceptional-access").reads(REASON).looksWell("exceptional-access");
      assertThat(susana.page().content()).doesNotContain(WORDS);
      susana.press("Marcar como visto").reads("Supervisión: visto por " + SUSANA);
      susana.open("/console/exceptional-access?lang=en").speaks(Tongue.EN).open("/?lang=es");
    }
  }

  @Test
  @Order(4)
  void aServiceIsFoundAskedAndAnswers() {
    try (var rita = at(Width.DESK, Cast.COORDINATOR)) {
      rita.open(NEW_SERVICE + "?lang=en").speaks(Tongue.EN);
      new Nonsense(rita, NEW_SERVICE, "/add")
          .in("kind", "Kind", Map.of())
          .in("focalPhone", "Phone of the organisation", Map.of(), List.of(""))
          .in("provider", "Organisation", Map.of(), List.of("", "abc"))
          .in("territories", "Territories", Map.of(), List.of("", "abc"));
      rita.open(NEW_SERVICE + "?lang=es");
      rita.page().locator("select[name=kind]").selectOption("HEALTH");
      rita.page().locator("input[name=provider]").fill(CLINIC);
      rita.page().locator("input[name=accepts][value=WOMEN]").check();
      rita.page().locator("input[name=focalPhone]").fill("llámame 😀");
      rita.press("Guardar").reads("«Teléfono de la organización» no se puede aceptar");
      rita.looksWell("service-refused");
      assertThat(rita.page().locator("input[name=provider]").inputValue()).isEqualTo(CLINIC);
      assertThat(rita.page().locator("input[name=accepts][value=WOMEN]").isChecked()).isTrue();
      rita.page().locator("input[name=focalPhone]").fill("+593 2 555 0100");
      rita.press("Guardar").reads(CLINIC).looksWell("directory");
      rita.open("/console/directory?kind=HEALTH&lang=en").reads(CLINIC).speaks(Tongue.EN);
      rita.open("/?lang=es");
    }
    try (var paula = at(Width.PHONE, PAULA)) {
      for (String purpose : List.of("REFERRAL", "SHARING")) {
        paula.open(episodes.getFirst()).opens("Anotar lo que dijo");
        paula.page().locator("select[name=purpose]").selectOption(purpose);
        paula.page().locator("form[action$='/consent'] button").click();
      }
      paula.opens("Proponer una derivación");
      Locator service = paula.page().locator("select[name=service]");
      String clinic =
          service.locator("option", new Locator.LocatorOptions().setHasText(CLINIC)).innerText();
      service.selectOption(new SelectOption().setLabel(clinic));
      paula.page().locator("input[name=shared][value=AGE_BAND]").check();
      paula.press("Proponer").reads("Muestre primero");
      assertThat(paula.page().locator("input[value=AGE_BAND]").isChecked()).isTrue();
      paula.page().locator("input[name=shown]").check();
      paula.press("Proponer").reads("Propuesta").looksWell("referral");
      moves(paula, "SENT", "Enviada");
      moves(paula, "ACCEPTED", "Aceptada");
      moves(paula, "SERVED", "Atendida");
      paula.open(episodes.getFirst() + "?lang=en").speaks(Tongue.EN);
      new Nonsense(paula, episodes.getFirst(), "/refer").in("service", "Service", Map.of());
      paula.open("/?lang=es");
    }
  }

  private static void moves(Person paula, String to, String words) {
    paula.opens("¿Qué pasó?").page().locator("input[name=to][value=" + to + "]").check();
    paula.page().locator("form[action$='/referral-moved'] button").click();
    paula.reads(words);
  }

  @Test
  @Order(5)
  void resultsAreReadAskedWrongAndTakenAway() throws IOException {
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER, 400)) {
      ana.open(RESULTS).reads("(i) Mecanismos aplicados").reads("(ii) Personas estabilizadas");
      ana.looksWell("results").open(RESULTS + "?lang=en").speaks(Tongue.EN);
      for (String asked : List.of("days=abc", "programme=abc", "days=99999999999")) {
        ana.open(RESULTS + "?" + asked).reads("cannot be understood").speaks(Tongue.EN);
      }
      ana.open(RESULTS + "?days=-1&programme=" + NOBODY).reads("(i)").speaks(Tongue.EN);
      ana.open(RESULTS + "?lang=es").opens("Exportar");
      Download csv =
          ana.page()
              .waitForDownload(() -> ana.page().locator("a[href*='format=CSV']").first().click());
      assertThat(Files.readString(csv.path())).contains("Tulcán").doesNotContain("null");
    }
  }

  @Test
  @Order(6)
  void theRulesAreTriedOnWhatHasBeen() {
    try (var rita = at(Width.DESK, Cast.COORDINATOR, 400)) {
      String rules = "/console/waiting/policy";
      rita.open("/console/waiting").looksWell("waits").open(rules + "/replay?days=365");
      rita.looksWell("policy-replay").open(rules + "/replay?lang=en").speaks(Tongue.EN);
      rita.open(rules + "/replay?days=abc").reads("cannot be understood");
      Map<String, String> sound = Map.of("reason", "Los feriados de 2027");
      new Nonsense(rita, rules, "/draft")
          .in("graceHigh", "Grace, high urgency", sound)
          .in("caseload", "People per worker", sound)
          .in("furtherStages", "Whole numbers".toLowerCase(Locale.ROOT), sound, List.of(""))
          .in("reason", "Reason", Map.of(), List.of("abc"));
      rita.open(rules + "?lang=es").looksWell("policy");
    }
  }
}
