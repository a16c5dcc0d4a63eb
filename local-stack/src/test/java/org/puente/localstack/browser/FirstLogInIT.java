package org.puente.localstack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;

/** The first administrator comes in by the link that the first start prints, and looks around. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstLogInIT {
  private static final String TOKEN = "a-link-that-is-made-for-this-test-and-used-once";
  private static final String PASSWORD = "el puente de la esquina azul";

  private Chromium chromium;
  private Stack stack;
  private URI console;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path project = ProjectHome.find();
    Jars.assumeBuilt(project, House.DISTRIBUTION_API);
    chromium = Chromium.orSkip();
    var plan =
        StackPlan.throwaway(project, folder.resolve("data"))
            .only(Set.of(House.DISTRIBUTION_API))
            .withSettings(Map.of("PUENTE_DEMO_USERS", "false", "PUENTE_ADMIN_LINK_TOKEN", TOKEN));
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
  @Order(1)
  void aLinkThatIsNoLinkLeadsToTheDoor() {
    try (var stranger = new Person(chromium, console, Width.PHONE)) {
      stranger.open("/welcome?token=nonsense").reads("Este enlace ya se usó o venció.");
      stranger.looksWell("welcome-void").follow("English").reads("This link was used");
      stranger.follow("Go to log-in").reads("User name");
    }
  }

  @Test
  @Order(2)
  void aWeakPasswordIsRefusedInWordsAndAGoodOneTaken() {
    try (var admin = new Person(chromium, console, Width.DESK)) {
      admin.open("/welcome?token=" + TOKEN).reads("Elija su contraseña").looksWell("welcome");
      admin.follow("English").reads("Choose your password").follow("Español");
      password(admin, "passwordpassword").reads("está entre las que se prueban primero");
      admin.looksWell("welcome-refused");
      password(admin, PASSWORD).reads("Su contraseña quedó guardada.").looksWell("login-welcome");
      admin.open("/welcome?token=" + TOKEN).reads("Este enlace ya se usó o venció.");
    }
  }

  private static Person password(Person admin, String password) {
    admin.page().getByLabel("Su contraseña").fill(password);
    return admin.press("Guardar");
  }

  @Test
  @Order(3)
  void theAuthenticatorAppIsSetUpAndTheRecoveryCodesAreShownOnce() {
    try (var admin = new Person(chromium, console, Width.PHONE)) {
      admin.open("/login").giveIn("admin", "nonsense").reads("no son correctos");
      assertThat(admin.page().locator("input[name=username]")).hasValue("admin");
      admin.giveIn("admin", PASSWORD).reads("Configure su segundo factor").looksWell("enrolment");
      code(admin, "abc", "Activar").reads("El código no es correcto").looksWell("enrolment-wrong");
      var app = new Authenticator(admin.page().locator(".secret").innerText());
      code(admin, app.code(), "Activar").reads("Sus códigos de recuperación");
      admin.looksWell("recovery-codes");
      assertThat(admin.page().locator(".codes li")).hasCount(10);
      admin.follow("Los guardé. Continuar").reads("Por dónde empezar").looksWell("home-empty");
      admin.open("/console/account").reads("Mi cuenta").opens("admin").looksWell("account");
    }
  }

  private static Person code(Person admin, String code, String button) {
    admin.page().locator("input[name=otp]").first().fill(code);
    return admin.press(button);
  }

  @Test
  @Order(4)
  void fromThenOnACodeIsAskedForAndALostPhoneHasAWayOut() {
    try (var admin = new Person(chromium, console, Width.PHONE)) {
      admin.open("/login?lang=en");
      admin.page().locator("input[name=username]").fill("admin");
      admin.page().locator("input[name=password]").fill(PASSWORD);
      admin.press("Log in").reads("One more step").looksWell("factor-en");
      code(admin, "000000", "Log in").reads("The code is wrong").looksWell("factor-wrong-en");
      admin.opens("I don’t have").reads("recovery codes that you kept").looksWell("factor-lost-en");
    }
  }
}
