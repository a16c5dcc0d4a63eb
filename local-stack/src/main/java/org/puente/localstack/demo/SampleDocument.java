package org.puente.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A PDF of one line, to be attached where something is proven. */
final class SampleDocument {
  private static final String PDF =
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

  private SampleDocument() {}

  static JsonNode send(Api sender, String path, String words, Map<String, String> fields) {
    String content = "BT /F 14 Tf 40 120 Td (%s) Tj ET".formatted(words);
    try {
      Path file = Files.createTempFile("document-", ".pdf");
      try {
        Files.writeString(file, PDF.formatted(content.length(), content));
        return sender.upload(path, file, fields);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
