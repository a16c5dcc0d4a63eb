package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * Codes on paper and by phone, codes without funds, what banks took and what nobody collected; each
 * by whoever does it, and with nonsense in every form.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DesksInBrowserIT {

  private static final String FABIAN = Cast.FINANCE_OFFICERS.get(0);
  private static final String FLOR = Cast.FINANCE_OFFICERS.get(1);
  private static final String ANA = Cast.PROGRAMME_OFFICER;
  private static final String RITA = Cast.COORDINATOR;
  private static final String SLIPS = "/console/payouts/slips";
  private static final String BOXES = "/console/banks/BANK_F/boxes";

  private Chromium chromium;
  private Stack stack;
  private Town town;
  private List<String> serials = List.of();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path project = ProjectHome.find();
    Jars.assumeBuilt(project, House.values());
    chromium = Chromium.orSkip();
    stack =
        Stack.start(
            StackPlan.throwaway(project, folder.resolve("data")),
            (part, took) -> System.out.println("  " + part + " " + took.toMillis() + " ms"));
    town = new Town(stack, folder);
    town.choosesPaperOrCalls("machala");
    town.registered();
    town.released("machala");
    town.released("tulcan");
    serials = town.codesFromBoxes();
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
  void codesArePrintedByOneAndPinsByAnother() {
    String batch;
    try (var rita = at(Width.DESK, RITA, 404)) {
      awaits(rita.open(SLIPS), "Repartir turnos").looksWell("slips");
      String stale = new Nonsense(rita, SLIPS, "/slips/make").kept();
      rita.press("Repartir turnos").reads("Turnos repartidos. Ahora imprime");
      batch = rita.page().url();
      rita.looksWell("slips-batch");
      String twice = new Nonsense(rita, batch, "/codes").kept();
      assertThat(printed(rita, RITA, "Imprimir los códigos")).startsWith("%PDF");
      rita.open(batch).reads("papeles, " + RITA);
      rita.reads("Usted tiene los códigos: las claves las imprime otra persona.");
      var batchPage = new Nonsense(rita, batch, "/codes");
      assertThat(batchPage.sendKept(twice)).contains("Ya se imprimió una vez");
      assertThat(batchPage.sendKept(stale)).contains("No hay nada que imprimir");
      assertThat(batchPage.sendKept(AtTheDesks.ofNobody(twice))).contains("no existe");
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open(batch);
      assertThat(printed(flor, FLOR, "Imprimir las claves")).startsWith("%PDF");
      flor.open(batch).reads("Usted tiene las claves").looksWell("slips-printed");
      flor.open(batch + "?lang=en").reads("Whose each ticket is").speaks(Tongue.EN);
      flor.open(SLIPS).reads("Codes on paper").speaks(Tongue.EN).open("/?lang=es");
    }
    try (var rita = at(Width.PHONE, RITA, 404)) {
      AtTheDesks.nonsenseOnSlips(rita, SLIPS, batch);
    }
  }

  private static String printed(Person who, String user, String button) {
    AtTheDesks.showsCode(who, user);
    Download file = who.page().waitForDownload(() -> who.press(button));
    assertThat(file.suggestedFilename()).isEqualTo("puente.pdf");
    try {
      return Files.readString(file.path(), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @Order(2)
  void aCodeIsToldByOneAndThePinByAnother() {
    try (var ana = at(Width.DESK, ANA, 404)) {
      awaits(ana.open("/console/complaints"), "Decir un código").looksWell("telling-list");
      String call = calls(ana, "Decir un código");
      ana.open(call).looksWell("telling").press("Tomar la llamada y ver el número");
      ana.reads("Comprobé que contesta esa persona").looksWell("telling-taken");
      String stale = new Nonsense(ana, call, "/words").kept();
      ana.page().locator("input[name=recognised]").check();
      AtTheDesks.showsCode(ana, ANA);
      ana.press("Mostrar lo que se dice").reads("Lea esto y pida que lo repita").looksWell("told");
      assertThat(new Nonsense(ana, call, "/words").sendKept(stale)).contains("no existe");
      ana.open("/console/complaints").page();
      ana.open(calls(ana, "Decir un código")).press("Tomar la llamada y ver el número");
      ana.page().getByText("Nadie contestó").click();
      ana.press("Guardar y dejarla").reads("Guardado. La llamada sigue en la lista.");
    }
    try (var rita = at(Width.PHONE, RITA, 404)) {
      awaits(rita.open("/console/complaints"), "Decir una clave");
      rita.open(calls(rita, "Decir una clave")).press("Tomar la llamada y ver el número");
      rita.page().locator("input[name=recognised]").check();
      AtTheDesks.showsCode(rita, RITA);
      rita.press("Mostrar lo que se dice")
          .reads("Lea esto y pida que lo repita")
          .follow("Ya lo dije")
          .reads("Quejas y llamadas");
    }
    try (var ana = at(Width.PHONE, ANA, 404)) {
      ana.open("/console/complaints?lang=en").reads("Codes to read out").speaks(Tongue.EN);
      AtTheDesks.nonsenseOnCalls(ana, calls(ana, "Read out a code"));
    }
  }

  /** The first call of that kind. */
  private static String calls(Person who, String kind) {
    return who.page()
        .locator("main li", new Page.LocatorOptions().setHasText(kind))
        .locator("a[href*='/telling/']")
        .first()
        .getAttribute("href");
  }

  @Test
  @Order(3)
  void aReferenceOpensTheStatusPageOnce() {
    List<String> pass;
    try (var ana = at(Width.DESK, ANA, 404)) {
      awaits(ana.open("/console/plans/transfers?state=AVAILABLE"), "Lista en el cajero");
      ana.page().locator("td.lead a").first().click();
      ana.reads("Dar referencia para /estado");
      String transfer = URI.create(ana.page().url()).getPath();
      String kept = new Nonsense(ana, transfer, "/status-pass").kept();
      ana.press("Dar referencia para /estado").reads("Código de un solo uso").looksWell("pass");
      pass = ana.page().locator(".read-out").allInnerTexts();
      var page = new Nonsense(ana, transfer, "/status-pass");
      assertThat(page.sendKept(AtTheDesks.ofNobody(kept))).contains("no existe");
      ana.open(transfer + "?lang=en").press("Give a reference for /estado");
      ana.reads("One-time code").speaks(Tongue.EN).open("/?lang=es");
    }
    try (var somebody = new Person(chromium, town.statusPage(), Width.PHONE, 429)) {
      AtTheDesks.looksUp(somebody, pass);
    }
  }

  @Test
  @Order(4)
  void aCodeWithoutFundsIsClaimedFromTheBank() {
    String order;
    try (var fabian = at(Width.DESK, FABIAN)) {
      fabian.open(BOXES).reads("Nadie anotó un código sin fondos").looksWell("claims-empty");
      fabian.page().locator("input[name=serial]").fill(serials.getLast());
      fabian.press("Buscar el código").reads("El código no tiene fondos").looksWell("no-funds");
      order = URI.create(fabian.page().url()).getPath();
      AtTheDesks.nonsenseOnOrder(fabian, order);
      fabian.open(order + "?lang=es").page().getByText("El código no tiene fondos").click();
      fabian.page().locator("textarea[name=reason]").fill("El cajero dijo: sin fondos");
      String stale = new Nonsense(fabian, order, "/propose").kept();
      fabian.page().getByText("El código no tiene fondos").click();
      fabian.page().locator("textarea[name=reason]").fill("El cajero dijo: sin fondos");
      fabian.press("Proponer").reads("Propuesto. Falta que otra persona");
      assertThat(new Nonsense(fabian, order, "/propose").sendKept(stale)).isNotBlank();
      fabian.open(BOXES).reads("espera a que otra persona confirme");
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open("/console/banks/BANK_F/boxes").page().locator("#claims td.lead a").click();
      AtTheDesks.showsCode(flor, FLOR);
      flor.press("Confirmar").reads("Confirmado. Se hace en un momento.");
      flor.open(BOXES).opens("Anotar qué hizo el banco").looksWell("claims");
      flor.page().getByText("se le reclamó").last().click();
      flor.page().locator("#claims textarea").fill("Carta 2026-118 de hoy");
      flor.page().locator("form[action$='/claim'] button").click();
      flor.reads("Anotado. Lo que se anotó antes queda guardado.").looksWell("claims-answered");
      flor.open(BOXES + "?lang=en").reads("Codes without funds").speaks(Tongue.EN);
      AtTheDesks.nonsenseOnClaims(flor, BOXES);
    }
  }

  @Test
  @Order(5)
  void feesAndWaitsAreTold() {
    town.crowd();
    town.dayEnds();
    try (var flor = at(Width.DESK, FLOR, 400)) {
      flor.open("/console/reconciliation/days?fsp=BANK_A").reads("Comisiones en el libro");
      awaits(flor, "Cobro").looksWell("fees");
      flor.open("/console/reconciliation/days?fsp=BANK_A&lang=en").reads("Posted");
      flor.speaks(Tongue.EN).open("/console/reconciliation/reports?fsp=BANK_A");
      flor.reads("Where the money of these orders is")
          .speaks(Tongue.EN)
          .looksWell("bank-reports-en");
      AtTheDesks.nonsenseInAddresses(flor);
      flor.open("/console/reconciliation/reports?fsp=BANK_A&lang=es").reads("Por lugar");
      flor.looksWell("bank-reports");
      flor.page().locator(".menu > summary").first().click();
      Download csv =
          flor.page().waitForDownload(() -> flor.page().getByText("CSV").first().click());
      assertThat(csv.suggestedFilename()).endsWith(".csv");
    }
  }

  @Test
  @Order(6)
  void whatNobodyCollectedIsTheDonors() {
    try (var flor = at(Width.PHONE, FLOR, 400)) {
      unclaimed(flor).reads("Todo lo que se mandó a pagar se cobró o sigue en camino");
      flor.looksWell("unclaimed-none");
      town.released("lago-agrio");
      awaits(flor.open("/console/plans/transfers?state=AVAILABLE"), "Lista en el cajero");
      town.codesExpire();
      awaits(unclaimed(flor), "Vencido").reads("De quién es").looksWell("unclaimed");
      String there = URI.create(flor.page().url()).getPath();
      flor.open(there + "?lang=en").reads("Money that nobody claimed").speaks(Tongue.EN);
      flor.open("/console/money/7/unclaimed").open("/?lang=es");
    }
  }

  @Test
  @Order(7)
  void machinesAreBroughtAsAFileAndSeenByWhoHelpsPeople(@TempDir Path folder) throws IOException {
    try (var fabian = at(Width.DESK, FABIAN)) {
      AtTheDesks.machinesAreBrought(fabian, folder);
    }
    try (var ana = at(Width.PHONE, ANA)) {
      ana.open("/console/banks").follow("Cajeros").reads("Cajero Parque").reads("guardia");
    }
  }

  private static Person unclaimed(Person who) {
    who.open("/console/money").page().locator("a.card.linked").first().click();
    return who.follow("Dinero que nadie cobró");
  }

  private static Person awaits(Person who, String words) {
    Locator there = who.page().locator("main").getByText(words).first();
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              who.page().reload();
              return there.count() > 0;
            });
    return who;
  }
}
