package org.puente.distribution.access.administration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.access.login.Sessions;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes what somebody may do, or lets them in no more. Either takes effect at once: their
 * sessions end, and tokens from before are refused.
 */
@Service
public class AdministeringUser {

  private record Now(int version, boolean enabled, Set<Grant> grants) {

    List<String> claims() {
      return AdministeringUser.claims(grants);
    }
  }

  private final JdbcClient jdbc;
  private final JdbcGrants held;
  private final Sessions sessions;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  AdministeringUser(
      JdbcClient jdbc,
      JdbcGrants held,
      Sessions sessions,
      TransactionTemplate transaction,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.held = held;
    this.sessions = sessions;
    this.transaction = transaction;
    this.audit = audit;
  }

  /**
   * Gives exactly these grants. The problems are those of {@link GrantRules}, 409 {@code changed}
   * where somebody else was quicker, and 409 {@code own-account} for one's own.
   *
   * @param version as it was when the grants were looked at
   * @return the version after it
   */
  public int grant(UUID user, int version, Set<Grant> grants) {
    GrantRules.check(grants);
    return change(
        user,
        version,
        before -> {
          GrantRules.checkReach(grants);
          held.take(user);
          held.add(user, grants);
          audit.record(
              "user.grants",
              user.toString(),
              Map.of("before", before.claims(), "after", claims(grants)));
        });
  }

  /** Lets somebody in no more, or again; the same problems. */
  public int enable(UUID user, int version, boolean enabled) {
    return change(
        user,
        version,
        before -> {
          jdbc.sql("UPDATE app_user SET enabled = ? WHERE id = ?").params(enabled, user).update();
          audit.record(
              enabled ? "user.reactivated" : "user.deactivated",
              user.toString(),
              Map.of("before", before.enabled()));
        });
  }

  /** Ends all their sessions, and voids their tokens. */
  public int endSessions(UUID user, int version) {
    return change(
        user, version, _ -> audit.record("user.sessions-ended", user.toString(), Map.of()));
  }

  /** Throws a problem unless all that somebody may do is within the caller's reach. */
  public void checkReach(UUID user) {
    Now now = ScopedDataSource.asJob(() -> transaction.execute(_ -> locked(user)));
    GrantRules.checkReach(now.grants());
  }

  private interface Change {
    void make(Now before);
  }

  private int change(UUID user, int version, Change change) {
    if (Caller.current().userId().equals(user)) {
      throw Problem.conflict("own-account", "Another administrator changes your account.");
    }
    int after = inTransaction(() -> changed(user, version, change));
    sessions.endOthers(user, null);
    return after;
  }

  private int changed(UUID user, int version, Change change) {
    Now before = locked(user);
    if (before.version() != version) {
      throw Problem.conflict("changed", "Somebody has changed this user meanwhile.")
          .with("version", before.version());
    }
    GrantRules.checkReach(before.grants());
    change.make(before);
    return jdbc.sql("UPDATE app_user SET version = version + 1 WHERE id = ? RETURNING version")
        .param(user)
        .query(Integer.class)
        .single();
  }

  private Now locked(UUID user) {
    return jdbc.sql(
            "SELECT u.version, u.enabled, "
                + JdbcGrants.OF_USER
                + " FROM app_user u WHERE u.id = ? FOR UPDATE OF u")
        .param(user)
        .query(
            (row, _) ->
                new Now(
                    row.getInt("version"),
                    row.getBoolean("enabled"),
                    JdbcGrants.read(row.getArray("grants"))))
        .optional()
        .orElseThrow(() -> Problem.notFound("There is no such user."));
  }

  private static List<String> claims(Set<Grant> grants) {
    return grants.stream().map(Grant::claim).sorted().toList();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return GrantRules.refusing(
        () -> ScopedDataSource.asJob(() -> transaction.execute(_ -> work.get())));
  }
}
