package org.puente.localstack;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.puente.events.audit.AuditChain;
import org.puente.events.audit.Verdict;
import org.puente.events.audit.Verdict.Flaw;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.KeptDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks the audit chains and names the first broken link of each. */
@Command(
    name = "audit",
    description = "Walk the audit chains and name the first broken link.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private static final Map<Flaw, String> WORDS =
      Map.of(
          Flaw.MISSING, "this line is missing",
          Flaw.PREDECESSOR, "it does not follow the line before it",
          Flaw.CONTENT, "its hash is not the hash of what it says",
          Flaw.HEAD, "it is not what was kept outside of the database");

  /** What to do with them. */
  enum Act {
    verify
  }

  @Parameters(description = "verify")
  private Act act = Act.verify;

  @Option(
      names = "--data",
      description = "The folder (default: ./data); PUENTE_DB_URL names one database instead.")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    String url = System.getenv("PUENTE_DB_URL");
    boolean whole = url != null && data == null ? one(url) : ofFolder();
    return whole ? 0 : 1;
  }

  /** As its owner, whom row-level security doesn't confine. */
  private boolean one(String url) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(System.getenv("PUENTE_DB_OWNER_USER"));
    source.setPassword(System.getenv("PUENTE_DB_OWNER_PASSWORD"));
    String heads = System.getenv("PUENTE_AUDIT_HEADS");
    return walk(
        url, new AuditChain(JdbcClient.create(source), heads == null ? null : Path.of(heads)));
  }

  private boolean ofFolder() throws Exception {
    Path folder = data == null ? ProjectHome.find().resolve("data") : data;
    boolean whole = true;
    try (var kept = KeptDatabases.open(folder)) {
      for (House house : House.values()) {
        if (house.database().isPresent()) {
          JdbcClient database = kept.database(house.database().get());
          whole &= walk(house.folder(), new AuditChain(database, kept.heads(house)));
        }
      }
    }
    return whole;
  }

  private boolean walk(String name, AuditChain chain) {
    return switch (chain.walk()) {
      case Verdict.Whole whole -> {
        say("%s: %s".formatted(name, inWords(whole)));
        yield true;
      }
      case Verdict.Broken(long seq, Flaw flaw) -> {
        say("%s: BROKEN at line %d: %s".formatted(name, seq, WORDS.get(flaw)));
        yield false;
      }
    };
  }

  private static String inWords(Verdict.Whole whole) {
    if (whole.since() == null || whole.until() == null) {
      return "nothing was recorded yet";
    }
    return "whole, %,d lines since %s until %s, %,d heads kept outside agree"
        .formatted(
            whole.links(),
            whole.since().truncatedTo(ChronoUnit.SECONDS),
            whole.until().truncatedTo(ChronoUnit.SECONDS),
            whole.heads());
  }

  private void say(String sentence) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(sentence);
  }
}
