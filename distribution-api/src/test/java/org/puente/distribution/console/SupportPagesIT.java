package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The worker's pages of a task, an episode and sessions, beside a service that answers. */
@DistributionTest
class SupportPagesIT {

  private static final PaymentsPeer SUPPORT = new PaymentsPeer();
  private static final String PAULA = "paula.psico";
  private static final String TASK_ID = "0190d3a8-0000-7000-8000-000000000001";
  private static final String EPISODE_ID = "0190d3a8-0000-7000-8000-000000000004";
  private static final String SESSION_ID = "0190d3a8-0000-7000-8000-000000000009";
  private static final String TASK = "/console/tasks/" + TASK_ID;
  private static final String EPISODE = "/console/tasks/episodes/" + EPISODE_ID;
  private static final String SESSIONS = "/console/tasks/sessions";
  private static final String API = "/api/v1/episodes/" + EPISODE_ID;

  private String url = "";
  private UUID assignee = new UUID(0, 0);

  @DynamicPropertySource
  static void stabilization(DynamicPropertyRegistry settings) {
    settings.add("puente.stabilization.url", SUPPORT::url);
  }

  @BeforeEach
  void somebodyWaits(@Autowired Api api, @Autowired JdbcClient jdbc) {
    url = api.url();
    assignee =
        jdbc.sql("SELECT id FROM app_user WHERE username = ?")
            .param(PAULA)
            .query(UUID.class)
            .single();
    SUPPORT.forgets();
    SUPPORT.has("/api/v1/tasks/" + TASK_ID, task("FOLLOW_UP"));
    SUPPORT.has("/api/v1/tasks/" + TASK_ID + "/contacts", "[]");
    SUPPORT.has(
        "/api/v1/tasks/" + TASK_ID + "/proposal",
        "{\"nextContactAt\":\"2099-03-05T15:00:00Z\",\"attemptsLeft\":3}");
    SUPPORT.has("/api/v1/tasks", "{\"items\":[%s],\"next\":null}".formatted(task("FOLLOW_UP")));
    SUPPORT.has(
        API,
        "{\"id\":\"%s\",\"personId\":\"0190d3a8-0000-7000-8000-000000000002\",\"state\":\"ACTIVE\",\"openedAt\":\"2026-03-02T15:00:00Z\"}"
            .formatted(EPISODE_ID));
    SUPPORT.has(
        API + "/assessments",
        "[{\"id\":\"%s\",\"assessedAt\":\"2026-03-02T15:00:00Z\",\"needs\":{\"SHELTER\":\"URGENT\",\"HEALTH\":\"NONE\"}}]"
            .formatted(TASK_ID));
    SUPPORT.has(API + "/sessions", "[%s]".formatted(session()));
    SUPPORT.has("/api/v1/sessions", "[%s]".formatted(session()));
    SUPPORT.has(
        API + "/consents",
        "{\"purposes\":[{\"purpose\":\"SUPPORT\",\"decision\":null},{\"purpose\":\"SHARING\",\"decision\":\"REFUSED\",\"givenBy\":\"PERSON\",\"saidAt\":\"2026-03-02T15:00:00Z\"}],"
            + "\"askable\":[\"CHILD_PROTECTION_AUTHORITY\",\"PERSON\"]}");
    SUPPORT.has(
        API + "/case",
        "{\"child\":{\"kind\":\"CHILD\",\"guardian\":\"EXCLUDED\"},\"reports\":[],\"reviews\":[],\"closure\":null}");
    SUPPORT.has(
        "/api/v1/protocols",
        "[{\"code\":\"PFA\",\"version\":2,\"nameEs\":\"Primeros auxilios\",\"nameEn\":\"First aid\",\"mode\":\"INDIVIDUAL\","
            + "\"source\":\"IASC\",\"designProcess\":\"Grupo focal\",\"steps\":[{\"key\":\"LOOK\",\"es\":\"Observar\",\"en\":\"Look\"}]}]");
  }

  private String task(String kind) {
    return """
        {"id":"%s","state":"ASSIGNED","kind":"%s","cause":null,"stage":null,"urgency":"HIGH",
         "personId":"0190d3a8-0000-7000-8000-000000000002","episodeId":"%s","territory":"tulcan","language":"es",
         "raisedAt":"2026-03-02T15:00:00Z","dueAt":"2026-03-03T15:00:00Z","assignee":"%s"}
        """
        .formatted(TASK_ID, kind, EPISODE_ID, assignee);
  }

  private static String session() {
    return """
        {"id":"%s","plan":{"kind":"GROUP","mode":"MEETING","place":"COMMUNITY_SPACE","plannedAt":"2099-03-02T15:00:00Z",
         "minutes":60,"childFriendly":true,"interpreter":true,"childcare":true,"protocol":"PFA"},"state":"PLANNED",
         "attendance":{"%s":null}}
        """
        .formatted(SESSION_ID, EPISODE_ID);
  }

