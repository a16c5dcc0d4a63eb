package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Cash machines: by place for whoever helps people, brought as a file by whoever answers for it.
 */
class MachinePagesIT extends BesidePayments {

  private static final String ROOM = "/console/banks/BANK_A/machines";
  private static final String API = "/api/v1/fsps/BANK_A/machines";
  private static final String FILE = "territorio,lugar,nombre,dirección\ntulcan,Tulcán,P,Calle 1\n";

  @BeforeEach
  void machines() {
    PAYMENTS.has(
        API,
        """
        [{"territory":"manta","place":"Manta","name":"Cajero Malecón","address":"Malecón 3","hours":null,
          "accessible":true,"noteEs":null,"noteEn":null},
         {"territory":"tulcan","place":"Tulcán","name":"Cajero Parque","address":"=Bolívar 12","hours":"24h",
          "accessible":false,"noteEs":"guardia en la puerta","noteEn":"guard at the door"}]
        """);
    PAYMENTS.has("/api/v1/fsps", "[" + bank("BANK_A", "CLOSED") + "]");
    PAYMENTS.has("/api/v1/pauses", "[]");
  }

  @Test
  void theyStandBesideTheBankByPlaceWithHoursNotesAndAccess() {
    for (String user : new String[] {"ana.programa", "rita.coordina", "alba.auditora"}) {
      assertThat(as(user).get("/console/banks?lang=es").body()).as(user).contains(ROOM, "Cajeros");
      assertThat(as(user).get(ROOM).body())
          .as(user)
          .contains("Cajero Malecón", "Sin gradas", "Cajero Parque", "24h", "guardia en la puerta")
          .doesNotContain("??", "machines/take");
    }
    assertThat(fabian().get(ROOM + "?place=Manta").body())
        .contains("Cajero Malecón", "machines/take")
        .doesNotContain("Cajero Parque");
    assertThat(fabian().get(ROOM + "?lang=en").body())
        .contains("Cash machines of Banco Andino", "No steps", "guard at the door")
        .doesNotContain("??", "guardia", "Sin gradas");
    PAYMENTS.has(API, "[]");
    assertThat(fabian().get(ROOM + "?lang=es").body())
        .contains("Todavía no se ha traído ningún cajero");
  }

  @Test
  void aFileTakesThePlaceOfTheListOrChangesNothingAndSaysWhy() {
    PAYMENTS.says("POST " + API, "{\"machines\":1}");
    assertThat(fabian().upload(ROOM, ROOM + "/take", Map.of(), FILE).body())
        .contains("Desde ahora este banco tiene 1 cajero.");
    assertThat(PAYMENTS.asked("POST " + API))
        .singleElement()
        .satisfies(asked -> assertThat(asked.body()).contains("Tulcán,P,Calle 1"));

    refuses(
        "machines-wrong-rows",
        "\"rows\":[{\"row\":1203,\"field\":\"address\",\"reason\":\"missing\"},"
            + "{\"row\":4,\"field\":\"note-es\",\"reason\":\"longer-than-40\"},"
            + "{\"row\":5,\"field\":\"accessible\",\"reason\":\"yes-or-no\"}]");
    assertThat(fabian().upload(ROOM, ROOM + "/take", Map.of(), FILE).body())
        .contains("El archivo tiene filas con problemas", "Fila 1.203", "dirección", "Falta.")
        .contains("Fila 4", "nota", "Tiene más de 40 letras", "Escriba sí o no.")
        .doesNotContain("??");
    refuses("machines-missing-columns", "\"fields\":[\"territory\",\"name\"]");
    assertThat(fabian().upload(ROOM, ROOM + "/take", Map.of(), FILE).body())
        .contains("Faltan columnas en el archivo: territorio, nombre.");
    refuses("machines-unread", "\"refusal\":\"NO_ROWS\"");
    assertThat(fabian().upload(ROOM, ROOM + "/take", Map.of(), FILE).body())
        .contains("El archivo no tiene ninguna fila de datos.");
    assertThat(fabian().upload(ROOM, ROOM + "/take", Map.of(), "").body())
        .contains("Elija un archivo.");
    PAYMENTS.refuses("POST " + API, 403, "not-allowed");
    assertThat(fabian().upload(ROOM, ROOM + "/take", Map.of(), FILE).body())
        .contains("Su rol no puede hacer eso.");
  }

  private static void refuses(String slug, String more) {
    PAYMENTS.says(
        "POST " + API,
        422,
        "{\"type\":\"urn:puente:problem:%s\",\"detail\":\"no\",%s}".formatted(slug, more));
  }

  @Test
  void theTableThatIsTakenAlongHasTheHeadingsUnderWhichItCanBeBroughtAgain() {
    assertThat(fabian().get(ROOM + "/export?format=CSV&lang=es").body())
        .contains("\"territorio\";\"lugar\";\"nombre\";\"dirección\";\"horario\";\"accesible\"")
        .contains("\"tulcan\";\"Tulcán\";\"Cajero Parque\";\"'=Bolívar 12\"", "\"sí\"");
    assertThat(lines("machines")).contains("fabian.finanzas table.exported");
  }

  @Test
  void whoHasNothingToDoWithItSeesNone() {
    for (String user : new String[] {"carla.campo", "dora.donante", "paula.psico"}) {
      assertThat(as(user).get(ROOM).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(
            as("rita.coordina")
                .upload("/console/road", ROOM + "/take", Map.of(), FILE)
                .statusCode())
        .isEqualTo(403);
    assertThat(PAYMENTS.asked("POST " + API)).isEmpty();
    PAYMENTS.refuses("GET " + API, 404, "not-found");
    assertThat(fabian().get(ROOM).statusCode()).isEqualTo(404);
  }
}
