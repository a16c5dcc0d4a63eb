package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DemoCodes;
import org.puente.distribution.DistributionTest;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class SecondFactorPagesIT {

  private static final Pattern SECRET = Pattern.compile("<p class=\"mono secret\">([^<]+)</p>");
  private static final Pattern CODE = Pattern.compile("<li>((?:[a-z2-7]{6}-){3}[a-z2-7]{6})</li>");

  @Autowired Api api;

  @Test
  void afterThePasswordNothingOpensButTheSecondStep() {
    var flor = new Visitor(api.url());

    assertThat(flor.givesPassword("flor.finanzas").body()).contains("Un paso más");
    assertThat(flor.get("/console/plans").uri().getPath()).isEqualTo("/login/factor");
    assertThat(flor.get("/console/account").uri().getPath()).isEqualTo("/login/factor");
    assertThat(flor.get("/login/enrolment").uri().getPath()).isEqualTo("/login/factor");
    assertThat(flor.get("/login/enrolment/code.svg").statusCode()).isEqualTo(404);
    var part = flor.part("/console/plans");
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/login/factor");
    assertThat(code(flor, "000000").body())
        .contains("El código no es correcto, ya venció o ya se usó.");
  }

  @Test
  void theRightCodeLeadsToWhereSomebodyWantedToGo() {
    var felipe = new Visitor(api.url());
    felipe.get("/console/payouts");
    felipe.givesPassword("felipe.finanzas");

    var answer = code(felipe, DemoCodes.ofDemoUser(api.url(), "felipe.finanzas"));

    assertThat(answer.uri().getPath()).isEqualTo("/console/payouts");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void whoMustHaveOneSetsItUpAtTheFirstLogInAndIsAskedForItAtTheSecond() {
    add("coral.nueva", "COORDINATOR");
    var coral = new Visitor(api.url());

    var setUp = logIn(coral, "coral.nueva");
    assertThat(setUp.uri().getPath()).isEqualTo("/login/enrolment");
    assertThat(setUp.body()).contains("Su rol decide sobre dinero o datos de personas.");
    assertThat(coral.get("/login/enrolment/code.svg").body()).contains("<svg", "<path d=\"M");
    String secret = first(SECRET, setUp.body()).replace(" ", "");
    assertThat(enrol(coral, "000000").body()).contains("El código no es correcto");
    var codes = enrol(coral, DemoCodes.next(secret, "coral.nueva"));

    assertThat(CODE.matcher(codes.body()).results()).hasSize(10);
    assertThat(codes.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(coral.get("/console/account").body())
        .contains("Activo", "Códigos de recuperación sin usar: 10");

    var again = new Visitor(api.url());
    assertThat(logIn(again, "coral.nueva").uri().getPath()).isEqualTo("/login/factor");
    assertThat(code(again, first(CODE, codes.body())).uri().getPath()).isEqualTo("/console/road");
  }

  @Test
  void whoeverWantsOneMayHaveOneAndLaterAnother() {
    add("vito.voluntario", "FIELD_STAFF");
    var vito = new Visitor(api.url());
    logIn(vito, "vito.voluntario");
    assertThat(vito.get("/console/account").body()).contains("Usted entra solo con la contraseña.");
    String former = secret(vito);
    enrol(vito, DemoCodes.next(former, "vito"));
    assertThat(vito.get("/login/enrolment").uri().getPath()).isEqualTo("/console/account");

    vito.send("/console/account", "/console/account/second-factor", Map.of());
    String newer = secret(vito);
    enrol(vito, DemoCodes.next(newer, "vito.newer"));

    assertThat(newer).isNotEqualTo(former);
    assertThat(vito.get("/login/enrolment").uri().getPath()).isEqualTo("/console/account");
  }

  @Test
  void aWrongCodeInAFormIsSaidOnItsPage() {
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");

    var answer =
        rita.send(
            "/console/account", "/console/account/recovery-codes", Map.of("otp", "not-a-code"));

    assertThat(answer.uri().getPath()).isEqualTo("/console/account");
    assertThat(answer.body()).contains("El código no es correcto");
  }

  private static String secret(Visitor visitor) {
    return first(SECRET, visitor.get("/login/enrolment").body()).replace(" ", "");
  }

  private static HttpResponse<String> enrol(Visitor visitor, String code) {
    return visitor.send("/login/enrolment", "/login/enrolment", Map.of("otp", code));
  }

  private static HttpResponse<String> code(Visitor visitor, String code) {
    return visitor.send("/login/factor", "/login/factor", Map.of("otp", code));
  }

  private static HttpResponse<String> logIn(Visitor visitor, String user) {
    return visitor.send(
        "/login", "/login", Map.of("username", user, "password", "a-long-password"));
  }

  private void add(String name, String role) {
    api.addUser(name, "a-long-password", Role.valueOf(role));
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
