package org.puente.payments.messages;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.messages.Messages.Fresh;
import org.puente.payments.messages.Messages.HashOf;
import org.puente.payments.messages.Messages.Recipient;
import org.puente.payments.messages.Messages.Untold;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Queues the codes of transfers that became ISSUED, each part's PIN behind its code, and reminders
 * before codes expire. Where there is no phone, or its holder wants no texts, they wait as slips.
 */
public final class TellingCodes {

  private static final int AT_A_TIME = 200;

  private final Messages messages;
  private final Seals seals;
  private final Manner manner;
  private final TransactionOperations transaction;
  private final Clock clock;

  /** What opens payees and seals their numbers. */
  public record Seals(PayeeSealer payees, NumberSealer numbers) {}

  /** When phones may ring, and how long before a code expires its holder is reminded. */
  public record Manner(Hours waking, ZoneId zone, Duration reminder, Wording wording) {}

  public TellingCodes(
      Messages messages,
      Seals seals,
      Manner manner,
      TransactionOperations transaction,
      Clock clock) {
    this.messages = messages;
    this.seals = seals;
    this.manner = manner;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether there may be more. */
  public boolean tell() {
    Boolean more =
        transaction.execute(
            _ -> {
              List<Untold> untold = messages.takeUntold(AT_A_TIME);
              queue(untold, MessageKind.CODE);
              return !untold.isEmpty();
            });
    return Boolean.TRUE.equals(more);
  }

  /** Whether there may be more. */
  public boolean remind() {
    Instant before = clock.instant().plus(manner.reminder());
    List<Untold> untold = messages.unreminded(before, AT_A_TIME);
    queue(untold, MessageKind.REMINDER);
    return untold.size() == AT_A_TIME;
  }

  private void queue(List<Untold> untold, MessageKind kind) {
    Map<UUID, Recipient> recipients =
        untold.stream().collect(toMap(Untold::transferId, this::recipient, (a, _) -> a));
    Set<HashOf> muted =
        messages.muted(
            recipients.values().stream().map(Recipient::hash).filter(Objects::nonNull).toList());
    List<Fresh> fresh = new ArrayList<>();
    for (Untold code : untold) {
      Recipient recipient =
          unmuted(Objects.requireNonNull(recipients.get(code.transferId())), muted);
      if (kind == MessageKind.REMINDER && recipient.channel() != Contact.Channel.SMS) {
        recipient = to(recipient, Contact.Channel.NONE);
      }
      messages(code, kind, recipient).forEach(fresh::add);
    }
    messages.queue(fresh);
  }

  private Stream<Fresh> messages(Untold code, MessageKind kind, Recipient recipient) {
    if (kind == MessageKind.REMINDER) {
      return Stream.of(fresh(kind, TextKey.REMINDER, code, recipient, true));
    }
    Fresh first = fresh(kind, TextKey.CODE, code, recipient, true);
    return code.hasPin()
        ? Stream.of(first, fresh(MessageKind.PIN, TextKey.PIN, code, recipient, false))
        : Stream.of(first);
  }

  private Fresh fresh(
      MessageKind kind, TextKey key, Untold code, Recipient recipient, boolean atOnce) {
    Hours hours = recipient.hours() == null ? manner.waking() : recipient.hours();
    Instant at = atOnce ? hours.firstFrom(clock.instant(), manner.zone()) : null;
    return new Fresh(
        Ids.next(), kind, key, code.about(), code, recipient, null, at, code.expiresAt());
  }

  private Recipient recipient(Untold code) {
    Payee payee = open(code);
    Contact contact = payee == null || payee.contact() == null ? Contact.USUAL : payee.contact();
    Hours hours = manner.waking().orOf(contact);
    String language = manner.wording().speakable(payee == null ? "" : payee.language());
    String phone = payee == null ? null : payee.phone();
    if (phone == null) {
      Contact.Channel channel =
          contact.channel() == Contact.Channel.NONE ? Contact.Channel.NONE : Contact.Channel.SLIP;
      return new Recipient(null, null, language, channel, hours);
    }
    NumberSealer numbers = seals.numbers();
    return new Recipient(
        numbers.hash(phone), numbers.seal(phone), language, contact.channel(), hours);
  }

  /** Null where it cannot be read: then a slip waits for whoever asks. */
  private @Nullable Payee open(Untold code) {
    try {
      return seals.payees().open(code.transferId(), code.sealedPayee());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Recipient unmuted(Recipient recipient, Set<HashOf> muted) {
    byte[] hash = recipient.hash();
    boolean silent = hash != null && muted.contains(HashOf.of(hash));
    return silent && recipient.channel() == Contact.Channel.SMS
        ? to(recipient, Contact.Channel.SLIP)
        : recipient;
  }

  private static Recipient to(Recipient recipient, Contact.Channel channel) {
    return new Recipient(
        recipient.hash(),
        recipient.sealedNumber(),
        recipient.language(),
        channel,
        recipient.hours());
  }
}
