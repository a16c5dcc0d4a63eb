package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.TestKeys;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A bank that has a portal only: one person takes the file there, and another sees it there. */
class CarriedFileIT extends OnTheRoad {

  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final String DEPUTY =
      TestTokens.beside(TestTokens.caller("dora", Role.FINANCE_OFFICER), "marta");
  private static final String SENT = "/api/v1/fsps/BANK_P/files/sent";

  private static final Map<String, String> PORTAL =
      Map.of(
          "puente.fsps[0].code", "BANK_P",
          "puente.fsps[0].per-code-limit", "300",
          "puente.fsps[0].note-multiple", "10",
          "puente.fsps[0].files.every", "300ms",
          "puente.file-banks[0].fsp", "BANK_P",
          "puente.file-banks[0].description", "classpath:banks/cordillera.yaml",
          "puente.file-banks[0].poll", "300ms");

  @Autowired Environment environment;

  @Test
  void a_file_is_taken_by_one_seen_by_another_and_holds_every_order() {
    UUID order = order();
    try (ConfigurableApplicationContext instance = withPortal()) {
      var ours =
          new Multipart(
              "http://localhost:"
                  + instance.getEnvironment().getRequiredProperty("local.server.port"));
      await().atMost(PATIENCE).until(() -> ours.get(SENT, MARTA).body().contains("READY"));
      assertThat(ours.get("/api/v1/fsps", MARTA).body())
          .contains("\"issuing\":\"BY_FILE\",\"byHand\":true");
      String file = SENT + "/" + fileOf(order);

      assertThat(ours.post(file + "/confirmation", JORGE).body()).contains("file-not-taken");
      var taken = ours.post(file + "/download", MARTA);
      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(taken.body())
          .startsWith("PA\t2100012345\t1\t" + order.toString().replace("-", ""))
          .contains("Ana Quispe");
      assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
          .contains("attachment", "PAGOS_");
      assertThat(ours.post(file + "/confirmation", MARTA).body()).contains("four-eyes");
      assertThat(ours.post(file + "/confirmation", DEPUTY).body()).contains("deputies-are-one");
      assertThat(ours.post(file + "/confirmation", JORGE).statusCode()).isEqualTo(204);

      await().atMost(PATIENCE).until(() -> ours.get(SENT, MARTA).body().contains("DELIVERED"));
      assertThat(ours.post(file + "/download", MARTA).statusCode()).isEqualTo(404);
    }
  }

  private UUID fileOf(UUID order) {
    return jdbc.queryForList(
            "SELECT file_id FROM bank_order WHERE fsp = 'BANK_P' AND client_reference = ?",
            UUID.class,
            order)
        .getFirst();
  }

  /** It waits for a file of a bank that only the other instance knows. */
  private UUID order() {
    UUID transfer = Ids.next();
    var payees = new PayeeSealer(Keysets.aead(TestKeys.folder().resolve("payee.json")));
    jdbc.update(
        """
        INSERT INTO transfer (id, promise_id, programme_id, organisation_id, territory, amount, currency, fsps,
                              sealed_payee, request_hash, approved_sequence, state, received_at)
        VALUES (?, uuidv7(), ?, ?, 'tulcan', ?, 'USD', ARRAY['BANK_P'], ?, 'hash', 1, 'OPEN', app_now())
        """,
        transfer,
        Distribution.PROGRAMME,
        Distribution.ORGANISATION,
        BigDecimal.valueOf(100),
        payees.seal(transfer, new Payee("Ana Quispe", "+593987654321", null, "es")));
    UUID order = UUID.randomUUID();
    jdbc.update(
        """
        INSERT INTO bank_order (fsp, client_reference, transfer_id, programme_id, organisation_id, territory, part,
                                generation, amount, currency, request_hash, state, placed_at, next_step_at)
        VALUES ('BANK_P', ?, ?, ?, ?, 'tulcan', 1, 1, 100, 'USD', 'hash', 'NEW', app_now(), app_now())
        """,
        order,
        transfer,
        Distribution.PROGRAMME,
        Distribution.ORGANISATION);
    return order;
  }

  private ConfigurableApplicationContext withPortal() {
    List<String> arguments = new ArrayList<>(TwoInstancesIT.shared(environment));
    PORTAL.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return TwoInstancesIT.started(arguments);
  }
}
