package org.puente.distribution.screening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is paid may be somebody on a list. It blocks nothing.
 *
 * @param listId the version that was compared with
 * @param dueAt by when two people have decided
 */
public record ScreeningMatch(
    UUID id,
    UUID planId,
    UUID transferId,
    UUID personId,
    String territory,
    UUID listId,
    int entry,
    String list,
    String reference,
    BigDecimal score,
    Instant foundAt,
    Instant dueAt,
    List<Step> steps) {

  public ScreeningMatch {
    steps = List.copyOf(steps);
  }

  /** What somebody did. */
  public enum Kind {
    PROPOSED,
    CONFIRMED,
    OBJECTED
  }

  /** Whether they are the same person. */
  public enum Verdict {
    SAME,
    DIFFERENT
  }

  /** A step on the way to a decision. */
  public record Step(
      int number, Kind kind, Verdict verdict, String words, UUID by, String username, Instant at) {}

  public @Nullable Step last() {
    return steps.isEmpty() ? null : steps.getLast();
  }

  public boolean isDecided() {
    Step last = last();
    return last != null && last.kind() == Kind.CONFIRMED;
  }

  /** Whether a second person is awaited. */
  public boolean isProposed() {
    Step last = last();
    return last != null && last.kind() == Kind.PROPOSED;
  }

  public boolean isProposedBy(UUID user) {
    Step last = last();
    return isProposed() && last != null && last.by().equals(user);
  }

  public boolean lateAt(Instant now) {
    return !isDecided() && now.isAfter(dueAt);
  }
}
