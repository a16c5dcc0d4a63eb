package org.puente.distribution.console.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stabilization-scheduler says of an episode; its words are shown by the bundles. */
public final class EpisodeFacts {

  private EpisodeFacts() {}

  /** Standing by one person. */
  public record Episode(UUID id, UUID personId, String state, Instant openedAt) {}

  /** What the policy proposes next for a task. */
  public record Proposal(Instant nextContactAt, int attemptsLeft) {}

  /** What was needed at a moment, by domain. */
  public record Assessment(UUID id, Instant assessedAt, Map<String, String> needs) {}

  /** One item of a checklist. */
  public record Step(String key, String es, String en) {}

  /** A standardised mechanism, as it is applied now. */
  public record Protocol(
      String code,
      int version,
      String nameEs,
      String nameEn,
      String mode,
      String source,
      String designProcess,
      List<Step> steps) {}

  /** A checklist that was ticked. */
  public record Application(
      String protocol,
      int version,
      @Nullable UUID assessmentId,
      List<String> ticked,
      Instant appliedAt) {}

  /** What was said about one purpose; no decision where it is not on record. */
  public record Word(
      String purpose,
      @Nullable String decision,
      @Nullable String givenBy,
      @Nullable Instant saidAt) {}

  /** What counts now, and who may be asked. */
  public record Consents(List<Word> purposes, Set<String> askable) {}

  /** What is known of a child. */
  public record Child(String kind, String guardian, @Nullable LocalDate turns18On) {}

  /** What the law wants reported. */
  public record Report(UUID id, UUID episodeId, Instant dueAt, @Nullable Instant madeAt) {}

  /** Who went over the plan. */
  public record Review(
      boolean withChild,
      boolean withFamily,
      boolean withSupervisor,
      Instant reviewedAt,
      Instant nextReviewAt) {}

  /** Why it was closed. */
  public record Closure(String reason, boolean protection) {}

  /** A case, as those see it who stand by. */
  public record Case(
      @Nullable Child child,
      List<Report> reports,
      List<Review> reviews,
      @Nullable Closure closure) {}

  /** Why somebody cannot wait. */
  public record Reason(String reason, Instant raisedAt) {}

  /** What was agreed on. */
  public record Plan(
      String kind,
      String mode,
      String place,
      Instant plannedAt,
      int minutes,
      boolean childFriendly,
      boolean interpreter,
      boolean childcare,
      @Nullable String protocol) {}

  /** A session and who takes part in it. */
  public record Session(UUID id, Plan plan, String state, Map<UUID, @Nullable String> attendance) {}
}
