package org.puente.localstack;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.puente.events.sealing.KeyRotation;
import org.puente.events.sealing.Keysets;
import org.puente.localstack.stack.CannotStart;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.KeptDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes missing keysets, and changes the key that codes are sealed with while services run. */
@Command(
    name = "keys",
    description = {
      "Make missing keysets, and change the key of codes.",
      "  make FOLDER  the keysets that are missing in a folder; containers run it once",
      "  rotate       a newer key seals codes from now on; payment-adapter seals the others anew",
      "  status       how many values each key seals",
      "  retire       take the older key away; refused while it seals anything"
    },
    mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {

  /** What to do with them. */
  enum Act {
    make,
    rotate,
    status,
    retire
  }

  /** One key in one column. */
  private record Sealed(String column, String key, long values) {}

  @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
  private Act act = Act.status;

  @Parameters(index = "1", arity = "0..1", description = "The folder, of make.")
  private @Nullable Path folder;

  @Option(
      names = "--data",
      description = "The data (default: ./data); PUENTE_DB_URL and PUENTE_KEYS name them instead.")
  private @Nullable Path data;

  @Option(
      names = "--settle",
      defaultValue = "PT30S",
      description =
          "How long the newer key is known before it is used, as PT30S (default); longer where"
              + " keysets take their time to reach every instance.")
  private Duration settle = Duration.ofSeconds(30);

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return switch (act) {
      case make -> made();
      case rotate -> rotated();
      case status -> told(sealed());
      case retire -> retired();
    };
  }

  private int made() {
    if (folder == null) {
      throw new CannotStart("Name the folder.");
    }
    Keysets.createMissing(folder);
    return 0;
  }

  /** One that was cut off between its two steps is taken up at the second. */
  private int rotated() throws InterruptedException {
    KeyRotation rotation = rotation();
    if (rotation.isGoingOn() && !rotation.isBegun()) {
      throw new CannotStart("An older key is still there: take it away first with keys retire.");
    }
    if (!rotation.isBegun()) {
      rotation.begin();
    }
    say("A newer key was added. It is used in %d seconds …".formatted(settle.toSeconds()));
    Thread.sleep(settle);
    rotation.use();
    say(
        "It seals from now on. Back the keysets up, see keys status until nothing is sealed with"
            + " the older key, then keys retire.");
    return 0;
  }

  private int retired() throws Exception {
    KeyRotation rotation = rotation();
    if (rotation.isBegun()) {
      throw new CannotStart("The newer key is not in use yet: run keys rotate again.");
    }
    String inUse = hex(rotation.primary());
    List<Sealed> others = sealed().stream().filter(one -> !one.key().equals(inUse)).toList();
    if (!others.isEmpty()) {
      told(others);
      say("These are still sealed with an older key: it stays.");
      return 1;
    }
    rotation.retire();
    say("The older key is gone. Backups from before need the keysets of before.");
    return 0;
  }

  private int told(List<Sealed> all) {
    String inUse = hex(rotation().primary());
    all.forEach(
        one ->
            say(
                "%-35s %s %s %,d"
                    .formatted(
                        one.column(),
                        one.key(),
                        one.key().equals(inUse) ? "in use" : "older ",
                        one.values())));
    return 0;
  }

  private List<Sealed> sealed() throws Exception {
    String url = System.getenv("PUENTE_DB_URL");
    if (url != null && data == null) {
      var source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setUser(System.getenv("PUENTE_DB_OWNER_USER"));
      source.setPassword(System.getenv("PUENTE_DB_OWNER_PASSWORD"));
      return sealed(JdbcClient.create(source));
    }
    try (var kept = KeptDatabases.open(root())) {
      return sealed(kept.database(House.PAYMENT_ADAPTER.database().orElseThrow()));
    }
  }

  private static List<Sealed> sealed(JdbcClient payments) {
    return payments
        .sql("SELECT relation || '.' || name, encode(key, 'hex'), sealed FROM sealed_by_key()")
        .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  private KeyRotation rotation() {
    String keys = System.getenv("PUENTE_KEYS");
    Path folder = keys != null && data == null ? Path.of(keys) : root().resolve("keys");
    return new KeyRotation(folder.resolve("codes.json"));
  }

  private Path root() {
    return data == null ? ProjectHome.find().resolve("data") : data;
  }

  private static String hex(byte[] key) {
    return HexFormat.of().formatHex(key);
  }

  private void say(String sentence) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(sentence);
  }
}
