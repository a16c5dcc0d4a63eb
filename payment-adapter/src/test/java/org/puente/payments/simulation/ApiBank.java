package org.puente.payments.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.fsp.Purpose;

/**
 * A bank behind an API and a bad network. It acts at once or later; what we hear is another matter.
 */
final class ApiBank implements Bank {

  private final Book book;
  private final World world;
  private final Chance chance;
  private final long idempotency;

  ApiBank(Book book, World world) {
    this.book = book;
    this.world = world;
    this.chance = world.chance;
    this.idempotency =
        chance.percent(50) ? 10 * Timeline.MINUTE : 5 * Timeline.MINUTE + Timeline.DAY;
  }

  @Override
  public PlaceAnswer place(UUID clientReference, Money amount, Payee payee) {
    world.crashPoint();
    world.rules.asked(book, clientReference, amount);
    int dollars = amount.amount().intValueExact();
    PlaceAnswer answer =
        chance.isCalm() ? act(clientReference, dollars) : inBadWeather(clientReference, dollars);
    world.time.note(() -> "HTTP   " + book.fsp.code() + " answers " + answer);
    world.crashPoint();
    return answer;
  }

  private PlaceAnswer inBadWeather(UUID reference, int amount) {
    int luck = chance.below(1_000);
    if (luck < 460) {
      return act(reference, amount);
    } else if (luck < 620) {
      act(reference, amount);
      return new PlaceAnswer.Unclear("read-timeout");
    } else if (luck < 700) {
      return new PlaceAnswer.Unclear("http-500");
    } else if (luck < 760) {
      return new PlaceAnswer.NotSent("too-many-requests", Duration.ofSeconds(chance.below(60)));
    } else if (luck < 820) {
      return new PlaceAnswer.NotSent("never-connected", Duration.ofSeconds(1));
    } else if (luck < 995) {
      late(reference, amount);
      return new PlaceAnswer.Unclear("read-timeout");
    }
    return luck < 998 ? twice(reference, amount) : rejectedAndPaid(reference, amount);
  }

  /** It arrives before the settle window ends; now and then the network is worse than agreed. */
  private void late(UUID reference, int amount) {
    long left = world.settlesIn(book, reference);
    boolean honest = left > 1 && chance.below(60) > 0;
    long delay = honest ? chance.upTo(left) : Math.max(left, 0) + chance.upTo(Timeline.HOUR);
    if (!honest) {
      world.rules.bankIsWrong(book, reference);
    }
    book.sent(reference);
    world.time.after(
        delay,
        () -> {
          book.arrived(reference);
          act(reference, amount);
        });
  }

  /** The network sends a copy when the bank knows the first one no more. */
  private PlaceAnswer twice(UUID reference, int amount) {
    world.rules.bankIsWrong(book, reference);
    long delay = idempotency + 1 + chance.upTo(Timeline.HOUR);
    world.time.after(delay, () -> act(reference, amount));
    return act(reference, amount);
  }

  private PlaceAnswer rejectedAndPaid(UUID reference, int amount) {
    world.rules.bankIsWrong(book, reference);
    if (book.of(reference).isEmpty()) {
      book.open(reference, amount, Entry.State.LIVE);
    }
    return new PlaceAnswer.Rejected("requestDeclined");
  }

  private PlaceAnswer act(UUID reference, int amount) {
    List<Entry> known = book.of(reference);
    if (!known.isEmpty() && isRemembered(known)) {
      return chance.percent(50) ? new PlaceAnswer.Duplicate() : again(known.getLast());
    }
    int luck = chance.below(100);
    if (luck < 15) {
      book.open(reference, amount, Entry.State.REFUSED);
      return new PlaceAnswer.Rejected("requestDeclined");
    } else if (luck < 35) {
      return processing(book.open(reference, amount, Entry.State.PROCESSING));
    }
    Entry entry = book.open(reference, amount, Entry.State.LIVE);
    if (chance.percent(25)) {
      world.news.callback(book, reference, new InquiryAnswer.Accepted(code(entry)));
    }
    return new PlaceAnswer.Accepted(code(entry));
  }