  @Test
  void contactOutcomeAndNextContactAreOneForm() {
    Visitor paula = Visitor.loggedIn(url, PAULA);

    assertThat(paula.get(TASK).body())
        .contains("Seguimiento acordado", "2099-03-05", "Faltan 3 intentos", "en peligro ahora");
    paula.send(
        TASK,
        TASK + "/outcome",
        Map.of("mode", "PHONE", "result", "SUPPORTED", "next", "2099-04-01"));

    assertThat(sent("/api/v1/tasks/" + TASK_ID + "/outcome"))
        .contains("\"outcome\":\"SUPPORTED\"", "\"reached\":true", "2099-04-01T14:00:00Z");
  }

  @Test
  void anAttemptWithoutAnAnswerEndsNothing() {
    Visitor.loggedIn(url, PAULA)
        .send(TASK, TASK + "/outcome", Map.of("mode", "PHONE", "result", "NO_ANSWER", "next", ""));

    assertThat(sent("/api/v1/tasks/" + TASK_ID + "/outcome"))
        .contains("\"reached\":false")
        .doesNotContain("outcome")
        .doesNotContain("nextContactAt");
  }

  @Test
  void anAlarmIsTwoTapsAndSaysWhatToDoMeanwhile() {
    Visitor paula = Visitor.loggedIn(url, PAULA);

    assertThat(paula.send(TASK, TASK + "/alarm", Map.of("reason", "DANGER")).body())
        .contains("ya tienen el aviso", "ofrezca un kit o una derivación");
    assertThat(sent("/api/v1/tasks/" + TASK_ID + "/alarm")).contains("DANGER");
  }

  @Test
  void anEpisodeShowsWhatIsNeededAndNeverOffersAnExcludedGuardian() {
    Visitor paula = Visitor.loggedIn(url, PAULA);

    assertThat(paula.get(EPISODE).body())
        .contains("Techo: Urgente", "No consta", "Primeros auxilios", "Observar", "Grupo focal")
        .contains("nunca esperan un consentimiento")
        .doesNotContain("value=\"GUARDIAN\"");
    paula.send(EPISODE, EPISODE + "/needs", Map.of("SHELTER", "SOME", "urgentBecause", ""));
    paula.send(
        EPISODE,
        EPISODE + "/checklist",
        Map.of("protocol", "PFA", "version", "2", "ticked", "LOOK"));

    assertThat(sent(API + "/assessments")).isEqualTo("{\"needs\":{\"SHELTER\":\"SOME\"}}");
    assertThat(sent(API + "/applications")).contains("\"version\":2", "[\"LOOK\"]");
  }

  @Test
  void whatIsRefusedIsSaidInWordsOnThePageItCameFrom() {
    SUPPORT.refuses("POST " + API + "/consents", 422, "guardian-excluded");

    assertThat(
            Visitor.loggedIn(url, PAULA)
                .send(
                    EPISODE,
                    EPISODE + "/consent",
                    Map.of("purpose", "SUPPORT", "decision", "GIVEN", "givenBy", "GUARDIAN"))
                .body())
        .contains("A esa persona nunca se le pregunta.", "Consentimiento");
  }

  @Test
  void whoCameToASessionIsSaidForEverybody() {
    Visitor paula = Visitor.loggedIn(url, PAULA);

    assertThat(paula.get(SESSIONS).body())
        .contains("En grupo", "Espacio comunitario", "Intérprete", "<legend>–</legend>");
    paula.send(
        SESSIONS,
        SESSIONS + "/held",
        Map.of("session", SESSION_ID, EPISODE_ID, "ATTENDED", "next", ""));
    paula.send(
        SESSIONS,
        SESSIONS + "/agree",
        Map.of(
            "kind", "INDIVIDUAL",
            "mode", "PHONE",
            "place", "NONE",
            "plannedAt", "2099-03-02T10:00",
            "minutes", "30",
            "protocol", "",
            "episodes", EPISODE_ID));

    assertThat(sent("/api/v1/sessions/" + SESSION_ID + "/held"))
        .isEqualTo("{\"attendance\":{\"%s\":\"ATTENDED\"}}".formatted(EPISODE_ID));
    assertThat(sent("/api/v1/sessions"))
        .contains("2099-03-02T15:00:00Z", "\"kind\":\"INDIVIDUAL\"");
  }

  @Test
  void whoHandlesMoneySeesNoneOfIt() {
    Visitor fabian = Visitor.loggedIn(url, "fabian.finanzas");

    for (String page : new String[] {TASK, EPISODE, SESSIONS}) {
      assertThat(fabian.get(page).statusCode()).as(page).isEqualTo(403);
    }
  }

  private static String sent(String path) {
    return SUPPORT.asked("POST " + path).getFirst().body();
  }
}
