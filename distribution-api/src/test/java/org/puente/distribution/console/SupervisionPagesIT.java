package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** Protocols, retention and the quality sample, beside a service that answers. */
@DistributionTest
class SupervisionPagesIT {

  private static final PaymentsPeer SUPPORT = new PaymentsPeer();
  private static final String SUSANA = "susana.supervisa";
  private static final String DARIO = "dario.datos";
  private static final String PROTOCOLS = "/console/tasks/protocols";
  private static final String PFA = PROTOCOLS + "/PFA";
  private static final String RETENTION = "/console/retention";
  private static final String SAMPLE = "/console/tasks/sample";
  private static final String ID = "0190d3a8-0000-7000-8000-000000000021";
  private static final String DAYS =
      "{\"NOTES\":365,\"ASSESSMENTS\":730,\"SESSIONS\":730,\"CONSENTS\":1825,\"CONTACTS\":1825}";

  private String url = "";

  @DynamicPropertySource
  static void stabilization(DynamicPropertyRegistry settings) {
    settings.add("puente.stabilization.url", SUPPORT::url);
  }

  @BeforeEach
  void whatThereIs(@Autowired Api api) {
    url = api.url();
    SUPPORT.forgets();
    SUPPORT.has("/api/v1/protocols", "[%s]".formatted(protocol(2, "Observar: ¿a salvo?")));
    SUPPORT.has("/api/v1/protocols/uses", "[{\"code\":\"PFA\",\"applied\":31,\"assessed\":17}]");
    SUPPORT.has(
        "/api/v1/protocols/PFA/versions",
        "[%s,%s]".formatted(protocol(2, "Observar: ¿a salvo?"), protocol(1, "Observar")));
    SUPPORT.has("/api/v1/protocols/NADA/versions", "[]");
    SUPPORT.has(
        "/api/v1/retention/versions",
        "[{\"version\":1,\"days\":%s,\"assumed\":true,\"publishedAt\":\"2026-03-02T15:00:00Z\"}]"
            .formatted(DAYS));
    SUPPORT.has("/api/v1/retention/proofs", "[]");
    SUPPORT.has("/api/v1/quality-sample", sample("null"));
  }

  private static String protocol(int version, String first) {
    return """
        {"code":"PFA","version":%d,"activeFrom":"2026-03-02T15:00:00Z","nameEs":"Primeros auxilios psicológicos",
         "nameEn":"Psychological first aid","mode":"INDIVIDUAL","qualification":"PFA","waitsForConsent":false,
         "designProcess":"Grupo focal en Tulcán","source":"BP5","writtenBy":"rita.coordina",
         "steps":[{"key":"LOOK","es":"%s","en":"Look"},{"key":"LISTEN","es":"Escuchar","en":"Listen"}]}
        """
        .formatted(version, first);
  }

  private static String sample(String reviewedBy) {
    return """
        {"population":400,"drawn":[{"id":"%s","protocol":"PFA","version":1,"ticked":["LOOK"],"assessed":true,
         "worker":"0190d3a8-0000-7000-8000-000000000003","appliedAt":"2026-03-02T15:00:00Z","reviewedBy":%s,
         "reviewedAt":null}]}
        """
        .formatted(ID, reviewedBy);
  }

  @Test
  void protocolsAreShownWithTheirUseTheirStepsAndTheirVersions() {
    Visitor susana = Visitor.loggedIn(url, SUSANA);
    assertThat(susana.get(PROTOCOLS).body())
        .contains("Primeros auxilios psicológicos", "31", "17", "Individual", PFA)
        .contains("Añadir un protocolo", SAMPLE, "data-label=\"Versión\"");
    assertThat(susana.get(PFA).body())
        .contains("Observar: ¿a salvo?", "Grupo focal en Tulcán", "escrita por rita.coordina")
        .contains("Pasos de entonces: 2", "Nunca espera el consentimiento");
    assertThat(Visitor.loggedIn(url, "paula.psico").get(PFA).body())
        .contains("Escuchar")
        .doesNotContain("Guardar como versión nueva");
    assertThat(susana.get(PROTOCOLS + "/NADA").statusCode()).isEqualTo(404);
    SUPPORT.has("/api/v1/protocols", "[]");
    assertThat(susana.get(PROTOCOLS).body()).contains("Todavía no hay protocolos.");
  }

