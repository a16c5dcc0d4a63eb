package org.puente.distribution.agreements;

import static org.puente.distribution.agreements.AgreementRefusal.AGREEMENT_DECIDED;
import static org.puente.distribution.agreements.AgreementRefusal.AGREEMENT_NOT_CONFIRMED;
import static org.puente.distribution.agreements.AgreementRefusal.AGREEMENT_OVER;
import static org.puente.distribution.agreements.AgreementRefusal.AGREEMENT_OWN;
import static org.puente.distribution.agreements.AgreementRefusal.AGREEMENT_UNKNOWN;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmations;
import org.puente.distribution.access.factor.Confirmations.Step;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.agreements.SharingAgreement.State;
import org.puente.distribution.agreements.SharingAgreements.Person;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms an agreement that somebody else recorded, refuses it, or ends it before its day. */
@Service
public class DecidingAgreement {

  private final SharingAgreements agreements;
  private final Confirmations confirmations;
  private final AuditTrail audit;
  private final Clock clock;

  DecidingAgreement(
      SharingAgreements agreements, Confirmations confirmations, AuditTrail audit, Clock clock) {
    this.agreements = agreements;
    this.confirmations = confirmations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * By somebody other than whoever recorded it, with a second factor; asking again by the same
   * person is fine.
   */
  @Transactional
  public AgreementOutcome confirm(UUID id, Person by, Confirmed confirmed) {
    return decided(
        id,
        it -> whyNotConfirm(it, by),
        it -> {
          if (it.state() == State.RECORDED) {
            confirmations.record(
                confirmed, Step.CONFIRM_AGREEMENT, id, by.id(), it.document().sha256());
            agreements.confirm(id, by);
            recorded("agreement.confirmed", it, null);
          }
        });
  }

  private @Nullable AgreementRefusal whyNotConfirm(SharingAgreement it, Person by) {
    if (it.isRecordedBy(by.id())) {
      return AGREEMENT_OWN;
    }
    SharingAgreement.Step decided = it.decided();
    if (it.state() == State.CONFIRMED && decided != null && decided.id().equals(by.id())) {
      return null;
    }
    if (it.state() != State.RECORDED) {
      return AGREEMENT_DECIDED;
    }
    return clock.instant().isBefore(it.endsAt()) ? null : AGREEMENT_OVER;
  }

  /** By anybody who may: whoever recorded it, too, where it was a mistake. */
  @Transactional
  public AgreementOutcome refuse(UUID id, String reason, Person by) {
    return decided(
        id,
        it -> it.state() == State.RECORDED ? null : AGREEMENT_DECIDED,
        it -> {
          agreements.refuse(id, reason, by);
          recorded("agreement.refused", it, reason);
        });
  }

  /** At once: from then on no plan is released to that provider under it. */
  @Transactional
  public AgreementOutcome end(UUID id, String reason, Person by) {
    return decided(
        id,
        it -> it.state() == State.CONFIRMED ? null : AGREEMENT_NOT_CONFIRMED,
        it -> {
          agreements.end(id, reason, by);
          recorded("agreement.ended", it, reason);
        });
  }

  private AgreementOutcome decided(
      UUID id,
      Function<SharingAgreement, @Nullable AgreementRefusal> whyNot,
      Consumer<SharingAgreement> step) {
    Optional<SharingAgreement> found = agreements.lock(id);
    if (found.isEmpty()) {
      return new AgreementOutcome.Refused(AGREEMENT_UNKNOWN);
    }
    AgreementRefusal why = whyNot.apply(found.get());
    if (why != null) {
      return new AgreementOutcome.Refused(why);
    }
    step.accept(found.get());
    return new AgreementOutcome.Done(id);
  }

  private void recorded(String action, SharingAgreement it, @Nullable String reason) {
    audit.record(
        action,
        it.id().toString(),
        reason == null ? Map.of("fsp", it.fsp()) : Map.of("fsp", it.fsp(), "reason", reason));
  }
}
