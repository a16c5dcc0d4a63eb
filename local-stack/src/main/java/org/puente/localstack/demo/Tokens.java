package org.puente.localstack.demo;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logs people in, once each, and again when their token has run out. */
final class Tokens {
  private final Http http;
  private final URI distribution;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Tokens(Http http, URI distribution) {
    this.http = http;
    this.distribution = distribution;
  }

  String of(String user) {
    return tokens.computeIfAbsent(user, this::logIn);
  }

  void forget(String user, String token) {
    tokens.remove(user, token);
  }

  private String logIn(String user) {
    var request =
        http.request(
            "POST",
            distribution.resolve("/api/v1/tokens"),
            Http.Body.json(Map.of("username", user, "password", Cast.PASSWORD)));
    return http.answer(request).body().path("accessToken").asString();
  }
}
