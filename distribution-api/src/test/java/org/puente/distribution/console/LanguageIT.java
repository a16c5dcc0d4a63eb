package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.events.access.ScopedDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One switch; the choice is kept with the user, and by a cookie before anybody is logged in. */
@DistributionTest
class LanguageIT {

  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  @Test
  void theChoiceIsKeptWithTheUserInEveryBrowser() {
    String user = newcomer("es");
    var visitor = comesIn(new Visitor(api.url()), user);
    assertThat(visitor.get("/console/account").body()).contains("lang=\"es\"", "Mi cuenta");

    var page = switched(visitor, "en", "/console/account?x=1");

    assertThat(page.body()).contains("lang=\"en\"", "My account");
    assertThat(comesIn(new Visitor(api.url()), user).get("/").body()).contains("lang=\"en\"");
  }

  @Test
  void whoeverChoseAtTheDoorKeepsThat() {
    String user = newcomer("es");
    var visitor = new Visitor(api.url());
    visitor.get("/login?lang=en");

    assertThat(comesIn(visitor, user).get("/").body()).contains("lang=\"en\"");
    assertThat(comesIn(new Visitor(api.url()), user).get("/").body()).contains("lang=\"en\"");
  }

  @Test
  void theUsersLanguageIsStrongerThanTheBrowsersFormerOne() {
    var visitor = comesIn(new Visitor(api.url()), newcomer("en"));
    visitor.send("/console/account", "/logout", Map.of());
    assertThat(visitor.get("/login").body()).contains("lang=\"en\"");

    assertThat(comesIn(visitor, newcomer("es")).get("/").body()).contains("lang=\"es\"");
  }

  @Test
  void theSwitchTakesOnlyLanguagesThatAreSpokenAndComesBackOnlyToThisHouse() {
    var visitor = comesIn(new Visitor(api.url()), newcomer("es"));

    for (String elsewhere :
        new String[] {"//example.org", "https://example.org", "/\\example.org"}) {
      var page = switched(visitor, "xx", elsewhere);
      assertThat(page.uri().getHost()).isEqualTo("localhost");
      assertThat(page.body()).contains("lang=\"es\"");
    }
  }

  private static HttpResponse<String> switched(Visitor visitor, String language, String back) {
    return visitor.send(
        "/console/account", "/console/language", Map.of("language", language, "back", back));
  }

  /** A volunteer with the demo's password, who needs no second factor. */
  private String newcomer(String language) {
    String name = "poly." + UUID.randomUUID().toString().substring(0, 8);
    ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    WITH model AS (
                      SELECT id, password_hash FROM app_user WHERE username = 'vera.voluntaria'
                    ), somebody AS (
                      INSERT INTO app_user (username, password_hash, display_name, language)
                      SELECT ?, password_hash, 'Poly', ? FROM model RETURNING id
                    )
                    INSERT INTO role_grant (user_id, role) SELECT id, 'VOLUNTEER' FROM somebody
                    """)
                .params(name, language)
                .update());
    return name;
  }

  private static Visitor comesIn(Visitor visitor, String user) {
    visitor.givesPassword(user);
    return visitor;
  }
}
