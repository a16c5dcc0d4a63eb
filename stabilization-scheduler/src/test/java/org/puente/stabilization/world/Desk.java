package org.puente.stabilization.world;

import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Somebody at a desk, calling the service over HTTP. */
@TestComponent
public class Desk {

  private final Environment environment;

  Desk(Environment environment) {
    this.environment = environment;
  }

  public RestTestClient of(String username, Role... roles) {
    return of(TestTokens.caller(username, roles));
  }

  /** Somebody who may see one territory of one programme only. */
  public RestTestClient in(String programme, String territory, String username, Role role) {
    Caller everywhere = TestTokens.caller(username, role);
    return of(
        new Caller(
            everywhere.userId(),
            username,
            Set.of(new Grant(role, Grant.ALL, programme, territory))));
  }

  /** Somebody of another partner in the same territory of the same programme. */
  public RestTestClient ofAnotherPartner(String programme, String territory, Role role) {
    var other = new Grant(role, UUID.randomUUID().toString(), programme, territory);
    return of(new Caller(UUID.randomUUID(), "otra", Set.of(other)));
  }

  public RestTestClient of(Caller caller) {
    return anonymous()
        .mutate()
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.token(caller))
        .build();
  }

  public RestTestClient anonymous() {
    return RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + environment.getProperty("local.server.port"))
        .build();
  }
}
