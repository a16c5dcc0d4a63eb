package org.puente.distribution.access.factor;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** "Confirm that it is you": a second factor that is fresh, or a code that comes along. */
@Service
public class Confirming {

  private final CheckingFactor checking;
  private final Passkeys passkeys;
  private final Clock clock;
  private final Duration fresh;

  Confirming(
      CheckingFactor checking,
      Passkeys passkeys,
      @Qualifier("wallClock") Clock clock,
      SecondFactorSettings settings) {
    this.checking = checking;
    this.passkeys = passkeys;
    this.clock = clock;
    this.fresh = settings.fresh();
  }

  /** The second factor of the caller's session or token, however old. */
  public static Optional<Confirmed> shown() {
    return ShownFactors.latest(SecurityContextHolder.getContext().getAuthentication());
  }

  /** The same while it is fresh. */
  public Optional<Confirmed> fresh() {
    refusePrograms();
    Instant now = clock.instant();
    return shown().filter(shown -> shown.at().plus(fresh).isAfter(now));
  }

  /** Checks a code of the caller's; refused with a problem that says what is wrong with it. */
  public Confirmed with(String code) {
    refusePrograms();
    return right(checking.check(Caller.current().userId(), code));
  }

  /**
   * Checks what a passkey of the caller's answered to the question that their session was asked.
   */
  public Confirmed withPasskey(String answer, HttpSession session) {
    return switch (passkeys.check(Caller.current().userId(), answer, session)) {
      case FactorCheck.Wrong() -> throw wrongPasskey();
      case FactorCheck other -> right(other);
    };
  }

  private static Problem wrongPasskey() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "wrong-passkey",
        "That passkey is not one of yours, or its answer came too late or for the second time.");
  }

  private static void refusePrograms() {
    if (ShownFactors.isOfProgram(SecurityContextHolder.getContext().getAuthentication())) {
      throw new Problem(
          HttpStatus.FORBIDDEN, "person-needed", "Only a person does this, and no program.");
    }
  }

  /** The confirmation in a check's answer, or the problem that it is. */
  public static Confirmed right(FactorCheck check) {
    return switch (check) {
      case FactorCheck.Right(Confirmed confirmed) -> confirmed;
      case FactorCheck.Wrong() -> throw wrongCode();
      case FactorCheck.LockedOut() ->
          throw new Problem(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-attempts",
              "Too many wrong codes. Try again in fifteen minutes.");
      case FactorCheck.NoneEnrolled() -> throw noneEnrolled();
    };
  }

  /** What a caller is told who has to show a second factor first. */
  public static Problem needed() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "confirmation-needed",
        "Confirm that it is you: send a code in the header One-Time-Code, or log in again with one.");
  }

  private static Problem wrongCode() {
    return new Problem(
        HttpStatus.FORBIDDEN, "wrong-code", "The code is wrong, too old, or was used before.");
  }

  /** What a caller is told who has no second factor and needs one. */
  public static Problem noneEnrolled() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "second-factor-to-enrol",
        "A second factor is needed here. Log in to the console once to set it up.");
  }
}
