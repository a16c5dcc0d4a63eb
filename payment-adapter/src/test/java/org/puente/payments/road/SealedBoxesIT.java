package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgpainless.PGPainless;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.puente.payments.files.pgp.PgpEnvelope;
import org.puente.payments.files.pgp.PgpSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Boxes of a bank that seals them with OpenPGP, from its settings to the codes in stock. */
class SealedBoxesIT extends OnTheRoad {

  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final String BATCHES = "/api/v1/fsps/BANK_S/code-batches";
  private static final String WORD = "frase larga de la llave";

  @TempDir static Path keys;

  @Autowired Environment environment;

  @BeforeAll
  static void makeKeys() throws Exception {
    key("bank", null);
    key("own", WORD);
    key("stranger", null);
  }

  private static void key(String who, @Nullable String passphrase) throws Exception {
    var ring =
        passphrase == null
            ? PGPainless.generateKeyRing().modernKeyRing(who)
            : PGPainless.generateKeyRing().modernKeyRing(who, passphrase);
    Files.writeString(keys.resolve(who + ".key"), PGPainless.asciiArmor(ring));
    Files.writeString(
        keys.resolve(who + ".pub"), PGPainless.asciiArmor(PGPainless.extractCertificate(ring)));
  }

  @Test
  void what_the_bank_sealed_comes_in_and_goes_out_once_another_vouched_for_it() throws Exception {
    String serial = "S-" + UUID.randomUUID();
    String code = String.valueOf(System.nanoTime());
    String box = "serie,codigo,valor,vence\n%s,%s,50,2199-01-01\n".formatted(serial, code);
    try (ConfigurableApplicationContext instance = withSealedBoxes()) {
      var ours =
          new Multipart(
              "http://localhost:"
                  + instance.getEnvironment().getRequiredProperty("local.server.port"));

      assertThat(ours.send(BATCHES, MARTA, box, 1, "50").body())
          .contains("codes-not-encrypted")
          .doesNotContain(code);
      assertThat(ours.send(BATCHES, MARTA, sealed("own", "stranger", box), 1, "50").body())
          .contains("codes-other-signature");
      assertThat(ours.send(BATCHES, MARTA, sealed("stranger", "bank", box), 1, "50").body())
          .contains("codes-not-for-us");
      assertThat(ours.send(BATCHES, MARTA, sealed("own", "bank", box), 1, "60").body())
          .contains("codes-totals-differ");
      assertThat(inStock(serial)).isZero();

      var taken = ours.send(BATCHES, MARTA, sealed("own", "bank", box), 1, "50");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
      assertThat(taken.body()).doesNotContain(code);
      assertThat(ours.get("/api/v1/fsps/BANK_S/stock", MARTA).body()).contains("\"unconfirmed\":1");
      String confirmation = BATCHES + "/" + ours.id(taken) + "/confirmation";
      assertThat(ours.post(confirmation, MARTA).body()).contains("four-eyes");
      assertThat(ours.post(confirmation, JORGE).statusCode()).isEqualTo(204);
      assertThat(ours.get("/api/v1/fsps/BANK_S/stock", MARTA).body()).contains("\"free\":1");
      assertThat(inStock(serial)).isOne();
    }
  }

  private int inStock(String serial) {
    return jdbc.queryForList(
            "SELECT 1 FROM code_stock WHERE fsp = 'BANK_S' AND serial = ?", Integer.class, serial)
        .size();
  }

  private ConfigurableApplicationContext withSealedBoxes() {
    List<String> arguments = new ArrayList<>(TwoInstancesIT.shared(environment));
    String bank = "--puente.fsps[0].";
    arguments.add(bank + "code=BANK_S");
    arguments.add(bank + "per-code-limit=200");
    arguments.add(bank + "note-multiple=10");
    arguments.add(bank + "inventory.low-stock=0");
    arguments.add(bank + "inventory.pgp.bank-key=" + keys.resolve("bank.pub"));
    arguments.add(bank + "inventory.pgp.own-key=" + keys.resolve("own.key"));
    arguments.add(bank + "inventory.pgp.passphrase=" + WORD);
    return TwoInstancesIT.started(arguments);
  }

  /** As a bank sends it, in letters: for whoever has the one key, signed with the other. */
  private static String sealed(String whom, String by, String box) throws IOException {
    var envelope =
        new PgpEnvelope(
            new PgpSettings(
                keys.resolve(whom + ".pub"), keys.resolve(by + ".key"), null, true, true),
            Clock.systemUTC());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream sealing = envelope.sealing(out)) {
      sealing.write(box.getBytes(UTF_8));
    }
    return out.toString(UTF_8);
  }
}
