package org.puente.distribution.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tokens. A key is used for ninety days; its successor is published a while
 * before it signs, so that every reader knows it by then.
 */
@Component
class SigningKeys {

  private static final Duration LIFE = Duration.ofDays(90);
  private static final Duration KNOWN_BEFORE_USE = Duration.ofHours(1);
  private static final Duration REREAD = Duration.ofMinutes(1);

  /** A key pair and when it was made. */
  record Dated(RSAKey key, Instant createdAt) {}

  private final JdbcSigningKeys stored;
  private final Clock clock;
  private volatile List<Dated> keys = List.of();
  private volatile Instant readAt = Instant.EPOCH;

  SigningKeys(JdbcSigningKeys stored, @Qualifier("wallClock") Clock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /** The newest key that everybody has had time to read, else the oldest there is. */
  RSAKey current() {
    var known = clock.instant().minus(KNOWN_BEFORE_USE);
    var all = all();
    return all.reversed().stream()
        .filter(key -> key.createdAt().isBefore(known))
        .findFirst()
        .orElse(all.getFirst())
        .key();
  }

  /** All keys that a valid token may be signed with, without their private halves. */
  JWKSet published() {
    return new JWKSet(new ArrayList<>(all().stream().map(Dated::key).toList())).toPublicJWKSet();
  }

  /** The same, read anew: another instance may have just added a key. */
  JWKSet publishedNow() {
    if (readAt.plusSeconds(5).isBefore(clock.instant())) {
      readAt = Instant.EPOCH;
    }
    return published();
  }

  private List<Dated> all() {
    var now = clock.instant();
    if (readAt.plus(REREAD).isBefore(now)) {
      keys = stored.all(now.minus(LIFE.multipliedBy(2)));
      if (keys.isEmpty() || keys.getLast().createdAt().plus(LIFE).isBefore(now)) {
        keys = stored.addAfter(now.minus(LIFE), now, SigningKeys::generate);
      }
      readAt = now;
    }
    return keys;
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(Ids.next().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException noRsa) {
      throw new IllegalStateException(noRsa);
    }
  }
}
