package org.puente.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Money with a bank: one finance officer asks and shows the proof, another one confirms. */
final class Funding {
  private static final String PROOF =
      """
      %%PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 420 200] /Contents 4 0 R
        /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
      4 0 obj <</Length %d>> stream
      %s
      endstream endobj
      trailer <</Root 1 0 R /Size 5>>
      %%%%EOF
      """;

  private final Stage stage;

  Funding(Stage stage) {
    this.stage = stage;
  }

  void with(String bank, Programme programme, BigDecimal amount) {
    Api asking = stage.distribution(Cast.FINANCE_OFFICERS.get(0));
    String id =
        asking
            .post(
                "/api/v1/fsps/" + bank + "/funding",
                Map.of(
                    "programmeId",
                    programme.id(),
                    "amount",
                    amount.toPlainString(),
                    "currency",
                    "USD",
                    "note",
                    "deposit-" + bank))
            .path("id")
            .asString();
    String path = "/api/v1/funding-requests/" + id;
    JsonNode proven = attach(asking, path, "Deposit of USD " + amount + " with " + bank);
    stage
        .distribution(Cast.FINANCE_OFFICERS.get(1))
        .post(path + "/confirm", proven.path("version").asInt(), Map.of());
  }

  private static JsonNode attach(Api asking, String path, String words) {
    String content = "BT /F 14 Tf 40 120 Td (%s) Tj ET".formatted(words);
    try {
      Path file = Files.createTempFile("deposit-", ".pdf");
      try {
        Files.writeString(file, PROOF.formatted(content.length(), content));
        return asking.upload(path + "/proofs", file, Map.of());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
