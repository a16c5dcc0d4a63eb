package org.puente.stabilization.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.PtmEvent;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.TransferResumed;
import org.puente.events.contract.TransferStopRequested;
import org.puente.events.contract.Urgency;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;

/** What happens to one promise, told by the other houses event by event, with their sequences. */
public final class Story {

  public static final UUID PROGRAMME = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

  /** The partner that looks after everybody here. */
  public static final UUID ORGANISATION = Ids.v5(PROGRAMME, "partner");

  public static final Money AMOUNT = Money.of("240.00", "USD");
  private static final Money NOTHING = Money.zero("USD");
  private static final EventJson JSON = new EventJson();

  public final UUID promiseId = Ids.next();
  public final UUID personId;
  public final Instant dueAt;
  private final List<Envelope> told = new ArrayList<>();
  private UUID transferId = Ids.next();
  private long approvals;
  private long payouts;

  private Story(UUID personId, Instant dueAt) {
    this.personId = personId;
    this.dueAt = dueAt;
  }

  public static Story of(UUID personId, Instant dueAt) {
    return new Story(personId, dueAt);
  }

  public static Story dueAt(Instant dueAt) {
    return new Story(Ids.next(), dueAt);
  }

  public Story promised() {
    return promised(Urgency.HIGH, "tulcan");
  }

  public Story promised(Urgency urgency, String territory) {
    return promised(personId, urgency, territory);
  }

  /** The same promise, from here on to somebody else of the household. */
  public Story promisedTo(UUID somebodyElse) {
    return promised(somebodyElse, Urgency.HIGH, "tulcan");
  }

  private Story promised(UUID person, Urgency urgency, String territory) {
    return tell(
        new TransferPromised(
            promiseId,
            person,
            PROGRAMME,
            2,
            dueAt,
            territory,
            "es",
            urgency,
            List.of("PFA", "CHILD_PROTECTION"),
            ORGANISATION,
            null));
  }

  /** The first time, or again with another transfer after the one before was closed. */
  public Story approved() {
    return approvedFor("BANK_A");
  }

  public Story approvedFor(String fsp) {
    if (payouts > 0) {
      transferId = Ids.next();
      payouts = 0;
    }
    return tell(
        new TransferApproved(
            promiseId,
            transferId,
            personId,
            PROGRAMME,
            2,
            AMOUNT,
            List.of(fsp),
            "c2VhbGVk",
            "00".repeat(32),
            dueAt,
            dueAt,
            ORGANISATION,
            "tulcan",
            null));
  }

  public Story closed(CloseOutcome outcome) {
    return tell(new TransferClosed(promiseId, transferId, outcome, dueAt));
  }

  public Story held() {
    return tell(new TransferStopRequested(promiseId, transferId, StopKind.HOLD, dueAt));
  }

  public Story resumed() {
    return tell(new TransferResumed(promiseId, transferId, dueAt));
  }

  public Story codeIssued() {
    return tell(
        new CodeIssued(
            promiseId,
            transferId,
            "BANK_A",
            1,
            AMOUNT,
            NOTHING,
            dueAt.plus(Duration.ofDays(30)),
            dueAt));
  }

  public Story withdrawn(String total, Instant at) {
    return tell(
        new CashWithdrawn(promiseId, transferId, "BANK_A", AMOUNT, Money.of(total, "USD"), at, at));
  }

  public Story paid(Instant at) {
    return withdrawn(AMOUNT.amount().toPlainString(), at);
  }

  public Story reversed(Instant at) {
    return tell(
        new PayoutReversed(promiseId, transferId, "BANK_A", AMOUNT, NOTHING, AMOUNT, at, true));
  }

  public Story payoutCancelled(Instant at) {
    return tell(new PayoutCancelled(promiseId, transferId, AMOUNT, NOTHING, at));
  }

  /** What was told since the last call, in order. */
  public List<Envelope> news() {
    List<Envelope> news = List.copyOf(told);
    told.clear();
    return news;
  }

  private Story tell(PuenteEvent event) {
    long sequence =
        switch (event) {
          case PtmEvent _ -> ++approvals;
          case PayoutEvent _ -> ++payouts;
          default -> throw new IllegalArgumentException("Not of the other houses: " + event);
        };
    told.add(JSON.wrap(event, sequence, dueAt, "urn:puente:test"));
    return this;
  }
}