  @Test
  void aVersionIsRefusedAtItsFieldsAndNothingThatWasTypedIsLost() {
    Visitor susana = Visitor.loggedIn(url, SUSANA);
    Map<String, String> typed = version();
    typed.put("nameEn", " ");
    typed.put("en.2", "");
    typed.put("withWhom", "CROWD");

    assertThat(susana.send(PFA, PFA + "/replace", typed).body())
        .contains("Revise lo que está marcado", "Nombre en inglés", "Paso en inglés 3")
        .contains("id=\"wrong-nameEn\"", "id=\"wrong-en.2\"", "id=\"wrong-withWhom\"")
        .contains("Nos despedimos", "aria-invalid=\"true\"");
    assertThat(SUPPORT.sent()).isEmpty();
    assertThat(susana.send(PFA, PFA + "/replace", Map.of()).body())
        .contains("Hace falta al menos un paso.");

    assertThat(susana.send(PFA, PFA + "/replace", version()).body()).contains("Vale desde ahora");
    assertThat(sent("/api/v1/protocols/PFA/versions"))
        .contains("\"after\":2", "\"key\":\"LOOK\"", "\"key\":\"WE_SAID_GOODBYE\"")
        .contains("\"waitsForConsent\":false");
    SUPPORT.refuses("/api/v1/protocols/PFA/versions", "replaced-meanwhile");
    assertThat(susana.send(PFA, PFA + "/replace", version()).body())
        .contains("se guardó otra versión", "Nos despedimos");
  }

  @Test
  void aNewProtocolNeedsACodeOfItsOwn() {
    Visitor susana = Visitor.loggedIn(url, SUSANA);
    String fresh = PROTOCOLS + "/new";
    Map<String, String> typed = version();
    typed.put("code", "círculo 1");
    assertThat(susana.send(fresh, fresh + "/add", typed).body())
        .contains("id=\"wrong-code\"", "círculo 1");
    typed.put("code", "CIRCLE");
    SUPPORT.has("/api/v1/protocols/CIRCLE/versions", "[%s]".formatted(protocol(1, "Uno")));
    assertThat(susana.send(fresh, fresh + "/add", typed).uri().getPath())
        .isEqualTo(PROTOCOLS + "/CIRCLE");
    assertThat(sent("/api/v1/protocols/CIRCLE/versions")).contains("\"after\":0");
  }

  private static Map<String, String> version() {
    var typed = new HashMap<String, String>();
    typed.put("after", "2");
    typed.put("nameEs", "Primeros auxilios");
    typed.put("nameEn", "First aid");
    typed.put("withWhom", "INDIVIDUAL");
    typed.put("qualification", "PFA");
    typed.put("waitsForConsent", "false");
    typed.put("designProcess", "Taller con doce mujeres");
    typed.put("source", "BP2; BP5");
    typed.put("key.0", "LOOK");
    typed.put("es.0", "Observar");
    typed.put("en.0", "Look");
    typed.put("es.2", "Nos despedimos");
    typed.put("en.2", "We said goodbye.");
    return typed;
  }

  @Test
  void timesAreShownDraftedByOneAndSwitchedOnByAnother(@Autowired JdbcClient jdbc) {
    Visitor dario = Visitor.loggedIn(url, DARIO);
    assertThat(dario.get(RETENTION).body())
        .contains("365 días", "Todavía no se eliminó nada.", "ninguna norma lo respalda");
    Map<String, String> typed = new HashMap<>();
    typed.put("basedOn", "1");
    typed.put("reason", "Lo pide la ley de protección de datos");
    for (String type : new String[] {"ASSESSMENTS", "SESSIONS", "CONSENTS", "CONTACTS"}) {
      typed.put("days." + type, "730");
    }
    typed.put("days.NOTES", "mucho");
    assertThat(dario.send(RETENTION, RETENTION + "/draft", typed).body())
        .contains("id=\"wrong-days.NOTES\"", "de 1 a 3650", "Apuntes", "Lo pide la ley");
    typed.put("days.NOTES", "400");
    SUPPORT.says("PUT /api/v1/retention/draft", "{}");
    assertThat(dario.send(RETENTION, RETENTION + "/draft", typed).body())
        .contains("Borrador guardado");
    assertThat(SUPPORT.asked("PUT /api/v1/retention/draft").getFirst().body())
        .contains("\"NOTES\":400", "\"assumed\":false");

    UUID id =
        jdbc.sql("SELECT id FROM app_user WHERE username = ?")
            .param(DARIO)
            .query(UUID.class)
            .single();
    SUPPORT.has("/api/v1/retention/draft", draft(id));
    assertThat(dario.get(RETENTION).body())
        .contains("otra persona la pone en vigor")
        .doesNotContain("/switch-on");
    Visitor susana = Visitor.loggedIn(url, SUSANA);
    assertThat(susana.get(RETENTION).body())
        .contains("400 días", "23", "/switch-on")
        .doesNotContain("name=\"reason\"");
    susana.send(RETENTION, RETENTION + "/switch-on", Map.of("revision", "3"));
    assertThat(sent("/api/v1/retention/draft/switch-on")).contains("3");
    assertThat(Visitor.loggedIn(url, "alba.auditora").get(RETENTION).body())
        .contains("365 días")
        .doesNotContain("/switch-on", "/discard");
  }

