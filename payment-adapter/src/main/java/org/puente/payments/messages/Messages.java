package org.puente.payments.messages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Contact;
import org.puente.payments.orders.OrderKey;

/** Every message to a beneficiary, stored before it is sent. */
public interface Messages {

  /**
   * Which transfer a message tells of, if it tells of one, and whose records it belongs to.
   *
   * @param promiseId of a notice, with or without a transfer
   */
  record About(
      @Nullable UUID transferId,
      @Nullable UUID programmeId,
      @Nullable UUID organisationId,
      @Nullable String territory,
      @Nullable UUID promiseId) {

    public About(
        @Nullable UUID transferId,
        @Nullable UUID programmeId,
        @Nullable UUID organisationId,
        @Nullable String territory) {
      this(transferId, programmeId, organisationId, territory, null);
    }
  }

  /** A live code that nobody told yet; the payee is as sealed as it came. */
  record Untold(
      About about,
      byte[] sealedPayee,
      OrderKey order,
      int part,
      int generation,
      boolean hasPin,
      @Nullable Instant expiresAt) {

    UUID transferId() {
      return Objects.requireNonNull(about.transferId());
    }
  }

  /**
   * A promise whose date has passed, or a transfer of one whose contact is not known.
   *
   * @param sealed the promise's contact, or the transfer's payee; null where it was taken away
   * @param waits whether it is still on its way; else there is nothing to tell
   */
  record Overdue(About about, byte @Nullable [] sealed, boolean waits) {

    UUID transferId() {
      return Objects.requireNonNull(about.transferId());
    }

    UUID promiseId() {
      return Objects.requireNonNull(about.promiseId());
    }
  }

  /** Whom to tell, sealed, and when their phone may ring; null hours are all hours. */
  record Recipient(
      byte @Nullable [] hash,
      byte @Nullable [] sealedNumber,
      String language,
      Contact.Channel channel,
      @Nullable Hours hours) {}

  /** One to be queued; {@code firstAttemptAt} is null while it waits for its code or a person. */
  record Fresh(
      UUID id,
      MessageKind kind,
      TextKey key,
      @Nullable About about,
      @Nullable Untold code,
      Recipient recipient,
      byte @Nullable [] sealedValues,
      @Nullable Instant firstAttemptAt,
      @Nullable Instant notAfter) {}

  /** One whose attempt is committed; of a code what its order keeps sealed. */
  record Claimed(
      UUID id,
      MessageKind kind,
      TextKey key,
      String language,
      byte[] hash,
      byte[] sealedNumber,
      byte @Nullable [] sealedValues,
      @Nullable OrderKey order,
      byte @Nullable [] sealedCode,
      byte @Nullable [] sealedPin,
      @Nullable Instant expiresAt,
      int attempts) {}

  /** What became of an attempt; {@code again} where it is tried again. */
  record Outcome(
      UUID id,
      MessageState state,
      @Nullable String reason,
      @Nullable Instant again,
      boolean countsAsAttempt,
      List<String> gatewayIds,
      int segments) {
    /** Keeps its own copy. */
    public Outcome {
      gatewayIds = List.copyOf(gatewayIds);
    }
  }

  /** Whose codes we tell, from now on. */
  void tellFor(Set<String> fsps);

  /** Who carries texts, from now on; empty where nobody does. */
  void carriedBy(Optional<String> gateway);

  /** Takes transfers that became ISSUED from the list, and gives the codes that are still live. */
  List<Untold> takeUntold(int transfers);

  /** Codes that we told, expire before then, and were not reminded of yet. */
  List<Untold> unreminded(Instant expiringBefore, int limit);

  /** Transfers whose promised date has passed, each given once. */
  List<Overdue> takeOverdue(int limit);

  /** Promises whose date has passed, each given once, and their contacts forgotten with it. */
  List<Overdue> takeOverduePromises(int limit);

  /** Queues those that are not there yet. */
  void queue(List<Fresh> fresh);

  Set<HashOf> muted(Collection<byte[]> numbers);

  /**
   * Claims what is due and allowed at this time of day; what tells of a transfer only while it is
   * issued, not stopped, and its code alive.
   */
  List<Claimed> claim(int limit, LocalTime timeOfDay, UUID owner);

  /** Ends what is due and tells of what is no longer so, or too late. */
  void endStale();

  /** Stores outcomes, and lets each PIN follow its code at that moment. */
  void record(String gateway, UUID owner, List<Outcome> outcomes, Instant pinsFrom);

  /** Takes over what instances that are gone were sending. */
  void takeOver(Duration lease);

  /** A number's keyed hash as a key of sets. */
  record HashOf(String hex) {
    public static HashOf of(byte[] hash) {
      return new HashOf(HexFormat.of().formatHex(hash));
    }
  }
}
