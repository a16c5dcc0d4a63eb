package org.puente.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.puente.events.sealing.KeyRotation;
import org.puente.events.sealing.Keysets;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.KeptDatabases;
import org.puente.localstack.stack.NewDatabases;
import picocli.CommandLine;

/** The keysets of a folder and the codes in its database, while no service runs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysCommandIT {

  private static final byte[] CODE = "1234567890".getBytes(UTF_8);
  private static final byte[] ABOUT = "BANK_A/1".getBytes(UTF_8);

  @TempDir static Path folder;

  private record Said(int code, String words) {}

  @BeforeAll
  static void aCodeIsKept() throws Exception {
    NewDatabases.create(folder);
    try (var kept = KeptDatabases.open(folder)) {
      var payments = kept.database(House.PAYMENT_ADAPTER.database().orElseThrow());
      payments
          .sql("CREATE TABLE bank_order (client_reference uuid PRIMARY KEY, sealed_code bytea)")
          .update();
      payments.sql("CREATE TABLE sealed_column (relation text, name text)").update();
      payments.sql("INSERT INTO sealed_column VALUES ('bank_order', 'sealed_code')").update();
      payments.sql(countingByKey()).update();
    }
  }

  /** As payment-adapter's own migration has it. */
  private static String countingByKey() throws Exception {
    try (Stream<Path> migrations =
        Files.list(ProjectHome.find().resolve("payment-adapter/src/main/resources/db/migration"))) {
      Path whole =
          migrations
              .filter(each -> each.getFileName().toString().startsWith("V48__"))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      String sql = Files.readString(whole);
      int from = sql.indexOf("CREATE FUNCTION sealed_by_key()");
      return sql.substring(from, sql.indexOf("$$;", from) + "$$;".length());
    }
  }

  @Test
  @Order(1)
  void missingKeysetsAreMadeAndThoseThatAreThereStay() throws Exception {
    Path keys = folder.resolve("keys");
    assertThat(run("make", keys.toString()).code()).isZero();
    byte[] made = Files.readAllBytes(codes());
    assertThat(Files.getPosixFilePermissions(codes())).hasSize(2);
    assertThat(run("make", keys.toString()).code()).isZero();
    assertThat(Files.readAllBytes(codes())).isEqualTo(made);
    assertThat(run("make").words()).contains("Name the folder.");
  }

  @Test
  @Order(2)
  void aNewerKeySealsAndTheOlderStaysWhileItSealsAnything() throws Exception {
    byte[] older = new KeyRotation(codes()).primary();
    byte[] sealed = Keysets.aead(codes()).encrypt(CODE, ABOUT);
    keep(sealed);
    assertThat(run("status").words()).contains("bank_order.sealed_code", "in use 1");

    assertThat(run("rotate", "--settle", "PT0.01S").code()).isZero();

    assertThat(new KeyRotation(codes()).keys()).hasSize(2);
    assertThat(new KeyRotation(codes()).primary()).isNotEqualTo(older);
    assertThat(Keysets.aead(codes()).decrypt(sealed, ABOUT)).isEqualTo(CODE);
    assertThat(run("status").words()).contains("older  1");
    Said refused = run("retire");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.words()).contains("older  1", "it stays");
    assertThat(new KeyRotation(codes()).keys()).hasSize(2);
    Said twice = run("rotate", "--settle", "PT0.01S");
    assertThat(twice.code()).isNotZero();
    assertThat(twice.words()).contains("An older key is still there");
  }

  @Test
  @Order(3)
  void onceAllIsSealedAnewTheOlderKeyGoesForGood() throws Exception {
    byte[] before = sealed().getFirst();
    keep(Keysets.aead(codes()).encrypt(Keysets.aead(codes()).decrypt(before, ABOUT), ABOUT));

    Said retired = run("retire");

    assertThat(retired.code()).as(retired.words()).isZero();
    assertThat(retired.words()).contains("The older key is gone.");
    assertThat(new KeyRotation(codes()).keys()).hasSize(1);
    assertThat(Keysets.aead(codes()).decrypt(sealed().getFirst(), ABOUT)).isEqualTo(CODE);
    assertThatThrownBy(() -> Keysets.aead(codes()).decrypt(before, ABOUT))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  @Order(4)
  void whatWasCutOffBetweenItsTwoStepsIsTakenUpAtTheSecond() throws Exception {
    new KeyRotation(codes()).begin();
    Said early = run("retire");
    assertThat(early.code()).isNotZero();
    assertThat(early.words()).contains("The newer key is not in use yet");

    assertThat(run("rotate", "--settle", "PT0.01S").code()).isZero();

    assertThat(new KeyRotation(codes()).keys()).hasSize(2);
    assertThat(new KeyRotation(codes()).isBegun()).isFalse();
  }

  private static Path codes() {
    return folder.resolve("keys/codes.json");
  }

  private static void keep(byte[] code) throws Exception {
    try (var kept = KeptDatabases.open(folder)) {
      var payments = kept.database(House.PAYMENT_ADAPTER.database().orElseThrow());
      payments.sql("DELETE FROM bank_order").update();
      payments.sql("INSERT INTO bank_order VALUES (uuidv7(), ?)").param(code).update();
    }
  }

  private static List<byte[]> sealed() throws Exception {
    try (var kept = KeptDatabases.open(folder)) {
      return kept.database(House.PAYMENT_ADAPTER.database().orElseThrow())
          .sql("SELECT sealed_code FROM bank_order")
          .query(byte[].class)
          .list();
    }
  }

  private static Said run(String act, String... more) {
    var words = new StringWriter();
    var writer = new PrintWriter(words, true);
    String[] arguments =
        Stream.concat(
                Stream.of(act),
                act.equals("make")
                    ? Stream.of(more)
                    : Stream.concat(Stream.of("--data", folder.toString()), Stream.of(more)))
            .toArray(String[]::new);
    int code = new CommandLine(new KeysCommand()).setOut(writer).setErr(writer).execute(arguments);
    return new Said(code, words.toString());
  }
}
