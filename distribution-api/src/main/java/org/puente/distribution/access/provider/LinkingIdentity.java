package org.puente.distribution.access.provider;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.administration.AdministeringUser;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says which subject of the provider is which person of ours. The administrator confirms, since
 * whoever does so could log in in that person's name; and nobody does it for themselves.
 */
@Service
public class LinkingIdentity {

  private static final int LONGEST = 255; // OpenID Connect Core 1.0, 2

  private final Identities identities;
  private final AdministeringUser administering;
  private final ProviderSettings settings;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  LinkingIdentity(
      Identities identities,
      AdministeringUser administering,
      ProviderSettings settings,
      TransactionTemplate transaction,
      AuditTrail audit) {
    this.identities = identities;
    this.administering = administering;
    this.settings = settings;
    this.transaction = transaction;
    this.audit = audit;
  }

  /** Whom the provider calls them, where there is a provider. */
  public Optional<String> of(UUID user) {
    return settings.on() ? identities.subject(user, settings.issuer()) : Optional.empty();
  }

  /**
   * An earlier link of theirs ends. 404 {@code not-found} without a provider or user, 409 {@code
   * subject-taken}, 409 {@code own-account}, 422 {@code subject-form}.
   */
  public void link(UUID user, String subject, Confirmed confirmed) {
    checkReach(user);
    String plain = subject.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw Problem.unprocessable("subject-form", "A subject has 1 to 255 characters.");
    }
    String by = Caller.current().username();
    try {
      recorded(
          user,
          "user.linked",
          () -> {
            identities.link(user, settings.issuer(), plain, by);
            return true;
          });
    } catch (DuplicateKeyException taken) {
      throw Problem.conflict("subject-taken", "That subject is another person of ours.");
    }
  }

  /**
   * From now on they come in by password only; 404 if there was no link, 409 {@code own-account}.
   */
  public void unlink(UUID user, Confirmed confirmed) {
    checkReach(user);
    recorded(user, "user.unlinked", () -> identities.unlink(user, settings.issuer()));
  }

  private void checkReach(UUID user) {
    if (!settings.on()) {
      throw Problem.notFound("There is no identity provider.");
    }
    administering.checkReach(user);
    if (Caller.current().userId().equals(user)) {
      throw Problem.conflict("own-account", "Another administrator changes your own account.");
    }
  }

  private void recorded(UUID user, String action, Change change) {
    ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  if (!change.make()) {
                    throw Problem.notFound("There is no such link.");
                  }
                  audit.record(action, user.toString(), Map.of("issuer", settings.issuer()));
                  return true;
                }));
  }

  private interface Change {
    boolean make();
  }
}
