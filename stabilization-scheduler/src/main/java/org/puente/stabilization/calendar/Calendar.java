package org.puente.stabilization.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A worker's calendar behind an address that cannot be guessed and can be revoked: a phone's
 * calendar has no log-in.
 */
@Service
public class Calendar {

  private static final int TOKEN_BYTES = 32;
  private static final Duration LOOKED_BACK = Duration.ofDays(7);

  private final Feeds feeds;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Calendar(Feeds feeds, AuditTrail audit, Clock clock) {
    this.feeds = feeds;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new address; the one before leads nowhere from now on. It is told this once. */
  @Transactional
  public String open(UUID worker) {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String address = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    Instant now = clock.instant();
    feeds.revoke(worker, now);
    feeds.make(worker, hash(address), now);
    audit.record("calendar.opened", worker.toString(), Map.of());
    return address;
  }

  /** Nobody sees it any more; false where there was none. */
  @Transactional
  public boolean revoke(UUID worker) {
    boolean revoked = feeds.revoke(worker, clock.instant());
    if (revoked) {
      audit.record("calendar.revoked", worker.toString(), Map.of());
    }
    return revoked;
  }

  /** What stands there, of the last week and from now on. */
  public Optional<List<Appointment>> behind(String address) {
    return feeds
        .workerOf(hash(address))
        .map(worker -> feeds.appointments(worker, clock.instant().minus(LOOKED_BACK)));
  }

  private static byte[] hash(String address) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(address.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
