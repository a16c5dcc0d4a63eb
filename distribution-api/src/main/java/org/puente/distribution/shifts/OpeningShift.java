package org.puente.distribution.shifts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a shift for volunteers, with a PIN that is shown once, and closes it. */
@Service
public class OpeningShift {

  /** As long as one may be. */
  public static final Duration LONGEST = Duration.ofHours(16);

  /** Without those that look like another. */
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int CODE_LENGTH = 6;
  private static final int PINS = 1_000_000;

  private final Shifts shifts;
  private final PasswordEncoder pins;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OpeningShift(Shifts shifts, PasswordEncoder pins, AuditTrail audit, Clock clock) {
    this.shifts = shifts;
    this.pins = pins;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * It is open.
     *
     * @param pin six digits, shown once: only its hash is kept
     */
    record Open(UUID shift, String code, String pin) implements Outcome {}

    /** There is no such site in the caller's scope. */
    record NoSite() implements Outcome {}

    /** It has to end later than now and within sixteen hours. */
    record NotThen() implements Outcome {}
  }

  /** Opens one: its volunteers may do at the site what volunteers may, where the caller reaches. */
  @Transactional
  public Outcome open(String site, Instant until, Caller by) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      return new Outcome.NotThen();
    }
    Optional<Grant> grant = grant(site, by);
    if (grant.isEmpty()) {
      return new Outcome.NoSite();
    }
    String pin = "%06d".formatted(random.nextInt(PINS));
    var id = Ids.next();
    String code = code();
    var shift =
        new Shifts.Opened(
            id, code, site, grant.get(), pins.encode(pin), by.userId(), by.username(), until);
    if (!shifts.open(shift)) {
      return new Outcome.NoSite();
    }
    audit.record("shift.opened", id.toString(), Map.of("site", site));
    return new Outcome.Open(id, code, pin);
  }

  /** Ends it at once, for everybody in it; false if it was over. */
  @Transactional
  public boolean close(UUID id, Caller by) {
    boolean closed = shifts.close(id, by.username());
    if (closed) {
      audit.record("shift.closed", id.toString(), Map.of());
    }
    return closed;
  }

  /** One, since volunteers serve one partner at a time; the widest of whoever has several there. */
  private static Optional<Grant> grant(String site, Caller by) {
    return by.grantsOf(Set.of(Role.COORDINATOR)).stream()
        .filter(grant -> grant.covers(grant.organisation(), grant.programme(), site))
        .map(grant -> new Grant(Role.VOLUNTEER, grant.organisation(), grant.programme(), site))
        .min(Comparator.comparing(Grant::claim));
  }

  private String code() {
    return random
        .ints(CODE_LENGTH, 0, SIGNS.length())
        .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
        .collect(Collectors.joining());
  }
}
