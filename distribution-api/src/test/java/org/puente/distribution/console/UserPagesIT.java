package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class UserPagesIT {

  private static final Pattern LINK =
      Pattern.compile("value=\"(http[^\"]*/welcome\\?token=[^\"]+)\"");

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  @Test
  void somebodyIsInvitedGivenAnotherRoleAndLetInNoMore() {
    var admin = Visitor.loggedIn(api.url(), "admin");
    var invited =
        admin.send(
            "/console/users",
            "/console/users/invite",
            Map.of(
                "username", "nina.nueva",
                "displayName", "Nina",
                "role", "FIELD_STAFF",
                "territory", "tulcan"));
    assertThat(LINK.matcher(invited.body()).find()).as(invited.body()).isTrue();
    assertThat(invited.body()).contains("Invitada", "Personal de campo", "Tulcán");

    UUID id = id("nina.nueva");
    String page = "/console/users/" + id;
    assertThat(LINK.matcher(admin.get(page).body()).find()).as("shown once").isFalse();

    String kept = "FIELD_STAFF:*:*:tulcan";
    String clash = admin.get(page + "/review?grant=" + kept + "&role=FINANCE_OFFICER").body();
    assertThat(clash)
        .contains("Quien entrega kits no ve montos")
        .contains("segundo factor")
        .doesNotContain("Cambiar los roles");

    String fine = admin.get(page + "/review?role=COORDINATOR&territory=quito").body();
    assertThat(fine).contains("Cambiar los roles", "Coordinación");
    var changed =
        admin.send(
            page + "/review?role=COORDINATOR&territory=quito",
            page + "/grants",
            Map.of("version", "1", "grant", "COORDINATOR:*:*:quito"));
    assertThat(changed.body()).contains("Los roles cambiaron", "Quito");

    var twoTabs = admin.send(page, page + "/grants", Map.of("version", "1", "grant", kept));
    assertThat(twoTabs.body()).contains("Otra persona cambió este usuario");

    var off = admin.send(page, page + "/enabled", Map.of("version", "2", "enabled", "false"));
    assertThat(off.body()).contains("ya no puede entrar", "Desactivada", "Reactivar");
    assertThat(admin.get("/console/users?q=NINA").body()).contains("nina.nueva", "Desactivada");
    assertThat(admin.get("/console/users?q=%25").body()).doesNotContain("nina.nueva");
  }

  @Test
  void onlyAdministratorsComeIn() {
    var coordinator = Visitor.loggedIn(api.url(), "rita.coordina");
    assertThat(coordinator.get("/console/users").statusCode()).isEqualTo(403);
    assertThat(coordinator.get("/console/users/" + id("rita.coordina")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsMissingIsSaid() {
    var admin = Visitor.loggedIn(api.url(), "admin");
    var noRole =
        admin.send(
            "/console/users",
            "/console/users/invite",
            Map.of("username", "sin.rol", "displayName", "Sin rol"));
    assertThat(noRole.body()).contains("Cada persona tiene al menos un rol");
    assertThat(admin.get("/console/users/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  private UUID id(String username) {
    return fixtures
        .database()
        .sql("SELECT id FROM app_user WHERE username = ?")
        .param(username)
        .query(UUID.class)
        .single();
  }
}
