package org.puente.localstack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
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

/**
 * One programme from the door to the cash, each step by whoever takes it; later ones build on it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleInBrowserIT {
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

  private Person somebody(Width width, Integer... expected) {
    return new Person(chromium, town.console(), width, expected);
  }

  private Person at(Width width, String user) {
    return somebody(width).logIn(user);
  }

  @Test
  @Order(1)
  void theDoorSaysWhatIsWrongAndSpeaksTwoLanguages() {
    try (var ana = somebody(Width.PHONE)) {
      ana.open("/login").giveIn(Cast.PROGRAMME_OFFICER, "no es esta");
      ana.reads("El usuario o la contraseña no son correctos.").looksWell("door");
      ana.giveIn(Cast.PROGRAMME_OFFICER, Cast.PASSWORD).reads("El camino").looksWell("road-empty");
      ana.press("English").reads("The road").press("Español").reads("El camino");
      ana.opens("Ana").press("Salir").reads("Su sesión se cerró.");
    }
  }

  @Test
  @Order(2)
  void whatIsEmptySaysSoAndWhatIsNobodysIsRefused() {
    try (var rita = somebody(Width.DESK, 404).logIn(Cast.COORDINATOR)) {
      rita.open("/console/imports").reads("Todavía no se ha traído ningún archivo");
      rita.open("/console/payouts").reads("Todavía no se ha enviado a pago ningún plan");
      rita.open("/console/tasks").reads("Nadie espera que lo contacten").looksWell("tasks-empty");
      rita.open("/console/kits").reads("Todavía no hay kits asignados").looksWell("kits-empty");
      rita.open("/console/nothing").reads("Esta página no existe").looksWell("not-found");
    }
    try (var carla = somebody(Width.PHONE, 403).logIn(Cast.FIELD_STAFF)) {
      carla.open("/console/plans").reads("Esta sección no es para su rol").looksWell("not-yours");
    }
  }

  @Test
  @Order(3)
  void aFileIsBroughtInAndSaysWhatItRejected(@TempDir Path folder) throws IOException {
    Path nonsense = Files.writeString(folder.resolve("compras.csv"), "pan;leche\n1;2\n");
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER)) {
      Visits.nonsenseIsGivenUp(Visits.bring(ana.open("/console/imports"), nonsense));
      Visits.bring(ana.open("/console/imports").looksWell("imports"), town.file());
      Visits.aFileIsTriedOut(ana);
      ana.reads("Filas rechazadas: 6").looksWell("import");
      ana.follow("Ver los motivos").reads("El número de teléfono no es posible.");
      assertThat(ana.page().locator("tbody tr")).hasCount(6);
      ana.looksWell("rejects").follow("← Volver a sample.csv").follow("Revisar y decidir");
      ana.reads("Coincide").looksWell("duplicates");
      ana.page().locator("form.row input[name=reason]").first().fill("Vecinas, un solo teléfono");
      ana.press("Son distintas").reads("No queda nada por decidir");
    }
  }

  @Test
  @Order(4)
  void aPlanGoesThroughFourHands(@TempDir Path folder) throws IOException {
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER)) {
      ana.open("/console/programmes").looksWell("programmes");
      ana.page().locator("main a.card").click();
      ana.press("Inscribir a quienes faltan").reads("Cuotas programadas:").looksWell("programme");
      ana.page().locator("select[name=territory]").selectOption("tulcan");
      ana.press("Preparar el plan").reads("Borrador").looksWell("plan-draft");
      Visits.corrections(ana, folder);
      ana.press("Enviar a aprobación").reads("Enviado a aprobación.");
      ana.reads("Usted lo preparó; lo aprueban otras personas, de finanzas.");
    }
    for (String finance : Cast.FINANCE_OFFICERS.subList(0, 2)) {
      try (var officer = at(Width.DESK, finance)) {
        officer.reads("Revisar y aprobar el plan de Tulcán").follow("Ir");
        officer.looksWell("plan-submitted").press("Aprobar exactamente esto");
        officer.reads("Su aprobación quedó registrada.");
      }
    }
    try (var rita = at(Width.DESK, Cast.COORDINATOR)) {
      rita.reads("Enviar a pago el plan de Tulcán").looksWell("road");
      Visits.notices(rita);
      rita.open("/").follow("Ir");
      rita.press("Enviar a pago").reads("Enviado a pago. Las transferencias están saliendo.");
      rita.goes("Ver los pagos en vivo").readsAtLast("Lista en el cajero").looksWell("payouts");
    }
  }

  @Test
  @Order(5)
  void cashComesOutOfTheMachine() throws IOException {
    String phone = town.phoneIn("tulcan");
    try (var somebody = new Person(chromium, town.bank(), Width.PHONE, 422)) {
      Visits.cash(somebody, phone);
    }
  }

  @Test
  @Order(6)
  void payoutsAppearWhileSomebodyWatches() {
    try (var flor = at(Width.DESK, Cast.FINANCE_OFFICERS.get(1))) {
      AtTheBanks.anotherCodeIsAskedForAndLeft(flor).open("/console/payouts").readsAtLast("Pagada");
      flor.staysAt("Ir al plan");
      Locator paid = flor.page().locator(".figures dd").first();
      await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(90))
          .until(
              () -> {
                town.crowd();
                return paid.innerText().matches("(\\d+) de \\1");
              });
      flor.looksWell("payouts-paid");
      flor.pressesWhileItMoves("Ir al plan").reads("Pagada").looksWell("plan-paid");
      flor.open("/console/plans").reads("Tulcán").looksWell("plans");
    }
  }

  @Test
  @Order(7)
  void aKitIsHandedOverOnAPhone() {
    town.kits();
    try (var carla = at(Width.PHONE, Cast.FIELD_STAFF)) {
      AtTheKits.oneIsHandedOver(carla);
    }
    try (var vera = at(Width.PHONE, "vera.voluntaria")) {
      vera.reads("Entregados en Tulcán").looksWell("kits-volunteer");
    }
    try (var rita = at(Width.DESK, Cast.COORDINATOR);
        var phone = somebody(Width.PHONE)) {
      AtTheKits.aVolunteerComesForAShift(rita, phone);
    }
  }

  @Test
  @Order(8)
  void whoeverWaitsIsCalled() {
    town.becomesLate();
    await().atMost(Duration.ofSeconds(60)).until(() -> town.tasksOpen() > 0);
    try (var paula = at(Width.PHONE, Cast.PSYCHOSOCIAL_WORKERS.getFirst())) {
      paula.open("/console/tasks?show=OPEN").reads("Contactar hasta").looksWell("tasks");
      AtTheSupportDesk.somebodyIsStoodBy(paula);
    }
    try (var rita = at(Width.DESK, Cast.COORDINATOR)) {
      rita.reads("Tareas de acompañamiento abiertas").reads("Dónde están las transferencias");
      rita.looksWell("overview");
      rita.open("/console/quarantine").reads("Nada retenido").looksWell("quarantine");
      rita.open("/").press("English").reads("Where the transfers are").looksWell("home-en");
      rita.press("Español").reads("Dónde están las transferencias");
    }
  }

  @Test
  @Order(9)
  void whoIsNotIncludedIsLookedAtAgainBySomebodyElse(@TempDir Path folder) throws IOException {
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER)) {
      Path survey = Rights.survey(folder);
      Rights.columnsAreChosen(Visits.bring(ana.open("/console/imports"), survey));
      Rights.aReviewIsAskedFor(ana);
    }
    try (var rita = at(Width.PHONE, Cast.COORDINATOR)) {
      Rights.aReviewIsAnswered(rita);
    }
  }

  @Test
  @Order(10)
  void peopleAskAboutTheirOwnData() throws IOException {
    try (var ana = at(Width.PHONE, Cast.PROGRAMME_OFFICER)) {
      Rights.aRequestIsEntered(ana, town.phoneIn("tulcan"));
    }
    try (var dario = at(Width.DESK, "dario.datos")) {
      Rights.aRequestIsAnswered(dario);
      Rights.aBreachIsEntered(dario);
      Rights.dataGoOrAreCorrected(dario, town.phoneIn("tulcan"));
    }
    try (var rita = at(Width.PHONE, Cast.COORDINATOR)) {
      Rights.somebodyElseDoesIt(rita);
    }
  }

  @Test
  @Order(11)
  void aPersonIsOneTimeline() {
    try (var rita = at(Width.DESK, Cast.COORDINATOR)) {
      Visits.aPerson(rita);
    }
  }

  @Test
  @Order(12)
  void twoPeopleChangeHowManyApprovalsAPlanNeeds() {
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER)) {
      Visits.tiersAreProposed(ana);
    }
    try (var rita = at(Width.PHONE, Cast.COORDINATOR)) {
      Visits.tiersAreConfirmed(rita);
    }
  }

  @Test
  @Order(13)
  void whoIsAwayLeavesSomebodyInTheirPlace() {
    try (var flor = at(Width.DESK, Cast.FINANCE_OFFICERS.get(1))) {
      Visits.aDeputyIsChosen(flor);
    }
    try (var rita = at(Width.PHONE, Cast.COORDINATOR)) {
      Visits.aDeputyKnows(rita);
    }
  }

  @Test
  @Order(14)
  void financeSeesWhereTheMoneyIs() {
    try (var flor = at(Width.DESK, Cast.FINANCE_OFFICERS.get(1))) {
      Visits.money(flor);
      Visits.papers(flor);
    }
  }

  @Test
  @Order(15)
  void programsThatAskAreMadeByAnAdministrator() {
    try (var admin = at(Width.DESK, Cast.ADMINISTRATOR)) {
      Visits.programs(admin);
    }
  }

  @Test
  @Order(20)
  void anAuditorReadsTheTrailAndTakesItAlong() {
    try (var alba = at(Width.DESK, Cast.AUDITOR)) {
      Visits.theTrailIsReadAndTakenAlong(alba);
    }
  }

  @Test
  @Order(30)
  void eachRoleFindsItsRoomsInEnglish() {
    for (String user : Cast.eachRole()) {
      try (var who = at(Width.DESK, user)) {
        Visits.speaksEnglish(who, user);
      }
    }
  }
}
