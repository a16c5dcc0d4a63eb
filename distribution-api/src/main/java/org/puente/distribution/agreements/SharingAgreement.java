package org.puente.distribution.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which an organisation shares people's data with a provider.
 *
 * @param shares what is shared, in words
 * @param location where the provider keeps it
 * @param until the last day of it
 * @param endsAt the first instant after it, on the wall clock of whoever recorded it
 * @param decided who confirmed or refused it; null while it waits
 * @param ended who ended it before its day
 * @param reason of a refusal or an early end
 */
public record SharingAgreement(
    UUID id,
    UUID organisationId,
    String fsp,
    String reference,
    String shares,
    String location,
    LocalDate from,
    LocalDate until,
    Instant startsAt,
    Instant endsAt,
    Document document,
    State state,
    Step recorded,
    @Nullable Step decided,
    @Nullable Step ended,
    @Nullable String reason) {

  /** How long before its end the next one should be under way. */
  public static final Duration NOTICE = Duration.ofDays(60);

  /** How it stands with people; days come on top. */
  public enum State {
    RECORDED,
    CONFIRMED,
    REFUSED,
    ENDED
  }

  /** What was signed, as it was attached. */
  public record Document(String fileName, String mediaType, int size, String sha256) {

    /** Of the one that an agreement has, for its sealing. */
    static final int NUMBER = 1;
  }

  /** Who did it, when. */
  public record Step(UUID id, String username, Instant at) {}

  public boolean inForceAt(Instant now) {
    return state == State.CONFIRMED && !now.isBefore(startsAt) && now.isBefore(endsAt);
  }

  /** Whether it is in force and ends within {@link #NOTICE}. */
  public boolean endsSoonAt(Instant now) {
    return inForceAt(now) && !now.plus(NOTICE).isBefore(endsAt);
  }

  /** Whether it takes over where the other one ends. */
  boolean follows(SharingAgreement other) {
    return state == State.CONFIRMED
        && organisationId.equals(other.organisationId)
        && fsp.equals(other.fsp)
        && !startsAt.isAfter(other.endsAt)
        && endsAt.isAfter(other.endsAt);
  }

  public boolean isRecordedBy(UUID user) {
    return recorded.id().equals(user);
  }
}
