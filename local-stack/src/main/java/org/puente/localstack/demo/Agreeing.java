package org.puente.localstack.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Agreements to share data: the data-protection officer records them, a coordinator confirms. */
final class Agreeing {
  private static final String PATH = "/api/v1/sharing-agreements";

  private final Stage stage;

  Agreeing(Stage stage) {
    this.stage = stage;
  }

  /** Unless there is one in force already. */
  void with(String bank, String organisation) {
    Api officer = stage.distribution(Cast.DATA_PROTECTION_OFFICER);
    for (JsonNode known : officer.get(PATH).path("items")) {
      if (known.path("fsp").asString().equals(bank)
          && known.path("organisationId").asString().equals(organisation)
          && known.path("state").asString().equals("CONFIRMED")) {
        return;
      }
    }
    LocalDate today = LocalDate.ofInstant(stage.clock().now(), ZoneOffset.UTC);
    String id =
        SampleDocument.send(
                officer,
                PATH,
                "Agreement to share data with " + bank,
                Map.of(
                    "organisationId",
                    organisation,
                    "fsp",
                    bank,
                    "reference",
                    "DSA-" + bank,
                    "shares",
                    "Nombre, teléfono y monto de quien cobra",
                    "location",
                    "Ecuador, centro de datos del banco",
                    "from",
                    today.minusDays(1).toString(),
                    "until",
                    today.plusYears(2).toString()))
            .path("id")
            .asString();
    stage.distribution(Cast.COORDINATOR).post(PATH + "/" + id + "/confirm", Map.of());
  }
}
