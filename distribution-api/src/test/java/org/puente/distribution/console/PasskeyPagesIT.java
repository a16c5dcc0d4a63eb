package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DemoCodes;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DistributionTest
class PasskeyPagesIT {

  private static final String PASSWORD = "a-long-password";
  private static final String ACCOUNT = "/console/account";
  private static final Pattern SECRET = Pattern.compile("<p class=\"mono secret\">([^<]+)</p>");
  private static final Pattern CODE = Pattern.compile("<li>((?:[a-z2-7]{6}-){3}[a-z2-7]{6})</li>");
  private static final Pattern KEY = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired World world;

  private record Person(UUID id, String name, SoftwareKey key, Visitor visitor, String recovery) {}

  @Test
  void aPasskeyIsMadeAtTheFirstLogInAndOpensTheSecond() throws Exception {
    var coral = newcomer("coral.llave");

    assertThat(coral.visitor().get(ACCOUNT).body())
        .contains("Teléfono de prueba", "Sin usar", "Configurar una aplicación");
    var again = new Visitor(api.url());
    var door = logIn(again, "coral.llave");
    assertThat(door.body()).contains("Usar mi llave de acceso").doesNotContain("seis cifras");
    assertThat(show(again, coral.key()).uri().getPath()).isEqualTo("/console/road");
    assertThat(again.get(ACCOUNT).body()).contains("Usada por última vez");
    assertThat(lines(coral, "factor.accepted")).isEqualTo(1);
  }

  @Test
  void anAnswerCountsOnceAndOnlyInTheSessionThatAsked() throws Exception {
    var coral = newcomer("coral.repite");
    var first = new Visitor(api.url());
    logIn(first, coral.name());
    String answer = coral.key().shows(question(first));
    assertThat(send(first, answer).uri().getPath()).isEqualTo("/console/road");

    var thief = new Visitor(api.url());
    logIn(thief, coral.name());
    assertThat(send(thief, answer).uri().getQuery()).isEqualTo("wrong-passkey");
    question(thief);
    assertThat(send(thief, answer).body()).contains("Esa llave de acceso no es de esta cuenta");
    assertThat(thief.get("/console/road").uri().getPath()).isEqualTo("/login/factor");
  }

  @Test
  void aKeyThatLivesOnSeveralDevicesCountsNothingAndYetAnswersOnce() throws Exception {
    var coral = newcomer("coral.nube");
    var synced = new SoftwareKey();
    synced.counter = 0;
    synced.step = 0;
    String shown = coral.key().shows(question(coral.visitor()));
    coral.visitor().send(ACCOUNT, ACCOUNT + "/passkeys", Map.of("passkey", shown));
    make(coral.visitor(), synced, "Nube");
    show(half(coral), synced);
    var visitor = half(coral);
    String answer = synced.shows(question(visitor));
    assertThat(send(visitor, answer).uri().getPath()).isEqualTo("/console/road");

    var again = visitor.send(ACCOUNT, ACCOUNT + "/passkeys", Map.of("passkey", answer));
    assertThat(again.body()).contains("Esa llave de acceso no es de esta cuenta");
    assertThat(lines(coral, "factor.copied")).isZero();
  }

  @Test
  void aPasskeyOfSomebodyElseOfAnotherSiteOrWithoutItsOwnersFingerOpensNothing() throws Exception {
    var coral = newcomer("coral.propia");
    var mala = newcomer("mala.ajena");
    var visitor = new Visitor(api.url());
    logIn(visitor, coral.name());

    assertThat(show(visitor, mala.key()).uri().getQuery()).isEqualTo("wrong-passkey");
    coral.key().origin = "http://puente.example.org";
    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");
    coral.key().origin = "http://localhost:0";
    coral.key().verifies = false;
    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");
    coral.key().verifies = true;
    assertThat(show(visitor, coral.key()).uri().getPath()).isEqualTo("/console/road");
  }

