package org.puente.payments.road;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.Money;
import org.puente.events.contract.PtmEvent;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferResumed;
import org.puente.events.contract.TransferStopRequested;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.outbox.DirectPublisher;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.TestKeys;

/** Plays distribution-api's part on ptm.approvals. */
final class Distribution {

  static final UUID PROGRAMME = UUID.fromString("0198c0de-0000-7000-8000-00000000aaaa");
  static final UUID ORGANISATION = Ids.v5(PROGRAMME, "partner");
  static final UUID PLAN = Ids.v5(PROGRAMME, "plan");
  static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  private final PayeeSealer sealer =
      new PayeeSealer(Keysets.aead(TestKeys.folder().resolve("payee.json")));
  private final EventJson json = new EventJson();
  private final DirectPublisher publisher;

  Distribution(DirectPublisher publisher) {
    this.publisher = publisher;
  }

  List<TransferApproved> approve(int count, int amount, String... fsps) {
    List<TransferApproved> approved =
        IntStream.range(0, count).mapToObj(_ -> approval(amount, fsps)).toList();
    send(approved, 2);
    return approved;
  }

  TransferApproved approval(int amount, String... fsps) {
    return approval(new Payee("Ana Quispe", "+593991234567", null, "es"), amount, fsps);
  }

  TransferApproved approval(Payee person, int amount, String... fsps) {
    return approval(Ids.next(), person, amount, fsps);
  }

  TransferApproved approval(UUID promise, int amount, String... fsps) {
    return approval(promise, new Payee("Ana Quispe", Issued.phone(), null, "es"), amount, fsps);
  }

  private TransferApproved approval(UUID promise, Payee person, int amount, String... fsps) {
    UUID transfer = Ids.next();
    byte[] payee = sealer.seal(transfer, person);
    return new TransferApproved(
        promise,
        transfer,
        Ids.next(),
        PROGRAMME,
        1,
        new Money(BigDecimal.valueOf(amount), "USD"),
        List.of(fsps),
        Base64.getEncoder().encodeToString(payee),
        "00ff".repeat(16),
        AT,
        AT,
        ORGANISATION,
        "tulcan",
        PLAN);
  }

  void stop(TransferApproved transfer, StopKind kind, long sequence) {
    send(
        List.of(new TransferStopRequested(transfer.promiseId(), transfer.transferId(), kind, AT)),
        sequence);
  }

  void resume(TransferApproved transfer, long sequence) {
    send(List.of(new TransferResumed(transfer.promiseId(), transfer.transferId(), AT)), sequence);
  }

  void closeDelivered(TransferApproved transfer, long sequence) {
    send(
        List.of(
            new TransferClosed(
                transfer.promiseId(), transfer.transferId(), CloseOutcome.DELIVERED, AT)),
        sequence);
  }

  void send(List<? extends PtmEvent> events, long sequence) {
    List<Envelope> envelopes =
        events.stream()
            .map(event -> json.wrap(event, sequence, AT, "urn:puente:distribution-api"))
            .toList();
    try {
      publisher.send(envelopes).get(20, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
