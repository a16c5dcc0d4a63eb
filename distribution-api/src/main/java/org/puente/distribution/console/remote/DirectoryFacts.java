package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stabilization-scheduler says of the directory and of referrals; codes are its own. */
public final class DirectoryFacts {

  private DirectoryFacts() {}

  /** What is offered. */
  public record Offer(
      String kind,
      @Nullable String provider,
      @Nullable String agreement,
      @Nullable String cost,
      @Nullable String openingHours,
      Set<String> territories,
      Set<String> accepts,
      @Nullable String focalDesk,
      @Nullable String focalPhone) {}

  /** A service, and how far what it says can be relied on. */
  public record Entry(
      UUID id,
      Offer offer,
      String trust,
      @Nullable Instant verifiedAt,
      @Nullable Instant archivedAt) {}

  /** Something that was said to a service, or by it. */
  public record Note(String code, Instant notedAt) {}

  /** A referral and where it stands. */
  public record Referral(
      UUID id,
      UUID episodeId,
      String kind,
      @Nullable String provider,
      Set<String> shared,
      String state,
      Instant movedAt,
      @Nullable Instant remindAt,
      List<Note> notes) {

    private static final Map<String, List<String>> NEXT =
        Map.of(
            "PROPOSED", List.of("SENT", "CANCELLED"),
            "SENT", List.of("ACCEPTED", "DECLINED", "NO_ANSWER", "CANCELLED"),
            "ACCEPTED", List.of("SERVED", "NOT_SERVED", "CANCELLED"),
            "NO_ANSWER",
                List.of("SENT", "ACCEPTED", "DECLINED", "SERVED", "NOT_SERVED", "CANCELLED"));

    /** Where it may go from here; the service has the last word. */
    public List<String> next() {
      return NEXT.getOrDefault(state, List.of());
    }
  }

  /** Help that was offered meanwhile. */
  public record Help(String code, boolean taken, Instant offeredAt) {}
}
