package org.puente.distribution.shifts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.LoginFailures;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.Act;
import org.puente.events.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a volunteer in; ten wrong PINs within fifteen minutes lock the shift's door for as long, and
 * a hundred wrong log-ins the address that they came from.
 */
@Service
public class JoiningShift {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;

  private final Shifts shifts;
  private final LoginFailures failures;
  private final PasswordEncoder pins;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final String nobodysHash;

  JoiningShift(
      Shifts shifts,
      LoginFailures failures,
      PasswordEncoder pins,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.shifts = shifts;
    this.failures = failures;
    this.pins = pins;
    this.audit = audit;
    this.transaction = transaction;
    this.nobodysHash = pins.encode(UUID.randomUUID().toString());
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** Here they are. */
    record Welcome(ShiftVolunteer volunteer) implements Outcome {}

    /** No open shift has that code and that PIN. */
    record Wrong() implements Outcome {}

    /** Too many wrong ones lately. */
    record LockedOut() implements Outcome {}

    /** A name has from 2 to 40 signs, with a letter. */
    record NoName() implements Outcome {}
  }

  /** Lets somebody in by code and PIN. */
  public Outcome join(String typedCode, String pin, String typedName, String address) {
    String name = typedName.strip().replaceAll("\\s+", " ");
    if (!isName(name)) {
      return new Outcome.NoName();
    }
    String code = typedCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    String door = "shift:" + code;
    if (failures.lockOut(door, address)) {
      return new Outcome.LockedOut();
    }
    Optional<Shifts.Door> found = shifts.door(code);
    // An unknown code costs as much time as a known one.
    boolean right = pins.matches(pin.strip(), found.map(Shifts.Door::pinHash).orElse(nobodysHash));
    if (found.isEmpty() || !right) {
      failures.add(door, address);
      String which = found.map(shift -> shift.id().toString()).orElse("unknown");
      audit.recordAs("nobody", new Act("shift.refused", which, Map.of()));
      return new Outcome.Wrong();
    }
    failures.forget(door);
    return new Outcome.Welcome(volunteer(found.get(), name));
  }

  private static boolean isName(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  private ShiftVolunteer volunteer(Shifts.Door shift, String name) {
    return ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  var volunteer =
                      new ShiftVolunteer(
                          shifts.join(shift.id(), name),
                          shift.id(),
                          shift.code(),
                          name,
                          shift.grant());
                  audit.recordAs(
                      volunteer.getName(),
                      new Act("shift.joined", shift.id().toString(), Map.of()));
                  return volunteer;
                }));
  }
}
