package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The directory and referrals, beside a service that answers. */
@DistributionTest
class ReferralPagesIT {

  private static final PaymentsPeer SUPPORT = new PaymentsPeer();
  private static final String EPISODE_ID = "0190d3a8-0000-7000-8000-000000000004";
  private static final String SERVICE_ID = "0190d3a8-0000-7000-8000-000000000005";
  private static final String REFERRAL_ID = "0190d3a8-0000-7000-8000-000000000006";
  private static final String EPISODE = "/console/tasks/episodes/" + EPISODE_ID;
  private static final String DIRECTORY = "/console/directory";
  private static final String API = "/api/v1/episodes/" + EPISODE_ID;

  private String url = "";

  @DynamicPropertySource
  static void stabilization(DynamicPropertyRegistry settings) {
    settings.add("puente.stabilization.url", SUPPORT::url);
  }

  @BeforeEach
  void somebodyIsReferred(@Autowired Api api) {
    url = api.url();
    SUPPORT.forgets();
    SUPPORT.has("/api/v1/directory", "[%s]".formatted(service()));
    SUPPORT.has("/api/v1/directory/" + SERVICE_ID, service());
    SUPPORT.has(
        API,
        "{\"id\":\"%s\",\"personId\":\"0190d3a8-0000-7000-8000-000000000002\",\"state\":\"ACTIVE\",\"openedAt\":\"2026-03-02T15:00:00Z\"}"
            .formatted(EPISODE_ID));
    SUPPORT.has(API + "/referrals", "[%s]".formatted(referral()));
    SUPPORT.has("/api/v1/referrals", "[%s]".formatted(referral()));
    SUPPORT.has(
        API + "/interim-help",
        "[{\"code\":\"INTERIM_KIT\",\"taken\":true,\"offeredAt\":\"2026-03-02T15:00:00Z\"}]");
  }

  private static String service() {
    return """
        {"id":"%s","offer":{"kind":"HEALTH","provider":"Centro de prueba","agreement":null,"cost":"Sin costo",
         "openingHours":"8 a 16","territories":["tulcan"],"accepts":["WITHOUT_DOCUMENTS"],"focalDesk":"Trabajo social",
         "focalPhone":"+593 6 000 0000"},"trust":"STALE","verifiedAt":"2026-01-02T15:00:00Z","archivedAt":null}
        """
        .formatted(SERVICE_ID);
  }

  private static String referral() {
    return """
        {"id":"%s","episodeId":"%s","kind":"HEALTH","provider":"Centro de prueba","shared":["FIRST_NAME"],
         "state":"SENT","movedAt":"2026-03-02T15:00:00Z","remindAt":"2026-03-09T15:00:00Z",
         "notes":[{"code":"WAITING_LIST","notedAt":"2026-03-03T15:00:00Z"}]}
        """
        .formatted(REFERRAL_ID, EPISODE_ID);
  }

  @Test
  void theDirectorySaysWhatIsOfferedAndHowFarItCanBeReliedOn() {
    Visitor paula = Visitor.loggedIn(url, "paula.psico");

    assertThat(paula.get(DIRECTORY + "?territory=tulcan&kind=HEALTH").body())
        .contains("Centro de prueba", "Verificar de nuevo", "Personas sin documentos", "8 a 16")
        .contains("tel:+59360000000")
        .doesNotContain("/console/directory/" + SERVICE_ID);
    assertThat(paula.get(DIRECTORY + "/" + SERVICE_ID).statusCode()).isEqualTo(403);
  }

  @Test
  void whoeverCoordinatesChangesVerifiesAndArchivesAService() {
    Visitor rita = Visitor.loggedIn(url, "rita.coordina");
    String page = DIRECTORY + "/" + SERVICE_ID;
    Map<String, String> typed =
        Map.of(
            "kind", "LEGAL",
            "provider", " Consultorio de prueba ",
            "agreement", "",
            "cost", "",
            "openingHours", "",
            "territories", "tulcan",
            "accepts", "EVERYBODY",
            "focalDesk", "",
            "focalPhone", "");

    assertThat(rita.get(page).body()).contains("Lo pregunté hoy y está así", "Trabajo social");
    rita.send(page, page + "/change", typed);
    rita.send(page, page + "/verified", Map.of());
    rita.send(page, page + "/archived", Map.of());
    rita.send(DIRECTORY + "/new", DIRECTORY + "/new/add", typed);

    String service = "/api/v1/directory/" + SERVICE_ID;
    assertThat(SUPPORT.asked("PUT " + service).getFirst().body())
        .contains("\"provider\":\"Consultorio de prueba\"", "\"territories\":[\"tulcan\"]")
        .doesNotContain("cost");
    assertThat(SUPPORT.asked("POST " + service + "/verified")).hasSize(1);
    assertThat(SUPPORT.asked("POST " + service + "/archived")).hasSize(1);
    assertThat(sent("/api/v1/directory")).contains("\"kind\":\"LEGAL\"");
  }

  @Test
  void somebodyIsReferredWithWhatTheyWereShownAndAKitReducesNothing() {
    Visitor paula = Visitor.loggedIn(url, "paula.psico");

    assertThat(paula.get(EPISODE).body())
        .contains("Derivar", "Enviada", "Del servicio: lista de espera", "Lo aceptó")
        .contains("Un kit nunca reduce el dinero");
    paula.send(
        EPISODE,
        EPISODE + "/refer",
        Map.of("service", SERVICE_ID, "shared", "FIRST_NAME", "shown", "true"));
    paula.send(
        EPISODE, EPISODE + "/referral-moved", Map.of("referral", REFERRAL_ID, "to", "ACCEPTED"));
    paula.send(
        EPISODE, EPISODE + "/referral-note", Map.of("referral", REFERRAL_ID, "code", "CAME"));
    paula.send(EPISODE, EPISODE + "/interim-help", Map.of("taken", "false"));

    assertThat(sent(API + "/referrals"))
        .contains("\"shared\":[\"FIRST_NAME\"]", "\"shownToPerson\":true", "\"urgent\":false");
    assertThat(sent("/api/v1/referrals/" + REFERRAL_ID + "/moves"))
        .isEqualTo("{\"to\":\"ACCEPTED\"}");
    assertThat(sent("/api/v1/referrals/" + REFERRAL_ID + "/notes"))
        .isEqualTo("{\"code\":\"CAME\"}");
    assertThat(sent(API + "/interim-help")).contains("INTERIM_KIT", "\"taken\":false");
  }

  @Test
  void aReferralThatCannotBeSentSaysWhyOnThePageItCameFrom() {
    String moves = "/api/v1/referrals/" + REFERRAL_ID + "/moves";
    SUPPORT.refuses("POST " + moves, 409, "referral-consent-first");

    assertThat(
            Visitor.loggedIn(url, "paula.psico")
                .send(
                    EPISODE,
                    EPISODE + "/referral-moved",
                    Map.of("referral", REFERRAL_ID, "to", "SENT"))
                .body())
        .contains("Primero pregunte si quiere ser derivada");
  }

  @Test
  void theWorkersPageSaysWhichReferralsToAskAbout() {
    assertThat(Visitor.loggedIn(url, "paula.psico").get("/console/tasks").body())
        .contains("Derivaciones por preguntar: 1.", EPISODE + "#referrals");
  }

  @Test
  void whoHandlesMoneySeesNoneOfIt() {
    assertThat(Visitor.loggedIn(url, "fabian.finanzas").get(DIRECTORY).statusCode()).isEqualTo(403);
  }

  private static String sent(String path) {
    return SUPPORT.asked("POST " + path).getFirst().body();
  }
}
