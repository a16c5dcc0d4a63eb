package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.console.KeyHolder.PASSWORD;
import static org.puente.distribution.console.KeyHolder.code;
import static org.puente.distribution.console.KeyHolder.logIn;
import static org.puente.distribution.console.KeyHolder.make;
import static org.puente.distribution.console.KeyHolder.newcomer;
import static org.puente.distribution.console.KeyHolder.question;
import static org.puente.distribution.console.KeyHolder.send;
import static org.puente.distribution.console.KeyHolder.show;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class PasskeyAtTheDoorIT {

  private static final String ACCOUNT = "/console/account";

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  @Test
  void aPasskeyIsMadeAtTheFirstLogInAndOpensTheSecond() throws Exception {
    var coral = newcomer(api, "coral.llave");

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
    var coral = newcomer(api, "coral.repite");
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
    var coral = newcomer(api, "coral.nube");
    var synced = new SoftwareKey();
    synced.counter = 0;
    synced.step = 0;
    String shown = coral.key().shows(question(coral.visitor()));
    coral.visitor().send(ACCOUNT, ACCOUNT + "/passkeys", Map.of("passkey", shown));
    make(coral.visitor(), synced, "Nube");
    show(coral.half(), synced);
    var visitor = coral.half();
    String answer = synced.shows(question(visitor));
    assertThat(send(visitor, answer).uri().getPath()).isEqualTo("/console/road");

    var again = visitor.send(ACCOUNT, ACCOUNT + "/passkeys", Map.of("passkey", answer));
    assertThat(again.body()).contains("Esa llave de acceso no es de esta cuenta");
    assertThat(lines(coral, "factor.copied")).isZero();
  }

  @Test
  void aPasskeyOfSomebodyElseOfAnotherSiteOrWithoutItsOwnersFingerOpensNothing() throws Exception {
    var coral = newcomer(api, "coral.propia");
    var mala = newcomer(api, "mala.ajena");
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
    var coral = newcomer(api, "coral.torpe");
    String right = coral.key().shows(question(coral.visitor()));
    for (String answer :
        List.of(
            "{",
            "{}",
            right.replace("\"signature\"", "\"signed\""),
            right.replaceFirst("(\"clientDataJSON\":\")[^\"]{9}", "$1AAAAAAAAA"),
            right.replaceFirst("(\"authenticatorData\":\")[^\"]+", "$1AAAA"))) {
      var visitor = coral.half();
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
    var coral = newcomer(api, "coral.copia");
    coral.key().counter = 7;
    show(coral.half(), coral.key());

    coral.key().counter = 4;
    assertThat(show(coral.half(), coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");
    coral.key().counter = 20;
    var visitor = coral.half();
    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");

    assertThat(lines(coral, "factor.copied")).isEqualTo(1);
    // Nor does it leave the account open to whoever has the password.
    assertThat(visitor.get("/login/enrolment").uri().getPath()).isEqualTo("/login/factor");
    assertThat(code(visitor, coral.recovery()).uri().getPath()).isEqualTo(ACCOUNT);
    assertThat(visitor.get(ACCOUNT).body()).contains("Bloqueada", "tiene una copia");
  }

  @Test
  void fiveWrongAnswersLockCodesOutToo() throws Exception {
    var coral = newcomer(api, "coral.cerrada");
    var visitor = coral.half();
    for (int i = 0; i < 5; i++) {
      send(visitor, "{}");
    }

    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("locked");
    assertThat(code(visitor, coral.recovery()).uri().getQuery()).isEqualTo("locked");
  }

  private long lines(KeyHolder person, String action) {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM audit_event WHERE action = ? AND subject = ?")
        .params(action, person.id().toString())
        .query(Long.class)
        .single();
  }
}