  @Test
  void whatIsNoAnswerIsRefusedAndNotStumbledOver() throws Exception {
    var coral = newcomer("coral.torpe");
    String right = coral.key().shows(question(coral.visitor()));
    for (String answer :
        List.of(
            "{",
            "{}",
            right.replace("\"signature\"", "\"signed\""),
            right.replaceFirst("(\"clientDataJSON\":\")[^\"]{9}", "$1AAAAAAAAA"),
            right.replaceFirst("(\"authenticatorData\":\")[^\"]+", "$1AAAA"))) {
      var visitor = half(coral);
      question(visitor);
      assertThat(send(visitor, answer).uri().getQuery()).as(answer).isEqualTo("wrong-passkey");
    }
    var newcomer = new Visitor(api.url());
    api.addUser("coral.nada", PASSWORD, Role.COORDINATOR);
    logIn(newcomer, "coral.nada");
    String made = new SoftwareKey().makes(newcomer.get("/login/passkey/options").body());
    String broken =
        made.replaceFirst(
            "(\"attestationObject\":\")[^\"]{30}", "$1oooooooooooooooooooooooooooooo");
    assertThat(
            newcomer
                .send("/login/passkey", "/login/passkey", Map.of("passkey", broken))
                .uri()
                .getQuery())
        .isEqualTo("wrong");
    newcomer.get("/login/passkey/options");
    var kept =
        newcomer.send("/login/passkey", "/login/passkey", Map.of("name", "Azul", "passkey", "{}"));
    assertThat(kept.body()).contains("no se pudo guardar", "value=\"Azul\"");
  }

