package org.puente.distribution.access.clients;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.access.administration.GrantRules;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes clients, gives them new secrets, and turns them off; within an administrator's reach. */
@Service
public class AdministeringClient {

  private final Clients clients;
  private final PasswordEncoder encoder;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  AdministeringClient(
      Clients clients, PasswordEncoder encoder, TransactionTemplate transaction, AuditTrail audit) {
    this.clients = clients;
    this.encoder = encoder;
    this.transaction = transaction;
    this.audit = audit;
  }

  /**
   * Makes a client. 409 {@code client-taken}, 422 {@code role-not-for-programs} and the problems of
   * a grant's place and reach.
   */
  public ClientSecret register(NewClient client) {
    GrantRules.checkForProgram(client.grants());
    GrantRules.checkReach(client.grants());
    String secret = ClientSecret.random();
    String hash = hash(secret);
    return inTransaction(
        () -> {
          UUID id =
              clients
                  .add(client, hash, Caller.current().username())
                  .orElseThrow(
                      () -> Problem.conflict("client-taken", "There is a client of that id."));
          var grants = client.grants().stream().map(Grant::claim).sorted().toList();
          audit.record("client.registered", id.toString(), Map.of("grants", grants));
          return new ClientSecret(id, client.clientId(), secret);
        });
  }

  /** A new secret; the former one and its tokens are void at once. */
  public ClientSecret renew(UUID id) {
    String secret = ClientSecret.random();
    String hash = hash(secret);
    return inTransaction(
        () -> {
          Client client = locked(id);
          clients.change(id, client.enabled(), hash);
          audit.record("client.secret-renewed", id.toString(), Map.of());
          return new ClientSecret(id, client.clientId(), secret);
        });
  }

  /** Lets it in no more, or again; its tokens are void at once. */
  public void enable(UUID id, boolean enabled) {
    inTransaction(
        () -> {
          locked(id);
          clients.change(id, enabled, null);
          audit.record(enabled ? "client.enabled" : "client.disabled", id.toString(), Map.of());
          return true;
        });
  }

  private Client locked(UUID id) {
    Client client =
        clients.lock(id).orElseThrow(() -> Problem.notFound("There is no such client."));
    GrantRules.checkReach(client.grants());
    return client;
  }

  private String hash(String secret) {
    return Objects.requireNonNull(encoder.encode(secret));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return GrantRules.refusing(
        () -> ScopedDataSource.asJob(() -> transaction.execute(_ -> work.get())));
  }
}
