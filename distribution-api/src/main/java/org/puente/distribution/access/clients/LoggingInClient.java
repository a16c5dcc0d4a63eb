package org.puente.distribution.access.clients;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.puente.distribution.access.LoginFailures;
import org.puente.distribution.access.clients.Clients.Credentials;
import org.puente.events.audit.Act;
import org.puente.events.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks a client's secret; wrong ones lock it out as wrong passwords do a person. */
@Service
class LoggingInClient {

  private final Clients clients;
  private final LoginFailures failures;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;
  private final String nobodysHash;

  LoggingInClient(
      Clients clients, LoginFailures failures, PasswordEncoder encoder, AuditTrail audit) {
    this.clients = clients;
    this.failures = failures;
    this.encoder = encoder;
    this.audit = audit;
    this.nobodysHash = Objects.requireNonNull(encoder.encode(ClientSecret.random()));
  }

  ClientAttempt logIn(String clientId, String secret, String address) {
    String name = Client.actor(clientId);
    if (failures.lockOut(name, address)) {
      return new ClientAttempt.LockedOut();
    }
    Optional<Credentials> found = clients.find(clientId);
    // An unknown id costs as much time as a known one, so that ids cannot be tried out.
    String hash = found.map(Credentials::secretHash).orElse(nobodysHash);
    boolean right = encoder.matches(secret, hash);
    if (found.isEmpty() || !right || !found.get().client().enabled()) {
      failures.add(name, address);
      String who = found.map(one -> one.client().id().toString()).orElse("unknown");
      audit.record("client.refused", who, Map.of());
      return new ClientAttempt.Wrong();
    }
    failures.forget(name);
    Client client = found.get().client();
    clients.used(client.id());
    audit.recordAs(name, new Act("token.issued", client.id().toString(), Map.of()));
    return new ClientAttempt.Welcome(client);
  }
}
