package org.puente.payments.messages;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Addressee;
import org.puente.events.sealing.Contact;
import org.puente.payments.messages.Messages.HashOf;
import org.puente.payments.messages.Messages.Overdue;
import org.puente.payments.messages.Messages.Recipient;

/** Whom a sealed payee stands for, and how they want to be told. */
public final class Recipients {

  private final Messages messages;
  private final TellingCodes.Seals seals;
  private final TellingCodes.Manner manner;
  private final Clock clock;

  public Recipients(
      Messages messages, TellingCodes.Seals seals, TellingCodes.Manner manner, Clock clock) {
    this.messages = messages;
    this.seals = seals;
    this.manner = manner;
    this.clock = clock;
  }

  /** By transfer; who wants no texts to their phone gets a slip. */
  <T> Map<UUID, Recipient> of(
      List<T> about, Function<T, UUID> transfer, Function<T, byte @Nullable []> sealedPayee) {
    Map<UUID, Recipient> all = new HashMap<>();
    for (T each : about) {
      UUID id = transfer.apply(each);
      all.computeIfAbsent(id, _ -> recipient(payee(id, sealedPayee.apply(each))));
    }
    return heeding(all);
  }

  /** By promise. */
  Map<UUID, Recipient> ofPromises(List<Overdue> overdue) {
    Map<UUID, Recipient> all = new HashMap<>();
    for (Overdue each : overdue) {
      all.computeIfAbsent(
          each.promiseId(),
          id -> recipient(opened(each.sealed(), seals.payees()::openAddressee, id)));
    }
    return heeding(all);
  }

  /** Whoever asked for no more texts to their phone gets none. */
  private Map<UUID, Recipient> heeding(Map<UUID, Recipient> all) {
    Set<HashOf> muted =
        messages.muted(
            all.values().stream().map(Recipient::hash).filter(Objects::nonNull).toList());
    return all.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> unmuted(entry.getValue(), muted)));
  }

  /** What only reminds is printed for nobody. */
  static Recipient byTextOrNot(Recipient recipient) {
    return recipient.channel() == Contact.Channel.SMS
        ? recipient
        : to(recipient, Contact.Channel.NONE);
  }

  /** The first moment from now on at which their phone may ring. */
  Instant soonest(Recipient recipient) {
    Hours own = recipient.hours();
    return (own == null ? manner.waking() : own).firstFrom(clock.instant(), manner.zone());
  }

  private Recipient recipient(@Nullable Addressee addressee) {
    Contact contact = addressee == null ? Contact.USUAL : addressee.contact();
    Hours hours = manner.waking().orOf(contact);
    String language = manner.wording().speakable(addressee == null ? "" : addressee.language());
    String phone = contact.number();
    if (phone == null) {
      Contact.Channel channel =
          contact.channel() == Contact.Channel.NONE ? Contact.Channel.NONE : Contact.Channel.SLIP;
      return new Recipient(null, null, language, channel, hours);
    }
    NumberSealer numbers = seals.numbers();
    return new Recipient(
        numbers.hash(phone), numbers.seal(phone), language, contact.channel(), hours);
  }

  private @Nullable Addressee payee(UUID transfer, byte @Nullable [] sealed) {
    return opened(sealed, (id, bytes) -> seals.payees().open(id, bytes).addressee(), transfer);
  }

  /** Null where it cannot be read: then a slip waits for whoever asks. */
  private static @Nullable Addressee opened(
      byte @Nullable [] sealed, BiFunction<UUID, byte[], Addressee> opening, UUID id) {
    try {
      return sealed == null ? null : opening.apply(id, sealed);
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
