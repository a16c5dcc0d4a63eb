package org.puente.localstack;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Stack;

/**
 * The one-time link by which the first administrator sets a password. It is made up here, so that
 * it is shown on the terminal and stands in no log; the service keeps only its hash.
 */
final class FirstLink {
  private final String token;

  FirstLink() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Tells distribution-api, which takes it only while nobody at all can log in. */
  Map<String, String> settings() {
    return Map.of("PUENTE_ADMIN_LINK_TOKEN", token);
  }

  /** The link, if the service waits for somebody to use it. */
  Optional<String> open(Stack stack) throws SQLException {
    if (!stack.plan().houses().contains(House.DISTRIBUTION_API)) {
      return Optional.empty();
    }
    try (var connection = stack.owner("distribution").getConnection();
        var query =
            connection.prepareStatement(
                """
                SELECT 1 FROM invitation
                WHERE token_hash = sha256(?) AND used_at IS NULL AND expires_at > now()
                """)) {
      query.setBytes(1, token.getBytes(StandardCharsets.US_ASCII));
      try (var found = query.executeQuery()) {
        return found.next()
            ? Optional.of(stack.plan().url(House.DISTRIBUTION_API) + "/welcome?token=" + token)
            : Optional.empty();
      }
    }
  }
}
