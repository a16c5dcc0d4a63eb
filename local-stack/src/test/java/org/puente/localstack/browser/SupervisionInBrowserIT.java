package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/** Protocols, retention, the quality sample, and what rings for who watches over support. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionInBrowserIT {

  private static final String PROTOCOLS = "/console/tasks/protocols";
  private static final String RETENTION = "/console/retention";
  private static final String SAMPLE = "/console/tasks/sample";
  private static final String PAULA = Cast.PSYCHOSOCIAL_WORKERS.getFirst();

  private Chromium chromium;
  private Stack stack;
  private Town town;
  private String episode;

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
    episode = town.isStoodBy(PAULA);
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
  void supervisionWritesAVersionAndIsToldWhereItIsWrong() {
    try (var susana = at(Width.PHONE, Cast.PSYCHOSOCIAL_SUPERVISOR)) {
      susana.open(PROTOCOLS).reads("Primeros auxilios psicológicos").looksWell("protocols");
      susana.open(PROTOCOLS + "?lang=en").speaks(Tongue.EN);
      susana.open(PROTOCOLS + "/PFA?lang=en").reads("Psychological first aid").speaks(Tongue.EN);
      susana.open(PROTOCOLS + "/PFA?lang=es").reads("Pasos").looksWell("protocol");
      var nonsense = new Nonsense(susana, PROTOCOLS + "/PFA", "/replace");
      List<String> words = List.of("abc");
      nonsense.in("nameEs", "Nombre en español", Map.of(), words);
      nonsense.in("designProcess", "Proceso participativo", Map.of(), words);
      nonsense.in("es.1", "Paso en español 2", Map.of(), words);
      nonsense.in("en.6", "Paso en inglés 7", Map.of(), words);
      nonsense.in("withWhom", "Con quién", Map.of());
      nonsense.in("after", "Versión de la que se parte", Map.of());
      susana.looksWell("protocol-wrong");

      susana
          .open(PROTOCOLS + "/PFA")
          .page()
          .locator("textarea[name='es.7']")
          .fill("Nos despedimos.");
      susana.page().locator("textarea[name='en.7']").fill("We said goodbye.");
      susana.page().locator("textarea[name=designProcess]").fill("Taller con doce mujeres, Tulcán");
      susana.press("Guardar como versión nueva").reads("Vale desde ahora.").reads("Versión 2");
      susana.reads("escrita por susana.supervisa").looksWell("protocol-second");
      susana.open(PROTOCOLS + "/new").reads("primera versión").looksWell("protocol-new");
      new Nonsense(susana, PROTOCOLS + "/new", "/add").in("code", "Código", Map.of());
      susana.open(PROTOCOLS + "/new?lang=en").speaks(Tongue.EN);
      susana.open(PROTOCOLS + "?lang=es");
    }
  }

  @Test
  @Order(2)
  void timesAreDraftedByOneAndSwitchedOnByAnother() {
    try (var dario = at(Width.PHONE, Cast.DATA_PROTECTION_OFFICER)) {
      dario.open("/").follow("Plazos de los registros");
      dario.reads("Todavía no se eliminó nada.").looksWell("retention");
      var nonsense = new Nonsense(dario, RETENTION, "/draft");
      nonsense.in("days.NOTES", "Apuntes", Map.of("reason", "Una ley"));
      nonsense.in("reason", "Motivo", Map.of(), List.of("abc"));
      dario.looksWell("retention-wrong");
      dario.open(RETENTION).page().locator("input[name='days.NOTES']").fill("400");
      dario.page().locator("textarea[name=reason]").fill("Lo pide la ley de protección de datos");
      dario.press("Guardar el borrador").reads("Borrador guardado.").reads("400 días");
      dario.reads("otra persona la pone en vigor").looksWell("retention-draft");
      dario.open(RETENTION + "?lang=en").reads("In the draft").open(RETENTION + "?lang=es");
    }
    try (var susana = at(Width.DESK, Cast.PSYCHOSOCIAL_SUPERVISOR)) {
      susana.open(RETENTION).reads("Lo pide la ley").looksWell("retention-to-decide");
      susana.press("Poner en vigor").reads("Los plazos nuevos están en vigor.");
      susana.reads("la escribió dario.datos, la puso en vigor susana.supervisa");
    }
  }

  @Test
  @Order(3)
  void checklistsAreDrawnAndMarkedAsReviewed() {
    try (var susana = at(Width.PHONE, Cast.PSYCHOSOCIAL_SUPERVISOR)) {
      susana.open(SAMPLE).reads("Sortear").looksWell("quality");
      susana.open(SAMPLE + "?word=a&from=ayer&until=2026-02-31&size=muchas").reads("Revise lo que");
      susana.looksWell("quality-wrong").open(SAMPLE).page().locator("input[name=word]").fill("río");
      susana.page().locator("input[name=until]").fill("2099-12-31");
      susana.press("Sortear").reads("Primer contacto: explicar el retraso").reads("Sin marcar");
      susana.looksWell("quality-drawn");
      susana.page().locator("form[action*='/reviewed'] button").first().click();
      susana.reads("Lista marcada como revisada.").reads("Revisada por susana.supervisa");
      susana.looksWell("quality-reviewed");
      susana.open(susana.page().url() + "&lang=en").reads("Reviewed by").speaks(Tongue.EN);
      susana.open(SAMPLE + "?word=nadie&from=2001-01-01&until=2001-01-02&size=5&lang=es");
      susana.reads("No se aplicó ninguna lista").looksWell("quality-none");
    }
  }

  @Test
  @Order(4)
  void anExceptionalAccessRingsForTheTwoWhoWatchAndAShortTeamForTheCoordinator() {
    try (var rita = at(Width.DESK, Cast.COORDINATOR)) {
      rita.open("/").reads("el equipo puede tomar 0 más");
      rita.open("/console/tasks/workload").reads("Dónde no alcanza el equipo");
      rita.looksWell("workload-short");
      rita.open("/console/tasks/workload?lang=en").speaks(Tongue.EN);
      rita.open("/console/tasks/workload?lang=es");
      rita.open("/console/tasks/episodes/" + episode + "/notes").reads("Acceso excepcional");
      rita.page().locator("textarea[name=reason]").fill("Paula no contesta y hay una alarma");
      rita.press("Abrir los apuntes").reads("Acceso excepcional hasta el");
    }
    for (String who : List.of(Cast.PSYCHOSOCIAL_SUPERVISOR, Cast.DATA_PROTECTION_OFFICER)) {
      try (var watcher = at(Width.PHONE, who)) {
        watcher.open("/console/notices").reads("apuntes reservados por acceso excepcional");
        assertThat(watcher.page().locator("main").innerText()).doesNotContain("rita", "Paula");
        watcher.looksWell("notices-exceptional-" + who.charAt(0));
        watcher.open("/console/exceptional-access").press("Marcar como visto");
        watcher.reads("visto por " + who).open("/console/notices").reads("Ya no espera");
      }
    }
  }
}
