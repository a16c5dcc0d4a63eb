package org.puente.payments.orders.placing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.fsp.Purpose;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.Orders;
import org.puente.payments.orders.Track;
import org.puente.payments.orders.Tracks;

/** What is asked of a bank's API: to issue codes, what became of orders, and to cancel codes. */
final class ApiTracks implements Tracks {

  private static final int INQUIRIES = 64;
  private static final int CANCELLATIONS = 32;
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration IDLE_ASKING = Duration.ofMillis(250);

  private final Banks banks;
  private final Tools tools;
  private final Deadlines deadlines;
  private final Clock clock;

  ApiTracks(Banks banks, Tools tools, Deadlines deadlines, Clock clock) {
    this.banks = banks;
    this.tools = tools;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public List<Track> of(Fsp fsp) {
    return banks.find(fsp.code()).map(bank -> of(fsp, bank)).orElse(List.of());
  }

  private List<Track> of(Fsp fsp, Bank bank) {
    List<Track> tracks = new ArrayList<>();
    Asking asking = new Asking(bank, tools, clock);
    if (fsp.issuing() instanceof Issuing.OnOrder) {
      tracks.add(sending(fsp, bank));
      tracks.add(inquiring(fsp, bank, asking));
    }
    tracks.add(cancelling(fsp, bank, asking));
    return List.copyOf(tracks);
  }

  private Track sending(Fsp fsp, Bank bank) {
    Sending sender = new Sending(bank, tools);
    boolean allowed = deadlines.sending();
    return new Window<>(
        "send-" + fsp.code(),
        fsp.pace().window(),
        IDLE,
        new Window.Work<Sending.Claimed>(
            () -> allowed && fsp.hours().isOpen(clock.instant()) ? bank.room(Purpose.ISSUING) : 0,
            limit -> sender.claim(fsp.code(), limit),
            claimed -> sender.send(claimed, deadlines.notLaterThan())));
  }

  private static Track inquiring(Fsp fsp, Bank bank, Asking asking) {
    return new Window<>(
        "ask-" + fsp.code(),
        INQUIRIES,
        IDLE_ASKING,
        new Window.Work<OrderKey>(
            () -> bank.room(Purpose.INQUIRING),
            limit -> asking.claimInquiries(fsp.code(), limit),
            asking::inquire));
  }

  private static Track cancelling(Fsp fsp, Bank bank, Asking asking) {
    return new Window<>(
        "cancel-" + fsp.code(),
        CANCELLATIONS,
        IDLE_ASKING,
        new Window.Work<Orders.ToCancel>(
            () -> bank.room(Purpose.INQUIRING),
            limit -> asking.claimCancellations(fsp.code(), limit),
            asking::cancel));
  }
}
