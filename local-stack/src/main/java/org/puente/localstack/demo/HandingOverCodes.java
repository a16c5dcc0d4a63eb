package org.puente.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A bank that hands over boxes of codes: what people wait for is fetched, and vouched for by two.
 */
public final class HandingOverCodes {
  static final String BANK = "BANK_F";

  private static final String STOCK = "/api/v1/fsps/" + BANK + "/stock";
  private static final String BATCHES = "/api/v1/fsps/" + BANK + "/code-batches";

  /** A code is somebody's once all parts of their transfer have one. */
  private static final String HELD =
      """
      SELECT c.serial
        FROM code_stock c JOIN bank_order o USING (fsp, client_reference)
        JOIN transfer t ON t.id = o.transfer_id
       WHERE c.fsp = ? AND o.state IN ('ACCEPTED', 'PARTLY_WITHDRAWN') AND t.state IN ('ISSUED', 'PAID')
      """;

  private final Stage stage;
  private final JdbcClient payments;

  public HandingOverCodes(Stage stage) {
    this.stage = stage;
    this.payments = JdbcClient.create(stage.site().database(House.PAYMENT_ADAPTER));
  }

  /** The bank's own numbers of the codes that people have. */
  public List<String> held() {
    return payments.sql(HELD).param(BANK).query(String.class).list();
  }

  /** A box with what is short, if anything is. */
  public void fetch() {
    var missing = new ArrayList<Map<String, Object>>();
    int codes = 0;
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode worth : stage.payments(fetcher()).get(STOCK)) {
      int few = worth.path("waiting").asInt() - worth.path("free").asInt();
      if (few > 0) {
        BigDecimal amount = worth.path("amount").decimalValue();
        missing.add(Map.of("amount", amount.toPlainString(), "codes", few));
        codes += few;
        total = total.add(amount.multiply(BigDecimal.valueOf(few)));
      }
    }
    if (codes > 0) {
      String csv = stage.bank().text("/control/banks/f/boxes", Map.of("denominations", missing));
      takeIn("caja-" + UUID.randomUUID() + ".csv", csv, codes, total);
    }
  }

  private void takeIn(String name, String csv, int codes, BigDecimal total) {
    try {
      Path folder = Files.createTempDirectory("box");
      Path box = Files.writeString(folder.resolve(name), csv);
      upload(box, Map.of("codes", Integer.toString(codes), "total", total.toPlainString()));
      Files.delete(box);
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode batch = batch(name).orElseThrow(() -> new DemoFailed("No box " + name));
    confirm(name, BATCHES + "/" + batch.path("id").asString() + "/confirmation");
  }

  /** An answer may be lost on the way, and the repetition refused. */
  private void upload(Path box, Map<String, String> totals) {
    try {
      stage.payments(fetcher()).upload(BATCHES, box, totals);
    } catch (ApiRefused e) {
      if (batch(box.getFileName().toString()).isEmpty()) {
        throw e;
      }
    }
  }

  private void confirm(String name, String path) {
    try {
      stage.payments(Cast.FINANCE_OFFICERS.get(1)).post(path, Map.of());
    } catch (ApiRefused e) {
      if (batch(name).filter(it -> it.hasNonNull("confirmedBy")).isEmpty()) {
        throw e;
      }
    }
  }

  private Optional<JsonNode> batch(String name) {
    for (JsonNode batch : stage.payments(fetcher()).get(BATCHES)) {
      if (batch.path("fileName").asString().equals(name)) {
        return Optional.of(batch);
      }
    }
    return Optional.empty();
  }

  private static String fetcher() {
    return Cast.FINANCE_OFFICERS.getFirst();
  }
}
