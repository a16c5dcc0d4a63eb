package org.puente.localstack.demo;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logs people in, once each, and again when their token has run out. */
final class Tokens {
  private final Http http;
  private final URI distribution;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final DemoCodes codes = new DemoCodes(Clock.systemUTC());

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

  /** A code may have been used by somebody else in this person's name: the next one hasn't. */
  private String logIn(String user) {
    var answer = logIn(Map.of("username", user, "password", Cast.PASSWORD));
    for (int tries = 0; isAboutTheCode(answer) && tries < 3; tries++) {
      String code = codes.next(user);
      answer = logIn(Map.of("username", user, "password", Cast.PASSWORD, "otp", code));
    }
    return answer.body().path("accessToken").asString();
  }

  private Http.Answer logIn(Map<String, String> credentials) {
    return http.answer(
        http.request("POST", distribution.resolve("/api/v1/tokens"), Http.Body.json(credentials)));
  }

  private static boolean isAboutTheCode(Http.Answer answer) {
    return answer.isProblem("second-factor-needed") || answer.isProblem("wrong-code");
  }
}
