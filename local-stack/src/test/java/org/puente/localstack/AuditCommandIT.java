package org.puente.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.KeptDatabases;
import org.puente.localstack.stack.NewDatabases;
import picocli.CommandLine;

/** Over the data of a stack that is down. */
class AuditCommandIT {

  @TempDir static Path folder;

  private record Said(int code, String words) {}

  @BeforeAll
  static void threeServicesHaveRecordedSomething() throws Exception {
    NewDatabases.create(folder);
  }

  @Test
  void itNamesTheFirstBrokenLinkOfDataThatSomebodyTamperedWith() throws Exception {
    assertThat(verify().code()).isZero();
    assertThat(verify().words())
        .contains("distribution-api: whole, 3 lines since ", ", 3 heads kept outside agree")
        .contains("payment-adapter: whole", "stabilization-scheduler: whole");

    tamper("UPDATE audit_event SET actor = 'nobody' WHERE seq = 2");
    assertBroken("BROKEN at line 2: its hash is not the hash of what it says");

    tamper("UPDATE audit_event SET hash = audit_hash(audit_event) WHERE seq = 2");
    assertBroken("BROKEN at line 2: it is not what was kept outside of the database");

    Files.delete(heads());
    assertBroken("BROKEN at line 3: it does not follow the line before it");

    tamper("DELETE FROM audit_event WHERE seq = 2");
    assertBroken("BROKEN at line 2: this line is missing");
  }

  private static Path heads() throws Exception {
    try (var kept = KeptDatabases.open(folder)) {
      return kept.heads(House.DISTRIBUTION_API);
    }
  }

  private static void assertBroken(String words) {
    Said said = verify();
    assertThat(said.words()).contains("distribution-api: " + words);
    assertThat(said.code()).isEqualTo(1);
  }

  /** As the owner could, once the triggers are off. */
  private static void tamper(String sql) throws Exception {
    try (var kept = KeptDatabases.open(folder)) {
      kept.database("distribution")
          .sql("ALTER TABLE audit_event DISABLE TRIGGER append_only; " + sql)
          .update();
    }
  }

  private static Said verify() {
    var words = new StringWriter();
    int code =
        new CommandLine(new AuditCommand())
            .setOut(new PrintWriter(words, true))
            .execute("verify", "--data", folder.toString());
    return new Said(code, words.toString());
  }
}
