package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.console.KeyHolder.first;
import static org.puente.distribution.console.KeyHolder.make;
import static org.puente.distribution.console.KeyHolder.newcomer;
import static org.puente.distribution.console.KeyHolder.question;
import static org.puente.distribution.console.KeyHolder.show;

import java.net.http.HttpResponse;
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
class OwnPasskeysIT {

  private static final String ACCOUNT = "/console/account";
  private static final Pattern SECRET = Pattern.compile("<p class=\"mono secret\">([^<]+)</p>");
  private static final Pattern KEY = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired World world;

  @Test
  void whoeverHasASecondFactorShowsItBeforeAPasskeyIsAdded() throws Exception {
    var coral = newcomer(api, "coral.espera");
    var half = coral.half();

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
    assertThat(show(coral.half(), other).uri().getPath()).isEqualTo("/console/road");
  }

  @Test
  void theLastSecondFactorOfWhoeverMustHaveOneStays() throws Exception {
    var coral = newcomer(api, "coral.ultima");
    String id = first(KEY, coral.visitor().get(ACCOUNT).body());

    assertThat(remove(coral.visitor(), id).body()).contains("Es su último segundo factor");
    var other = newcomer(api, "coral.ajena");
    assertThat(remove(other.visitor(), id).body()).doesNotContain("quedó quitada");

    coral.visitor().send(ACCOUNT, ACCOUNT + "/second-factor", Map.of());
    String secret = first(SECRET, coral.visitor().get("/login/enrolment").body());
    String code = DemoCodes.next(secret.replace(" ", ""), "coral.ultima");
    coral.visitor().send("/login/enrolment", "/login/enrolment", Map.of("otp", code));
    assertThat(remove(coral.visitor(), id).body()).contains("La llave de acceso quedó quitada");
    var visitor = coral.half();
    assertThat(visitor.get("/login/factor").body()).doesNotContain("Usar mi llave de acceso");
    assertThat(show(visitor, coral.key()).uri().getQuery()).isEqualTo("wrong-passkey");
  }

  @Test
  void anApprovalRecordsThatAPasskeyConfirmedIt() throws Exception {
    var place = world.promised(6, "1000.00");
    UUID plan = world.submitted(place, 1);
    var flora = newcomer(api, "flora.llave", Role.FINANCE_OFFICER);
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
    var coral = newcomer(api, "coral.perdida");

    api.as("root", Role.ADMINISTRATOR)
        .delete()
        .uri("/api/v1/users/{id}/second-factor", coral.id())
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(coral.half().get("/login/factor").uri().getPath()).isEqualTo("/login/enrolment");
  }

  @Test
  void theDatabaseItselfTakesNoCounterBackAndNoRemovedPasskeyAgain() throws Exception {
    var coral = newcomer(api, "coral.reglas");

    refuses("sign_count = 0", coral, "only rises");
    refuses("user_id = (SELECT id FROM app_user WHERE username = 'admin')", coral, "one person");
    change("removed_at = now()", coral);
    refuses("removed_at = NULL", coral, "stays removed");
  }

  private void refuses(String change, KeyHolder person, String why) {
    assertThatThrownBy(() -> change(change, person))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }

  private void change(String change, KeyHolder person) {
    fixtures
        .database()
        .sql("UPDATE passkey SET " + change + " WHERE user_id = ?")
        .param(person.id())
        .update();
  }

  private static HttpResponse<String> remove(Visitor visitor, String id) {
    return visitor.send(ACCOUNT, ACCOUNT + "/remove-passkey", Map.of("id", id));
  }
}