  private boolean isRemembered(List<Entry> known) {
    return world.time.nanos() - known.getFirst().since <= idempotency * 1_000_000;
  }

  private PlaceAnswer again(Entry entry) {
    return switch (entry.state) {
      case PROCESSING -> new PlaceAnswer.Processing();
      case REFUSED -> new PlaceAnswer.Rejected("requestDeclined");
      case LIVE, SPENT, DEAD -> new PlaceAnswer.Accepted(code(entry));
    };
  }

  private PlaceAnswer processing(Entry entry) {
    long delay = chance.upTo(chance.percent(80) ? 10 * Timeline.MINUTE : 3 * Timeline.HOUR);
    world.time.after(
        delay,
        () -> {
          book.decide(entry, chance.percent(80));
          if (chance.percent(60)) {
            world.news.callback(book, entry.reference, known(entry));
          }
        });
    return new PlaceAnswer.Processing();
  }

  @Override
  public InquiryAnswer inquire(UUID clientReference) {
    world.crashPoint();
    List<Entry> known = book.of(clientReference);
    InquiryAnswer answer =
        chance.bad(200)
            ? new InquiryAnswer.NoAnswer("http-503")
            : known.isEmpty() ? new InquiryAnswer.NeverSeen() : known(known.getLast());
    if (!known.isEmpty() && chance.bad(2)) {
      world.rules.bankIsWrong(book, clientReference);
      answer = new InquiryAnswer.NeverSeen();
    }
    InquiryAnswer said = answer;
    world.time.note(() -> "HTTP   " + book.fsp.code() + " says " + said);
    world.crashPoint();
    return said;
  }

  private InquiryAnswer known(Entry entry) {
    return switch (entry.state) {
      case PROCESSING -> new InquiryAnswer.Processing();
      case REFUSED -> new InquiryAnswer.Rejected("requestDeclined");
      case LIVE, SPENT, DEAD -> new InquiryAnswer.Accepted(code(entry));
    };
  }

  @Override
  public CancelAnswer cancel(String code) {
    world.crashPoint();
    CancelAnswer answer = chance.bad(150) ? new CancelAnswer.NoAnswer("http-503") : cancelled(code);
    if (chance.bad(150)) {
      answer = new CancelAnswer.NoAnswer("read-timeout");
    }
    CancelAnswer said = answer;
    world.time.note(() -> "HTTP   " + book.fsp.code() + " cancels? " + said);
    world.crashPoint();
    return said;
  }

  private CancelAnswer cancelled(String code) {
    Entry entry = book.find(code);
    if (entry == null) {
      return new CancelAnswer.Refused("codeNotFound");
    }
    boolean can = entry.state == Entry.State.LIVE && (entry.paid == 0 || chance.percent(50));
    if (can) {
      book.cancel(entry);
      return new CancelAnswer.Confirmed();
    }
    return entry.state == Entry.State.DEAD && chance.percent(50)
        ? new CancelAnswer.Confirmed()
        : new CancelAnswer.Refused("incorrectState");
  }

  /** Always in order; often not to its end. */
  @Override
  public Optional<List<BankReport>> reports(long afterSequence, int limit) {
    if (chance.bad(150)) {
      return Optional.empty();
    }
    int from = (int) Math.min(afterSequence, book.feed.size());
    int to = Math.min(book.feed.size(), from + 1 + chance.below(3));
    return Optional.of(List.copyOf(book.feed.subList(from, to)));
  }

  @Override
  public boolean subscribe() {
    return true;
  }

  @Override
  public int room(Purpose purpose) {
    return Integer.MAX_VALUE;
  }

  @Override
  public String circuit(Purpose purpose) {
    return "CLOSED";
  }

  @Override
  public int callsPerSecond(Purpose purpose) {
    return Integer.MAX_VALUE;
  }

  private IssuedCode code(Entry entry) {
    return new IssuedCode(entry.code, world.expiry(book, entry));
  }
}
