package org.puente.fspsimulator.gsma;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.springframework.stereotype.Component;

/** The access tokens that are good now; a restart forgets them all. */
@Component
public final class IssuedTokens {

  private static final String BEARER = "Bearer ";
  private static final int BYTES = 32;

  private record Issued(String bank, Instant until) {}

  private final Map<String, Issued> tokens = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  IssuedTokens(Clock clock) {
    this.clock = clock;
  }

  String issue(Bank bank) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    tokens.values().removeIf(issued -> !issued.until().isAfter(now));
    tokens.put(token, new Issued(bank.key(), now.plus(bank.tokenLifetime())));
    return token;
  }

  boolean isGood(Bank bank, @Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    Issued issued = tokens.get(authorization.substring(BEARER.length()));
    return issued != null
        && issued.bank().equals(bank.key())
        && issued.until().isAfter(clock.instant());
  }

  /** Says how many were good until now. */
  public int revoke(Bank bank) {
    int before = tokens.size();
    tokens.values().removeIf(issued -> issued.bank().equals(bank.key()));
    return before - tokens.size();
  }
}
