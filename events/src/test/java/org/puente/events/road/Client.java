package org.puente.events.road;

import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service from outside. */
final class Client {

  private Client() {}

  static RestTestClient anonymous(int port) {
    return RestTestClient.bindToServer().baseUrl("http://localhost:" + port + "/api/v1").build();
  }

  static RestTestClient as(int port, String username, Role... roles) {
    return as(port, TestTokens.caller(username, roles));
  }

  static RestTestClient as(int port, Caller caller) {
    return anonymous(port)
        .mutate()
        .defaultHeaders(headers -> headers.setBearerAuth(TestTokens.token(caller)))
        .build();
  }
}
