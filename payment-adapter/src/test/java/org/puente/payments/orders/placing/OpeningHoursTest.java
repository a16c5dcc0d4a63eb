package org.puente.payments.orders.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.TestKeys;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Hours;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.InquirySchedule;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.fsp.Purpose;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.FactCollector;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.Orders;
import org.puente.payments.orders.Track;

/** The lanes of a bank that is closed on a holiday, with an order and a question waiting. */
class OpeningHoursTest {

  private static final ZoneId THERE = ZoneId.of("America/Guayaquil");
  private static final Hours OFFICE =
      new Hours(
          THERE,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 30),
          LocalTime.of(16, 0),
          Set.of(LocalDate.of(2026, 3, 3)));

  private final Desk desk = new Desk();
  private final Waiting orders = new Waiting();
  private volatile Instant now = at("2026-03-03T12:00");
  private final FactCollector collector = new FactCollector(_ -> {}, "facts");
  private final List<Track> tracks = tracks();

  @AfterEach
  void stop() throws InterruptedException {
    tracks.forEach(Track::stop);
    collector.stop(Duration.ofSeconds(5));
  }

  @Test
  void nothing_is_sent_out_of_hours_what_waits_goes_at_the_opening_and_questions_go_on() {
    collector.start();
    tracks.forEach(Track::start);

    await().until(() -> desk.asked.get() >= 5);
    assertThat(desk.placed).as("on a holiday").hasValue(0);
    assertThat(orders.claimed).as("it is not even taken").hasValue(0);

    now = at("2026-03-04T08:29");
    awaitQuestions(5);
    assertThat(desk.placed).as("a minute before opening").hasValue(0);

    now = at("2026-03-04T08:30");
    await().until(() -> desk.placed.get() >= 3);

    now = at("2026-03-04T16:00");
    awaitQuestions(2);
    int sent = desk.placed.get();
    awaitQuestions(5);
    assertThat(desk.placed).as("after the cut-off").hasValue(sent);
  }

  private void awaitQuestions(int more) {
    int asked = desk.asked.get();
    await().until(() -> desk.asked.get() >= asked + more);
  }

  private List<Track> tracks() {
    Path keys = TestKeys.folder();
    var payees = new PayeeSealer(Keysets.aead(keys.resolve("payee.json")));
    var seals = new Sending.Seals(payees, Keysets.keyedHash(keys.resolve("pii-index.json")));
    var codes = new CodeSealer(Keysets.aead(keys.resolve("codes.json")));
    var tools = new Tools(UUID.randomUUID(), orders, seals, codes, collector, System::nanoTime);
    var deadlines = new Deadlines(true, Duration.ofMinutes(1), Duration.ofSeconds(1));
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneId.of("Pacific/Kiritimati"));
    return new ApiTracks(_ -> Optional.of(desk), tools, deadlines, clock).of(fsp());
  }

  private static Fsp fsp() {
    return new Fsp(
        "BANK_A",
        new Issuing.OnOrder(),
        new Fsp.Limits(new BigDecimal("300"), BigDecimal.TEN, "USD"),
        new Fsp.Endpoint(URI.create("http://bank"), "a", "k", Duration.ZERO, Duration.ZERO),
        new Fsp.Pace(
            8,
            100,
            new InquirySchedule(List.of(Duration.ofSeconds(1))),
            Duration.ofMinutes(1),
            Duration.ofDays(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1)),
        OFFICE);
  }

  private static Instant at(String there) {
    return java.time.LocalDateTime.parse(there).atZone(THERE).toInstant();
  }

  /** There is always one more order to send, and one to ask about. */
  private static final class Waiting implements Orders {
    final AtomicInteger claimed = new AtomicInteger();
    private final PayeeSealer payees =
        new PayeeSealer(Keysets.aead(TestKeys.folder().resolve("payee.json")));

    @Override
    public List<ToSend> claimToSend(String fsp, int limit, UUID owner) {
      claimed.incrementAndGet();
      UUID transfer = Ids.next();
      byte[] payee = payees.seal(transfer, new Payee("Ana", "+593991234567", null, "es"));
      return List.of(new ToSend(key(fsp), 1, transfer, Money.of("100.00", "USD"), payee));
    }

    @Override
    public List<OrderKey> claimToAsk(String fsp, int limit, Duration lease) {
      return List.of(key(fsp));
    }

    @Override
    public List<ToCancel> claimToCancel(String fsp, int limit, Duration lease) {
      return List.of();
    }

    @Override
    public List<Orphan> orphans(Duration pulseLease, int limit) {
      return List.of();
    }

    private static OrderKey key(String fsp) {
      return new OrderKey(fsp, UUID.randomUUID());
    }
  }

  /** Counts what it is asked. */
  private static final class Desk implements Bank {
    final AtomicInteger placed = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public PlaceAnswer place(UUID clientReference, Money amount, Payee payee) {
      placed.incrementAndGet();
      return new PlaceAnswer.Processing();
    }

    @Override
    public InquiryAnswer inquire(UUID clientReference) {
      asked.incrementAndGet();
      return new InquiryAnswer.Processing();
    }

    @Override
    public CancelAnswer cancel(String code) {
      return new CancelAnswer.NoAnswer("closed");
    }

    @Override
    public Optional<List<BankReport>> reports(long afterSequence, int limit) {
      return Optional.empty();
    }

    @Override
    public boolean subscribe() {
      return true;
    }

    @Override
    public int room(Purpose purpose) {
      return 8;
    }

    @Override
    public String circuit(Purpose purpose) {
      return "CLOSED";
    }

    @Override
    public int callsPerSecond(Purpose purpose) {
      return 100;
    }
  }
}
