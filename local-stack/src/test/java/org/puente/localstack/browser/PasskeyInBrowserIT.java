package org.puente.localstack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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

/** Passkeys in a real browser, whose authenticator is chromium's own virtual one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyInBrowserIT {

  private Chromium chromium;
  private Stack stack;
  private URI console;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path project = ProjectHome.find();
    Jars.assumeBuilt(project, House.DISTRIBUTION_API);
    chromium = Chromium.orSkip();
    // A confirmation is never fresh, so that each form asks for one.
    var settings = Map.of("PUENTE_DEMO_USERS", "true", "PUENTE_ACCESS_SECOND_FACTOR_FRESH", "0s");
    var plan =
        StackPlan.throwaway(project, folder.resolve("data"))
            .only(Set.of(House.DISTRIBUTION_API))
            .withSettings(settings);
    stack =
        Stack.start(
            plan, (part, took) -> System.out.println("  " + part + " " + took.toMillis() + " ms"));
    console = URI.create(plan.url(House.DISTRIBUTION_API));
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

  @Test
  void aPasskeyIsAddedOpensTheDoorConfirmsAndIsRemoved() {
    try (var rita = new Person(chromium, console, Width.PHONE)) {
      var device = new VirtualKey(rita.page());
      rita.logIn(Cast.COORDINATOR).open("/console/account").reads("Usted no tiene ninguna.");
      addsOne(rita);
      rita.reads("Teléfono de Rita").reads("Sin usar").looksWell("account-passkeys");

      rita.page().context().clearCookies();
      password(rita).reads("Usar mi llave de acceso").looksWell("factor-passkey");
      device.nobodyIsThere();
      rita.press("Usar mi llave de acceso").reads("La llave de acceso no respondió");
      rita.looksWell("factor-passkey-trouble");
      device.somebodyIsThere();
      rita.press("Usar mi llave de acceso").reads("El camino");

      // The code is left empty: the browser asks for the passkey.
      rita.open("/console/account").reads("Usada por última vez");
      rita.opens("Crear códigos").press("Crear códigos de recuperación nuevos");
      rita.reads("Sus códigos de recuperación");
      assertThat(rita.page().locator(".codes li")).hasCount(10);

      rita.open("/console/account").page().locator("#passkeys summary").first().click();
      rita.reads("deja de servir").looksWell("account-passkey-removal");
      rita.press("Quitar la llave de acceso").reads("La llave de acceso quedó quitada.");
      rita.reads("Usted no tiene ninguna.");
    }
  }

  private static void addsOne(Person rita) {
    rita.page().locator("#passkeys > details summary").last().click();
    rita.page().locator("#passkeys > details input[name=otp]").fill(rita.code(Cast.COORDINATOR));
    rita.press("Agregar una llave de acceso").reads("Cree una llave de acceso");
    rita.looksWell("passkey").page().getByLabel("Nombre").fill("Teléfono de Rita");
    rita.press("Crear la llave de acceso");
  }

  private static Person password(Person rita) {
    rita.open("/login").page().locator("input[name=username]").fill(Cast.COORDINATOR);
    rita.page().locator("input[name=password]").fill(Cast.PASSWORD);
    return rita.press("Entrar");
  }
}
