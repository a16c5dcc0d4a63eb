package org.puente.distribution.access.deputies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.login.Sessions;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody stand in for a finance officer who is away, until a day. The deputy logs in again
 * and holds what the other holds; the two have one part in a plan between them.
 */
@Service
public class Delegating {

  /** A leave is no handing over: whoever is away for longer is replaced. */
  private static final Duration LONGEST = Duration.ofDays(90);

  private final JdbcDelegations delegations;
  private final Confirmations confirmations;
  private final Sessions sessions;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;

  Delegating(
      JdbcDelegations delegations,
      Confirmations confirmations,
      Sessions sessions,
      TransactionTemplate transaction,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.delegations = delegations;
    this.confirmations = confirmations;
    this.sessions = sessions;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who stands in, from when until when, and why. */
  public record Wanted(String to, Instant startsAt, Instant until, String reason) {}

  /** Those that the caller gave or was given, newest first. */
  public List<Delegation> mine() {
    UUID me = Caller.current().userId();
    return ScopedDataSource.asJob(() -> delegations.of(me));
  }

  /**
   * The caller is stood in for. Problems: 422 {@code unknown-deputy}, {@code delegation-dates}; 409
   * {@code deputy-cannot}, {@code delegation-open}, {@code incompatible-roles}.
   */
  public UUID give(Wanted wanted, Confirmed confirmed) {
    checkDates(wanted);
    Caller me = Caller.current();
    UUID id = Ids.next();
    try {
      ScopedDataSource.asJob(
          () ->
              transaction.execute(
                  _ -> {
                    UUID to =
                        delegations.userNamed(wanted.to()).orElseThrow(Delegating::unknownDeputy);
                    confirmations.record(
                        confirmed, Step.DELEGATE, id, me.userId(), digest(me.userId(), to, wanted));
                    delegations.add(id, me.userId(), to, wanted);
                    audit.record(
                        "delegation.given",
                        to.toString(),
                        Map.of("from", me.username(), "to", wanted.to(), "until", wanted.until()));
                    return to;
                  }));
    } catch (DataIntegrityViolationException refused) {
      throw refused(refused);
    }
    turn();
    return id;
  }

  /** Ends one that the caller gave or was given; false where there is none that is open. */
  public boolean end(UUID id) {
    UUID me = Caller.current().userId();
    Optional<UUID> deputy =
        ScopedDataSource.asJob(
            () -> transaction.execute(_ -> delegations.end(id, me).map(to -> ended(id, to))));
    deputy.ifPresent(to -> sessions.endOthers(to, null));
    return deputy.isPresent();
  }

  private UUID ended(UUID id, UUID deputy) {
    delegations.changed(deputy);
    audit.record("delegation.ended", deputy.toString(), Map.of("id", id));
    return deputy;
  }

  /** Begins and ends what the hour begins and ends; any instance may, at any time. */
  void turn() {
    List<UUID> turned =
        ScopedDataSource.asJob(
            () ->
                transaction.execute(
                    _ -> {
                      List<UUID> begun = delegations.begin();
                      List<UUID> ended = delegations.expire();
                      begun.forEach(delegations::changed);
                      ended.forEach(delegations::changed);
                      ended.forEach(
                          to -> audit.record("delegation.expired", to.toString(), Map.of()));
                      return Stream.concat(begun.stream(), ended.stream()).toList();
                    }));
    if (turned != null) {
      turned.forEach(user -> sessions.endOthers(user, null));
    }
  }

  private void checkDates(Wanted wanted) {
    boolean forward = wanted.until().isAfter(clock.instant());
    boolean ordered = wanted.until().isAfter(wanted.startsAt());
    boolean brief = !wanted.until().isAfter(wanted.startsAt().plus(LONGEST));
    if (!forward || !ordered || !brief) {
      throw Problem.unprocessable(
          "delegation-dates", "It ends in the future, after it begins, within 90 days.");
    }
  }

  /** Of exactly what is confirmed: who stands in for whom, and when. */
  private static String digest(UUID from, UUID to, Wanted wanted) {
    return DigestUtils.sha256Hex(from + "|" + to + "|" + wanted.startsAt() + "|" + wanted.until());
  }

  private static Problem unknownDeputy() {
    return Problem.unprocessable("unknown-deputy", "There is no such user.");
  }

  private static Problem refused(DataIntegrityViolationException refused) {
    String constraint =
        refused.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() instanceof ServerErrorMessage said
            ? String.valueOf(said.getConstraint())
            : "";
    return switch (constraint) {
      case "incompatible_roles" ->
          Problem.conflict(
              "incompatible-roles", "The deputy holds a role that does not go together with it.");
      case "one_deputy", "one_principal" ->
          Problem.conflict("delegation-open", "One of the two is in another delegation.");
      default ->
          Problem.conflict(
              "deputy-cannot", "The deputy has no log-in of their own, or holds the role already.");
    };
  }
}
