package org.puente.localstack.browser;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;

/**
 * Who receives for a household, and households that part: each proposed by one, done by another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdsInBrowserIT {
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

  private static void goes(Person rita) {
    rita.page().locator("a[href*='/console/household-changes/']").first().click();
  }

  @Test
  void somebodyElseReceives() {
    UUID person = town.grownUpsIn("tulcan").get(0);
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER)) {
      ana.open("/console/people/" + person).opens("Que reciba esta persona");
      ana.reads("Por qué").looksWell("payee-propose");
      ana.page().locator("form[action$=payee] textarea").fill("Lo pidió en privado");
      ana.press("Proponer").reads("Lo propuso usted; lo confirma otra persona.");
      ana.looksWell("payee-proposed");
    }
    try (var rita = at(Width.PHONE, Cast.COORDINATOR)) {
      goes(rita.reads("Confirmar quién recibe en un hogar de Tulcán"));
      rita.reads("Qué pasa con cada cuota").looksWell("payee-change");
      String change = rita.page().url();
      rita.open(change + "?lang=en").reads("What becomes of each instalment");
      rita.looksWell("payee-change-en").open(change + "?lang=es");
      rita.press("Confirmar el cambio").reads("Aplicado").looksWell("payee-changed");
      rita.open("/console/people/" + person).reads("Cambió quién recibe en el hogar");
    }
  }

  @Test
  void aHouseholdParts() {
    UUID person = town.grownUpsIn("manta").get(0);
    try (var ana = at(Width.DESK, Cast.PROGRAMME_OFFICER)) {
      ana.open("/console/people/" + person).follow("El hogar se divide");
      ana.reads("Quién se va").looksWell("split");
      ana.page().locator("select[name=head]").selectOption(person.toString());
      ana.page().locator("input[type=checkbox]").last().check();
      ana.page().locator("form[action$=propose] textarea").fill("Se separan");
      ana.press("Proponer la división").reads("Monto por cuota desde entonces");
      ana.looksWell("split-proposed");
    }
    try (var rita = at(Width.PHONE, Cast.COORDINATOR)) {
      goes(rita.reads("Confirmar la división de un hogar de Manta"));
      rita.reads("Qué pasa con cada cuota").looksWell("split-change");
      String change = rita.page().url();
      rita.open(change + "?lang=en").reads("Amount of an instalment from then on");
      rita.looksWell("split-change-en").open(change + "?lang=es");
      rita.press("Confirmar el cambio").reads("Aplicado").looksWell("split-done");
      rita.open("/console/people/" + person).reads("El hogar se dividió").looksWell("split-person");
    }
  }
}