  @Test
  void aPasskeyThatSomebodyHasACopyOfIsUsedNoMore() throws Exception {
    var coral = newcomer("coral.copia");
    coral.key().counter = 7;
    show(half(coral), coral.key());

    coral.key().counter = 4;
    assertThat(show(half(coral), coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");
    coral.key().counter = 20;
    var visitor = half(coral);
    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");

    assertThat(lines(coral, "factor.copied")).isEqualTo(1);
    // Nor does it leave the account open to whoever has the password.
    assertThat(visitor.get("/login/enrolment").uri().getPath()).isEqualTo("/login/factor");
    assertThat(code(visitor, coral.recovery()).uri().getPath()).isEqualTo(ACCOUNT);
    assertThat(visitor.get(ACCOUNT).body()).contains("Bloqueada", "tiene una copia");
  }

  @Test
  void fiveWrongAnswersLockCodesOutToo() throws Exception {
    var coral = newcomer("coral.cerrada");
    var visitor = half(coral);
    for (int i = 0; i < 5; i++) {
      send(visitor, "{}");
    }

    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("locked");
    assertThat(code(visitor, coral.recovery()).uri().getQuery()).isEqualTo("locked");
  }

  @Test
  void whoeverHasASecondFactorShowsItBeforeAPasskeyIsAdded() throws Exception {
    var coral = newcomer("coral.espera");
    var half = half(coral);

    assertThat(half.get("/login/passkey").uri().getPath()).isEqualTo("/login/factor");
    assertThat(half.get("/login/passkey/options").statusCode()).isEqualTo(404);
    assertThat(coral.visitor().get("/login/passkey").uri().getPath()).isEqualTo(ACCOUNT);
    var refused =
        coral.visitor().send(ACCOUNT, ACCOUNT + "/passkeys", Map.of("passkey", "{\"id\":\"x\"}"));
    assertThat(refused.body()).contains("Esa llave de acceso no es de esta cuenta");
    assertThat(refused.body()).doesNotContain("id&quot;:");

    String shown = coral.key().shows(question(coral.visitor()));
    var page = coral.visitor().send(ACCOUNT, ACCOUNT + "/passkeys", Map.of("passkey", shown));
    assertThat(page.uri().getPath()).isEqualTo("/login/passkey");
    var other = new SoftwareKey();
    assertThat(make(coral.visitor(), other, "Llave azul").body())
        .contains("Llave azul", "Teléfono de prueba");
    assertThat(show(half(coral), other).uri().getPath()).isEqualTo("/console/road");
  }

  @Test
  void theLastSecondFactorOfWhoeverMustHaveOneStays() throws Exception {
    var coral = newcomer("coral.ultima");
    String id = first(KEY, coral.visitor().get(ACCOUNT).body());

    assertThat(remove(coral.visitor(), id).body()).contains("Es su último segundo factor");
    var other = newcomer("coral.ajena");
    assertThat(remove(other.visitor(), id).body()).doesNotContain("quedó quitada");

    coral.visitor().send(ACCOUNT, ACCOUNT + "/second-factor", Map.of());
    String secret = first(SECRET, coral.visitor().get("/login/enrolment").body());
    String code = DemoCodes.next(secret.replace(" ", ""), "coral.ultima");
    coral.visitor().send("/login/enrolment", "/login/enrolment", Map.of("otp", code));
    assertThat(remove(coral.visitor(), id).body()).contains("La llave de acceso quedó quitada");
    var visitor = half(coral);
    assertThat(visitor.get("/login/factor").body()).doesNotContain("Usar mi llave de acceso");
    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");
  }

  @Test
  void anApprovalRecordsThatAPasskeyConfirmedIt() throws Exception {
    var place = world.promised(6, "1000.00");
    UUID plan = world.submitted(place, 1);
    var flora = newcomer("flora.llave", Role.FINANCE_OFFICER);
    String page = "/console/plans/" + plan;
    String digest = world.digest(plan);

    String shown = flora.key().shows(question(flora.visitor()));
    flora.visitor().send(page, page + "/approve", Map.of("digest", digest, "passkey", shown));

    assertThat(
            fixtures
                .database()
                .sql("SELECT factor FROM confirmation WHERE subject = ? AND user_id = ?")
                .params(plan, flora.id())
                .query(String.class)
                .list())
        .containsExactly("PASSKEY");
    var again =
        flora.visitor().send(page, page + "/approve", Map.of("digest", digest, "passkey", shown));
    assertThat(again.body()).contains("Esa llave de acceso no es de esta cuenta");
  }

  @Test
  void anAdministratorTakesPasskeysAwayToo() throws Exception {
    var coral = newcomer("coral.perdida");

    api.as("root", Role.ADMINISTRATOR)
        .delete()
        .uri("/api/v1/users/{id}/second-factor", coral.id())
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(half(coral).get("/login/factor").uri().getPath()).isEqualTo("/login/enrolment");
  }

  @Test
  void theDatabaseItselfTakesNoCounterBackAndNoRemovedPasskeyAgain() throws Exception {
    var coral = newcomer("coral.reglas");

    refuses("sign_count = 0", coral, "only rises");
    refuses("user_id = (SELECT id FROM app_user WHERE username = 'admin')", coral, "one person");
    change("removed_at = now()", coral);
    refuses("removed_at = NULL", coral, "stays removed");
  }

  private void refuses(String change, Person person, String why) {
    assertThatThrownBy(() -> change(change, person))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }

  private void change(String change, Person person) {
    fixtures
        .database()
        .sql("UPDATE passkey SET " + change + " WHERE user_id = ?")
        .param(person.id())
        .update();
  }

  private long lines(Person person, String action) {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM audit_event WHERE action = ? AND subject = ?")
        .params(action, person.id().toString())
        .query(Long.class)
        .single();
  }

  /** A coordinator, who must have a second factor, and has a passkey for one. */
  private Person newcomer(String name) throws Exception {
    return newcomer(name, Role.COORDINATOR);
  }

  private Person newcomer(String name, Role role) throws Exception {
    UUID id = api.addUser(name, PASSWORD, role);
    var visitor = new Visitor(api.url());
    assertThat(logIn(visitor, name).body()).contains("Usar una llave de acceso");
    var key = new SoftwareKey();
    var codes = make(visitor, key, "Teléfono de prueba");
    assertThat(CODE.matcher(codes.body()).results()).hasSize(10);
    return new Person(id, name, key, visitor, first(CODE, codes.body()));
  }

  private static HttpResponse<String> make(Visitor visitor, SoftwareKey key, String name)
      throws Exception {
    String made = key.makes(visitor.get("/login/passkey/options").body());
    return visitor.send("/login/passkey", "/login/passkey", Map.of("name", name, "passkey", made));
  }

  /** Somebody who gave their password. */
  private Visitor half(Person person) {
    var visitor = new Visitor(api.url());
    logIn(visitor, person.name());
    return visitor;
  }

  private static String question(Visitor visitor) {
    return visitor.get("/login/passkey/question").body();
  }

  private static HttpResponse<String> show(Visitor visitor, SoftwareKey key) throws Exception {
    return send(visitor, key.shows(question(visitor)));
  }

  private static HttpResponse<String> send(Visitor visitor, String answer) {
    return visitor.send("/login/factor", "/login/factor", Map.of("passkey", answer));
  }

  private static HttpResponse<String> code(Visitor visitor, String code) {
    return visitor.send("/login/factor", "/login/factor", Map.of("otp", code));
  }

  private static HttpResponse<String> remove(Visitor visitor, String id) {
    return visitor.send(ACCOUNT, ACCOUNT + "/remove-passkey", Map.of("id", id));
  }

  private static HttpResponse<String> logIn(Visitor visitor, String user) {
    return visitor.send("/login", "/login", Map.of("username", user, "password", PASSWORD));
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
