package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class DoorIT {

  @Autowired Api api;

  @Test
  void whoIsNotLoggedInSeesTheLogInAndNothingElse() {
    var stranger = new Visitor(api.url());

    var page = stranger.get("/console/kits");

    assertThat(page.uri().getPath()).isEqualTo("/login");
    assertThat(page.body()).contains("<h1>Entrar</h1>");
    assertThat(stranger.part("/console/kits").statusCode()).isEqualTo(401);
    assertThat(stranger.part("/console/kits").headers().firstValue("HX-Redirect"))
        .hasValue("/login?ended");
  }

  @Test
  void everyPageIsSentWithAPolicyThatTrustsNoOtherHostAndNoInlineCode() {
    var headers = new Visitor(api.url()).get("/login").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("PUENTE_SESSION=")
                    .contains("HttpOnly", "SameSite=Strict"));
  }

  @Test
  void aFormWithoutItsTokenIsRefusedInWords() {
    var stranger = new Visitor(api.url());
    stranger.get("/login");

    var answer =
        stranger.post("/login", Map.of("username", "admin", "password", "puente-demo-2026"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Esta sección no es para su rol");
  }

  @Test
  void aWrongPasswordIsToldWithoutSayingWhichOfTheTwoIsWrong() {
    var stranger = new Visitor(api.url());

    var answer = stranger.send("/login", "/login", Map.of("username", "nobody", "password", "no"));

    assertThat(answer.body()).contains("El usuario o la contraseña no son correctos.");
  }

  @Test
  void loggingOutEndsTheSession() {
    var carla = Visitor.loggedIn(api.url(), "carla.campo");
    assertThat(carla.get("/").body()).contains("Carla");

    var bye = carla.send("/console/kits", "/logout", Map.of());

    assertThat(bye.body()).contains("Su sesión se cerró.");
    assertThat(carla.get("/console/kits").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void theLanguageStaysAsChosen() {
    var visitor = new Visitor(api.url());

    assertThat(visitor.get("/login?lang=en").body()).contains("<h1>Log in</h1>", "lang=\"en\"");
    assertThat(visitor.get("/login").body()).contains("<h1>Log in</h1>");
    assertThat(visitor.get("/login?lang=xx").body()).contains("<h1>Log in</h1>");
    assertThat(visitor.get("/login?lang=es").body()).contains("<h1>Entrar</h1>");
  }

  @Test
  void whatDoesNotExistIsToldInWordsAndTheApiKeepsItsProblems() {
    var admin = Visitor.loggedIn(api.url(), "admin");

    var page = admin.get("/console/nothing");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Esta página no existe");
    assertThat(admin.get("/api/v1/people").headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void scriptAndSheetComeFromThisHouse() {
    var page = new Visitor(api.url()).get("/login");

    assertThat(page.body()).doesNotContain("https://", "http://", "<script>", "style=");
    assertThat(new Visitor(api.url()).get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
        .isEqualTo(200);
  }
}
