package org.puente.distribution;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service over HTTP as somebody. */
@TestComponent
public class Api {

  private record Token(String accessToken) {}

  private record Added(UUID id) {}

  private final Environment environment;

  Api(Environment environment) {
    this.environment = environment;
  }

  /** Somebody of these roles who may see everything; a name is always the same user. */
  public RestTestClient as(String username, Role... roles) {
    return with(TestTokens.token(username, roles));
  }

  /** Somebody with a scope of their own. */
  public RestTestClient as(Caller caller) {
    return with(TestTokens.token(caller));
  }

  /** Somebody whose second factor was shown so long ago. */
  public RestTestClient as(Caller caller, Duration factorAge) {
    return with(TestTokens.token(caller, Duration.ofMinutes(15), factorAge));
  }

  /** One of the demo users, through the real log-in. */
  public RestTestClient asDemoUser(String username) {
    return with(
        token(
            Map.of(
                "username",
                username,
                "password",
                "puente-demo-2026",
                "otp",
                DemoCodes.ofDemoUser(url(), username))));
  }

  /** A token of the service's own for name and password. */
  public String token(String username, String password) {
    return token(Map.of("username", username, "password", password));
  }

  /** Adds somebody with one role everywhere; without a password they need a link. Their id. */
  public UUID addUser(String username, @Nullable String password, Role role) {
    Map<String, Object> user = new HashMap<>();
    user.put("username", username);
    user.put("displayName", "Alguien");
    user.put("password", password);
    user.put("grants", List.of(Grant.everywhere(role)));
    var answer =
        as("root", Role.ADMINISTRATOR)
            .post()
            .uri("/api/v1/users")
            .body(user)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Added.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(answer).id();
  }

  private String token(Map<String, String> request) {
    var answer =
        anonymous()
            .post()
            .uri("/api/v1/tokens")
            .body(request)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Token.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(answer).accessToken();
  }

  /** Nobody in particular. */
  public RestTestClient anonymous() {
    return RestTestClient.bindToServer().baseUrl(url()).build();
  }

  /** Where the service listens. */
  public String url() {
    return "http://localhost:" + environment.getProperty("local.server.port");
  }

  /** Whoever has that token. */
  public RestTestClient with(String token) {
    return RestTestClient.bindToServer()
        .baseUrl(url())
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .build();
  }
}
