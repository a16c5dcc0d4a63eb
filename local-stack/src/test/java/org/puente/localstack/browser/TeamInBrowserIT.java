package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
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

/** A team's day: the coordinator gives, the worker calls, supervision looks at the load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeamInBrowserIT {

  private static final String PAULA = Cast.PSYCHOSOCIAL_WORKERS.getFirst();

  private Chromium chromium;
  private Stack stack;
  private Town town;

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
    await().atMost(Duration.ofSeconds(90)).until(() -> town.tasksOpen() > 0);
    town.waitsFor(Duration.ofDays(6).plusHours(3));
    await().atMost(Duration.ofSeconds(90)).until(() -> town.escalations() > 0);
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

  private Person at(Width width, String user) {
    return new Person(chromium, town.console(), width).logIn(user);
  }

  @Test
  @Order(1)
  void theCoordinatorEntersTheTeamAndGivesWhatIsProposed() {
    try (var rita = at(Width.DESK, Cast.COORDINATOR)) {
      rita.open("/").reads("Nadie tomó a tiempo una tarea");
      rita.open("/console/tasks/board").reads("Nadie del equipo trabaja ahí.");
      rita.reads("Lo que espera demasiado").looksWell("board-nobody");
      rita.open("/console/tasks/team").reads("El equipo está vacío").looksWell("team-empty");
      rita.page().locator("a[aria-label^='Añadir a Paula']").click();
      rita.reads("Dónde trabaja y qué puede tomar.").looksWell("member-new");
      rita.page().locator("input[name=capacity]").fill("3");
      // Without it nobody is proposed to whoever can't wait.
      rita.page().locator("input[name=qualification][value=PFA]").check();
      rita.press("Guardar").reads("Guardado.").reads("0 de 3 personas").looksWell("team");

      rita.open("/console/tasks/board").reads("trabaja ahí").looksWell("board");
      rita.open("/console/tasks/board?lang=en").speaks(Tongue.EN);
      rita.open("/console/tasks/team?lang=en").speaks(Tongue.EN);
      rita.open("/console/tasks/board?lang=es").press("Asignar lo marcado");
      rita.reads("Tareas asignadas: 3.").reads("ya acompañan a tantas personas");
      rita.looksWell("board-given");
    }
  }

  @Test
  @Order(2)
  void theWorkerCallsAndSaysHowItWent() {
    try (var paula = at(Width.PHONE, PAULA)) {
      paula.open("/console/tasks/today").reads("Llamar").looksWell("today");
      int calls = paula.page().locator("form[data-draft]").count();
      assertThat(calls).isBetween(1, 3);
      paula.open("/console/tasks/today?lang=en").speaks(Tongue.EN);
      paula.open("/console/tasks/today?lang=es").opens("¿Cómo fue?");
      Locator first = paula.page().locator("form[data-draft]").first();
      first.locator("select[name=mode]").selectOption("HOME_VISIT");
      paula.page().reload();
      paula.reads("Quedó guardado en este teléfono");
      assertThat(first.locator("select[name=mode]").inputValue()).isEqualTo("HOME_VISIT");
      assertThat(kept(paula)).isEqualTo("{\"mode\":\"HOME_VISIT\",\"outcome\":\"\"}");

      paula.page().context().setOffline(true);
      paula.press("Hablamos").reads("Sin conexión.").looksWell("today-offline");
      paula.page().context().setOffline(false);
      paula.press("Hablamos").reads("Contacto registrado.");
      assertThat(kept(paula)).isEqualTo("");

      paula.opens("¿Cómo fue?");
      first.locator("select[name=outcome]").selectOption("SUPPORTED");
      paula.press("Hablamos").reads("Contacto registrado y tarea terminada.");
      assertThat(paula.page().locator("form[data-draft]").count()).isEqualTo(calls - 1);
      paula.open("/console/tasks/caseload").reads("a las que usted acompaña");
      paula.looksWell("caseload").open("/console/tasks/caseload?lang=en").speaks(Tongue.EN);
      paula.open("/console/tasks/today?lang=es");
    }
  }

  @Test
  @Order(3)
  void thePhonesCalendarSaysCitaAndNothingElse() {
    try (var paula = at(Width.PHONE, PAULA)) {
      paula.open("/console/tasks/calendar").press("Crear una dirección");
      paula.reads("Cópiela ahora").looksWell("calendar");
      String address = paula.page().locator("input[readonly]").inputValue();
      var feed = paula.page().request().get(address);
      assertThat(feed.status()).isEqualTo(200);
      assertThat(feed.text().lines().filter(line -> line.startsWith("SUMMARY")))
          .isNotEmpty()
          .allMatch("SUMMARY:Cita"::equals);
      paula.press("Anular la dirección").reads("no se puede leer desde fuera");
      assertThat(paula.page().request().get(address).status()).isEqualTo(404);
      paula.open("/console/tasks/calendar?lang=en").speaks(Tongue.EN);
      paula.open("/console/tasks/calendar?lang=es");
    }
  }

  @Test
  @Order(4)
  void supervisionSeesTheLoadAndWhatWasMissed() {
    try (var susana = at(Width.DESK, Cast.PSYCHOSOCIAL_SUPERVISOR)) {
      susana.open("/").reads("Se pasó el plazo de un contacto");
      susana.open("/console/tasks/workload").reads("Nadie intentó el contacto");
      susana.reads("de 3").looksWell("workload");
      susana.open("/console/tasks/workload?lang=en&days=28").reads("After hours").speaks(Tongue.EN);
      susana.open("/console/tasks/team?lang=es").reads("Paula").looksWell("team-seen");
    }
  }

  @Test
  @Order(5)
  void aKitIsOfferedWhileTheMoneyIsLateAndTakenOnce() {
    town.kitsInStock();
    try (var paula = at(Width.PHONE, PAULA)) {
      paula.open("/console/tasks").page().locator("td.act a").first().click();
      paula.press("Tomar esta tarea").follow("Necesidades, listas y consentimiento");
      String episode = paula.reads("Qué kit aceptó").page().url();
      paula.looksWell("kit-offered");
      paula.open(episode + "?lang=en").reads("Which kit they took").speaks(Tongue.EN);
      paula.open(episode + "?lang=es").press("Ofrecí un kit y lo aceptó");
      paula.reads("lo recoge en").reads("Lo aceptó").looksWell("kit-allocated");
      assertThat(paula.page().locator("select[name=kit]").count()).isZero();
    }
  }

  /** What the phone keeps of forms that were not sent. */
  private static String kept(Person worker) {
    return String.valueOf(
        worker
            .page()
            .evaluate(
                "Object.keys(localStorage).filter(key => key.startsWith('puente.draft.'))"
                    + ".map(key => localStorage.getItem(key)).join()"));
  }
}