  private static String draft(UUID author) {
    return """
        {"id":"%s","basedOn":1,"revision":3,"author":{"id":"%s","name":"dario.datos"},"writtenAt":"2026-03-02T15:00:00Z",
         "content":{"reason":"Una ley","days":%s,"assumed":false},
         "goesAtOnce":{"NOTES":23,"ASSESSMENTS":0,"SESSIONS":0,"CONSENTS":0,"CONTACTS":0}}
        """
        .formatted(ID, author, DAYS.replace("365", "400"));
  }

  @Test
  void proofsAreAddedUpAndNobodyIsNamed() {
    SUPPORT.has(
        "/api/v1/retention/proofs",
        "[%s,%s,%s]"
            .formatted(proof(ID, "aa"), proof(ID, "bb"), proof(ID.replace("21", "22"), "cc")));
    assertThat(Visitor.loggedIn(url, DARIO).get(RETENTION).body())
        .containsSubsequence(">Apuntes<", "Personas", ">2<", ">12<", ">3<")
        .doesNotContain(ID);
  }

  private static String proof(String person, String fingerprint) {
    return "{\"id\":\"%s\",\"personId\":\"%s\",\"recordType\":\"NOTES\",\"policyVersion\":1,\"doneAt\":\"2026-03-02T15:00:00Z\",\"records\":4,\"keyFingerprint\":\"%s\"}"
        .formatted(ID, person, fingerprint);
  }

  @Test
  void aSampleIsDrawnByAWordAndMarkedAsReviewed() {
    Visitor susana = Visitor.loggedIn(url, SUSANA);
    assertThat(susana.get(SAMPLE).body()).contains("Sortear").doesNotContain("Por revisar");
    assertThat(SUPPORT.asked("GET /api/v1/quality-sample")).isEmpty();
    assertThat(susana.get(SAMPLE + "?word=a&from=ayer&until=2026-01-01&size=999").body())
        .contains("id=\"wrong-word\"", "id=\"wrong-from\"", "id=\"wrong-size\"", "ayer");

    String drawn = SAMPLE + "?word=puente&from=2026-03-01&until=2026-03-31&size=1";
    assertThat(susana.get(drawn).body())
        .contains("1 listas de 400", "Observar", "Hecho", "Escuchar", "Sin marcar", "Por revisar");
    Map<String, String> typed =
        Map.of(
            "checklist",
            ID,
            "word",
            "puente",
            "from",
            "2026-03-01",
            "until",
            "2026-03-31",
            "size",
            "1");
    SUPPORT.has("/api/v1/quality-sample", sample("\"%s\"".formatted(SUSANA)));
    assertThat(susana.send(drawn, SAMPLE + "/reviewed", typed).body())
        .contains("Lista marcada como revisada", "Revisada por susana.supervisa", "puente");
    SUPPORT.refuses("/api/v1/quality-sample/" + ID + "/reviewed", "checklist-reviewed");
    assertThat(susana.send(drawn, SAMPLE + "/reviewed", typed).body())
        .contains("Otra persona ya revisó esta lista.");
  }

  private static String sent(String path) {
    return SUPPORT.sent().stream()
        .filter(each -> each.path().equals(path))
        .reduce((_, last) -> last)
        .orElseThrow()
        .body();
  }
}
