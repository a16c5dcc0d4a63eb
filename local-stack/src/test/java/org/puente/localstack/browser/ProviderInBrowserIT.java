package org.puente.localstack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
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
 * Log-in by a provider in a real browser. The provider is at 127.0.0.1 and the console at
 * localhost, which to a browser are two sites: our strict cookie has to survive that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderInBrowserIT {

  private static final String SUBJECT = "8f4c1b7e-carla";

  private final MockOAuth2Server provider = new MockOAuth2Server();
  private Chromium chromium;
  private Stack stack;
  private URI console;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path project = ProjectHome.find();
    Jars.assumeBuilt(project, House.DISTRIBUTION_API);
    chromium = Chromium.orSkip();
    provider.start();
    String issuer = provider.issuerUrl("casa").toString().replace("localhost", "127.0.0.1");
    var settings = new HashMap<>(Map.of("PUENTE_DEMO_USERS", "true"));
    settings.put("PUENTE_ACCESS_OIDC_ISSUER", issuer);
    settings.put("PUENTE_ACCESS_OIDC_CLIENT_ID", "puente");
    settings.put("PUENTE_ACCESS_OIDC_CLIENT_SECRET", "only-for-this-test");
    settings.put("PUENTE_ACCESS_OIDC_NAME", "Casa Común");
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
    provider.shutdown();
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void aStrangerIsToldTheirSubjectAnAdministratorLinksItAndTheyComeIn() {
    try (BrowserContext browser = chromium.fresh(Width.PHONE)) {
      Page page = browser.newPage();
      comes(page);
      assertThat(page.locator("p.secret")).hasText(SUBJECT);

      links();
      comes(page);
      assertThat(page.locator("h1")).hasText("El camino");
      page.navigate(console.resolve("/console/account").toString());
      assertThat(page.locator(".headline")).containsText("carla.campo");
    }
  }

  private void comes(Page page) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback("casa", SUBJECT, "JWT", List.of("puente"), Map.of(), 300));
    page.navigate(console.resolve("/login").toString());
    page.getByText("Entrar con Casa Común").click();
    page.waitForURL(url -> url.startsWith(console.toString()) && !url.contains("provider"));
  }

  private void links() {
    try (var admin = new Person(chromium, console, Width.DESK)) {
      admin.open("/login").reads("Entrar con Casa Común").looksWell("login-provider");
      admin.logIn(Cast.ADMINISTRATOR).open("/console/users?q=carla.campo");
      admin.page().locator("td.lead a").first().click();
      admin.reads("Entrada con Casa Común").opens("Vincular una cuenta");
      admin.page().getByLabel("Identificador (sub)").fill(SUBJECT);
      admin.looksWell("user-provider").press("Vincular una cuenta");
      admin.reads("La cuenta quedó vinculada.").looksWell("user-linked");
    }
  }
}
