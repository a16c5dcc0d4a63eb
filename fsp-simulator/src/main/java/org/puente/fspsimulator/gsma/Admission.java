package org.puente.fspsimulator.gsma;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Lets in who has the bank's key, or a token, and names the right account. */
@Component
final class Admission implements HandlerInterceptor {

  static final String BANK = "org.puente.fspsimulator.bank";

  private final Banks banks;
  private final IssuedTokens tokens;
  private final JsonMapper json;
  private final Clock clock;

  Admission(Banks banks, IssuedTokens tokens, JsonMapper json, Clock clock) {
    this.banks = banks;
    this.tokens = tokens;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Map<?, ?> path =
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            ? variables
            : Map.of();
    Optional<Bank> bank = banks.find(String.valueOf(path.get("bank")));
    if (bank.isEmpty()) {
      return refuse(response, GsmaError.identification("no such bank", clock.instant()));
    }
    String wrong = whatIsWrong(bank.get(), request);
    if (wrong != null) {
      return refuse(response, GsmaError.authorisation(wrong, clock.instant()));
    }
    Object account = path.get("accountId");
    if (account != null && !account.equals(bank.get().accountId())) {
      return refuse(response, GsmaError.identification("no such account", clock.instant()));
    }
    request.setAttribute(BANK, bank.get());
    return true;
  }

  private @Nullable String whatIsWrong(Bank bank, HttpServletRequest request) {
    return switch (bank.auth()) {
      case API_KEY -> hasKey(bank, request.getHeader("X-API-Key")) ? null : "X-API-Key is wrong";
      case OAUTH2 ->
          tokens.isGood(bank, request.getHeader("Authorization")) ? null : "no good access token";
    };
  }

  private static boolean hasKey(Bank bank, @Nullable String key) {
    return key != null
        && MessageDigest.isEqual(
            bank.apiKey().getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  private boolean refuse(HttpServletResponse response, GsmaError error) throws IOException {
    response.setStatus(error.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), error);
    return false;
  }
}
