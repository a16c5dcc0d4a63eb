package org.puente.payments.messages.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.payments.messages.Calls;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.Hours;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.TellingCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where codes and PINs are read out on the phone; each step leaves a line in the audit trail. */
@Component
class CallDesk {

  /** After this a call that somebody began is anybody's again. */
  private static final Duration IN_HAND = Duration.ofMinutes(15);

  private final Calls calls;
  private final Reading reading;
  private final TellingCodes.Manner manner;
  private final AuditTrail audit;
  private final Clock clock;

  /** What opens numbers, codes and PINs. */
  record Reading(NumberSealer numbers, Composing composing) {}

  CallDesk(
      Calls calls, Reading reading, TellingCodes.Manner manner, AuditTrail audit, Clock clock) {
    this.calls = calls;
    this.reading = reading;
    this.manner = manner;
    this.audit = audit;
    this.clock = clock;
  }

  boolean isSafe(Calls.Call call) {
    Hours hours = call.hours();
    return hours == null || hours.includes(clock.instant().atZone(manner.zone()).toLocalTime());
  }

  @Nullable String inHandOf(Calls.Call call) {
    return call.inHandOf(clock.instant().minus(IN_HAND));
  }

  /** From now on it is the caller's to make. */
  @Transactional
  public String number(UUID id) {
    Calls.Number number = taken(id);
    audit.record("call.number-shown", id.toString(), Map.of());
    return reading.numbers().open(number.hash(), number.sealed());
  }

  @Transactional
  public String tell(UUID id) {
    taken(id);
    return switch (calls.tell(id, Caller.current().username())) {
      case Calls.Outcome.Told(var kind, var secret) -> {
        audit.record("call.told", id.toString(), Map.of("kind", kind.name()));
        yield reading.composing().words(kind, secret);
      }
      case Calls.Outcome.Unknown() -> throw unknown();
      case Calls.Outcome.ToldTheOther() ->
          throw Problem.conflict(
              "caller-of-the-other", "Somebody else tells the code or the PIN of a transfer.");
    };
  }

  @Transactional
  public void failed(UUID id, Calls.Step step) {
    Calls.Call call = calls.number(id).orElseThrow(CallDesk::unknown).call();
    calls.failed(call, Caller.current().username(), step);
    audit.record("call.told-nothing", id.toString(), Map.of("outcome", step.name()));
  }

  private Calls.Number taken(UUID id) {
    Calls.Number number = calls.number(id).orElseThrow(CallDesk::unknown);
    if (!isSafe(number.call())) {
      throw Problem.conflict("unsafe-hour", "The person is not to be called at this hour.");
    }
    if (!calls.take(number.call(), Caller.current().username(), IN_HAND)) {
      throw Problem.conflict("call-taken", "Somebody else is calling this person now.");
    }
    return number;
  }

  private static Problem unknown() {
    return Problem.notFound("No such call waits.");
  }
}
