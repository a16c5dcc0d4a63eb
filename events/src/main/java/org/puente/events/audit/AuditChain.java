package org.puente.events.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditHeads.Compared;
import org.puente.events.audit.Verdict.Flaw;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks a chain from its first line to its last. Hashes are computed here, and what is hashed is
 * put together by PostgreSQL's own functions alone: whoever rewrites the lines may have rewritten
 * ours, too.
 */
public final class AuditChain {

  private static final int WINDOW = 5_000;

  private static final String NEXT =
      """
      SELECT seq, at, previous_hash, hash, (
        jsonb_build_array(seq,
          regexp_replace(to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '(\\.000000|000)$', '') || 'Z',
          actor, action, subject, detail)
        || CASE WHEN channel IS NULL THEN '[]'
                ELSE jsonb_build_array(channel, address, organisations, changes) END)::text AS content
      FROM audit_event
      WHERE seq > ?
      ORDER BY seq
      LIMIT ?
      """;

  private final JdbcClient jdbc;
  private final AuditHeads heads;

  AuditChain(JdbcClient jdbc, AuditHeads heads) {
    this.jdbc = jdbc;
    this.heads = heads;
  }

  /**
   * The chain in the database that a client is of.
   *
   * @param heads the file with the heads outside of it, where there is one
   */
  public AuditChain(JdbcClient jdbc, @Nullable Path heads) {
    this(jdbc, new AuditHeads(heads));
  }

  @SuppressWarnings("ArrayRecordComponent") // hashes, compared as such
  private record Link(
      long seq, @Nullable Instant at, byte[] previousHash, byte[] hash, String content) {

    static final Link BEFORE_THE_FIRST = new Link(0, null, new byte[0], new byte[0], "");

    static Link read(ResultSet row, int number) throws SQLException {
      return new Link(
          row.getLong("seq"),
          row.getObject("at", OffsetDateTime.class).toInstant(),
          row.getBytes("previous_hash"),
          row.getBytes("hash"),
          row.getString("content"));
    }

    Optional<Verdict.Broken> flawBehind(Link before) {
      if (seq != before.seq + 1) {
        return Optional.of(new Verdict.Broken(before.seq + 1, Flaw.MISSING));
      }
      if (!Arrays.equals(previousHash, before.hash)) {
        return Optional.of(new Verdict.Broken(seq, Flaw.PREDECESSOR));
      }
      return Arrays.equals(hash, computed())
          ? Optional.empty()
          : Optional.of(new Verdict.Broken(seq, Flaw.CONTENT));
    }

    private byte[] computed() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(previousHash);
        return digest.digest(content.getBytes(UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // every JDK has it
      }
    }
  }

  /** Some thousand lines are in memory at a time. Needs a role that sees all of them. */
  public Verdict walk() {
    Link last = Link.BEFORE_THE_FIRST;
    @Nullable Instant since = null;
    for (List<Link> window = after(0); !window.isEmpty(); window = after(last.seq)) {
      for (Link link : window) {
        Optional<Verdict.Broken> flaw = link.flawBehind(last);
        if (flaw.isPresent()) {
          return earlier(flaw.get());
        }
        since = since == null ? link.at : since;
        last = link;
      }
    }
    Compared compared = heads.compare(jdbc);
    return compared.firstMissing() == null
        ? new Verdict.Whole(last.seq, since, last.at, compared.heads())
        : new Verdict.Broken(compared.firstMissing(), Flaw.HEAD);
  }

  /** A whole chain that was written anew differs from the heads before it differs from itself. */
  private Verdict earlier(Verdict.Broken flaw) {
    Long missing = heads.compare(jdbc).firstMissing();
    return missing == null || missing >= flaw.seq() ? flaw : new Verdict.Broken(missing, Flaw.HEAD);
  }

  private List<Link> after(long seq) {
    return jdbc.sql(NEXT).params(seq, WINDOW).query(Link::read).list();
  }
}
