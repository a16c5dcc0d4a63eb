package org.puente.payments.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.messages.Messages.Fresh;
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
  private final Recipients recipients;
  private final Duration reminder;
  private final TransactionOperations transaction;
  private final Clock clock;

  /** What opens payees and seals their numbers. */
  public record Seals(PayeeSealer payees, NumberSealer numbers) {}

  /** When phones may ring, and in which words. */
  public record Manner(Hours waking, ZoneId zone, Wording wording) {}

  public TellingCodes(
      Messages messages,
      Recipients recipients,
      Duration reminder,
      TransactionOperations transaction,
      Clock clock) {
    this.messages = messages;
    this.recipients = recipients;
    this.reminder = reminder;
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
    Instant before = clock.instant().plus(reminder);
    List<Untold> untold = messages.unreminded(before, AT_A_TIME);
    queue(untold, MessageKind.REMINDER);
    return untold.size() == AT_A_TIME;
  }

  private void queue(List<Untold> untold, MessageKind kind) {
    Map<UUID, Recipient> known = recipients.of(untold, Untold::transferId, Untold::sealedPayee);
    List<Fresh> fresh = new ArrayList<>();
    for (Untold code : untold) {
      Recipient recipient = Objects.requireNonNull(known.get(code.transferId()));
      messages(code, kind, recipient).forEach(fresh::add);
    }
    messages.queue(fresh);
  }

  private Stream<Fresh> messages(Untold code, MessageKind kind, Recipient recipient) {
    if (kind == MessageKind.REMINDER) {
      return Stream.of(
          fresh(kind, TextKey.REMINDER, code, Recipients.byTextOrNot(recipient), true));
    }
    Fresh first = fresh(kind, TextKey.CODE, code, recipient, true);
    return code.hasPin()
        ? Stream.of(first, fresh(MessageKind.PIN, TextKey.PIN, code, recipient, false))
        : Stream.of(first);
  }

  private Fresh fresh(
      MessageKind kind, TextKey key, Untold code, Recipient recipient, boolean atOnce) {
    Instant at = atOnce ? recipients.soonest(recipient) : null;
    return new Fresh(
        Ids.next(), kind, key, code.about(), code, recipient, null, at, code.expiresAt());
  }
}
