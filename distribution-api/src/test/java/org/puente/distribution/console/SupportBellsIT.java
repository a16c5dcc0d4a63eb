package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What rings for who watches over notes and for who has too small a team. */
@DistributionTest
class SupportBellsIT {

  private static final PaymentsPeer SUPPORT = new PaymentsPeer();
  private static final String SUSANA = "susana.supervisa";
  private static final String DARIO = "dario.datos";
  private static final String BELL = "/console/notices/bell";
  private static final String ID = "0190d3a8-0000-7000-8000-000000000021";

  private String url = "";

  @DynamicPropertySource
  static void stabilization(DynamicPropertyRegistry settings) {
    settings.add("puente.stabilization.url", SUPPORT::url);
  }

  @BeforeEach
  void nothingWaits(@Autowired Api api) {
    url = api.url();
    SUPPORT.forgets();
    SUPPORT.has("/api/v1/exceptional-accesses/to-see", "[]");
    SUPPORT.has("/api/v1/capacity/short", "[]");
    SUPPORT.has("/api/v1/escalations", "[]");
    SUPPORT.has(
        "/api/v1/summary",
        "{\"watching\":1,\"tasksOpen\":0,\"tasksClosed\":0,\"delaysDetected\":2,\"episodesOpen\":2}");
  }

  @Test
  void anExceptionalAccessRingsForBothWhoWatchUntilTheySawItAndNamesNobody() {
    for (String who : new String[] {SUSANA, DARIO}) {
      Visitor watcher = Visitor.loggedIn(url, who);
      SUPPORT.has("/api/v1/exceptional-accesses/to-see", "[\"%s\"]".formatted(ID));
      assertThat(watcher.get("/console/notices").body())
          .contains("por acceso excepcional: revíselo", "/console/exceptional-access");
      SUPPORT.has("/api/v1/exceptional-accesses/to-see", "[]");
      assertThat(watcher.get("/console/notices").body())
          .contains("Un acceso excepcional por ver", "Ya no espera");
    }
    assertThat(SUPPORT.asked("GET /api/v1/exceptional-accesses")).isEmpty();
  }

  @Test
  void aPlaceThatIsShortRingsOnceADayAndIsOverWhenItIsOver(@Autowired JdbcClient jdbc) {
    Visitor rita = Visitor.loggedIn(url, "rita.coordina");
    String few = "[{\"territory\":\"tulcan\",\"people\":9,\"room\":3}]";
    SUPPORT.has("/api/v1/capacity/short", few);
    assertThat(rita.get("/console/notices").body())
        .contains("esperan 9 personas y el equipo puede tomar 3 más");
    rita.part(BELL);
    assertThat(told(jdbc)).containsExactly(false);
    SUPPORT.has("/api/v1/workload", "[]");
    assertThat(rita.get("/console/tasks/workload").body()).contains("Dónde no alcanza el equipo");

    SUPPORT.has("/api/v1/capacity/short", "[]");
    rita.part(BELL);
    assertThat(told(jdbc)).containsExactly(true);
    SUPPORT.has("/api/v1/capacity/short", few);
    rita.part(BELL);
    assertThat(told(jdbc)).as("once of that day").containsExactly(true);
    assertThat(Visitor.loggedIn(url, SUSANA).get("/console/notices").body())
        .doesNotContain("esperan 9 personas");
  }

  private static List<Boolean> told(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT over_at IS NOT NULL FROM notice n JOIN app_user u ON u.id = n.user_id
            WHERE u.username = 'rita.coordina' AND n.kind = 'CAPACITY'
            """)
        .query(Boolean.class)
        .list();
  }
}
