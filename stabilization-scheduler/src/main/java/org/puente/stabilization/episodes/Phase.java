package org.puente.stabilization.episodes;

import java.util.List;
import java.util.Set;
import org.puente.events.contract.TaskOutcome;

/** The phases of a running episode, and the only moves there are from each. */
public enum Phase implements EpisodeState {
  OPEN,
  CONTACTING,
  SCREENED,
  ACTIVE,
  CLOSING;

  /** The edges of the graph; the database refuses any other. */
  public Set<EpisodeState> next() {
    return switch (this) {
      case OPEN -> Set.of(CONTACTING, Ending.CLOSED);
      case CONTACTING -> Set.of(SCREENED, CLOSING, Ending.UNREACHABLE);
      case SCREENED -> Set.of(ACTIVE, CLOSING, Ending.NOT_REQUIRED, Ending.DECLINED);
      case ACTIVE -> Set.of(SCREENED, CLOSING);
      case CLOSING -> Set.of(CONTACTING, Ending.CLOSED);
    };
  }

  /** Somebody tried to reach the person, with success or without. */
  public List<EpisodeState> contacted() {
    return switch (this) {
      case OPEN, CLOSING -> List.of(CONTACTING);
      case CONTACTING, SCREENED, ACTIVE -> List.of();
    };
  }

  /**
   * A task ended after at least one contact.
   *
   * @param last whether no other task of the episode is open; only then can the episode end by it
   */
  public List<EpisodeState> finished(TaskOutcome outcome, boolean last) {
    return switch (outcome) {
      case SUPPORTED -> supported();
      case NOT_REQUIRED -> last ? screenedThen(Ending.NOT_REQUIRED) : screened();
      case DECLINED -> last ? screenedThen(Ending.DECLINED) : screened();
      // Who was reached before, for another transfer, stays with the worker.
      case UNREACHABLE -> last && this == CONTACTING ? List.of(Ending.UNREACHABLE) : List.of();
    };
  }

  /**
   * A contact that was agreed on was made, or tried.
   *
   * @param last whether no other task of the episode is open
   */
  public List<EpisodeState> followedUp(TaskOutcome outcome, boolean last) {
    return switch (this) {
      case OPEN, CONTACTING, SCREENED, ACTIVE ->
          outcome == TaskOutcome.UNREACHABLE ? List.of() : finished(outcome, last);
      case CLOSING -> closed(outcome, last);
    };
  }

  /**
   * Whoever stood by asked whether anything more is needed.
   *
   * @param outcome SUPPORTED: something is, and the support goes on
   * @param last whether no other task of the episode is open
   */
  public List<EpisodeState> confirmed(TaskOutcome outcome, boolean last) {
    return switch (this) {
      case OPEN, CONTACTING, SCREENED, ACTIVE -> List.of(); // another transfer is late by now
      case CLOSING -> outcome == TaskOutcome.SUPPORTED ? supported() : closed(outcome, last);
    };
  }

  private static List<EpisodeState> closed(TaskOutcome outcome, boolean last) {
    return last && outcome != TaskOutcome.SUPPORTED ? List.of(Ending.CLOSED) : List.of();
  }

  /** Nothing that the episode waited for is still on its way: paid, or closed without payment. */
  public List<EpisodeState> waitOver() {
    return switch (this) {
      case OPEN -> List.of(Ending.CLOSED); // nobody has spoken with the person: nothing to confirm
      case CONTACTING, SCREENED, ACTIVE -> List.of(CLOSING);
      case CLOSING -> List.of();
    };
  }

  private List<EpisodeState> supported() {
    return switch (this) {
      case OPEN, CLOSING -> List.of(CONTACTING, SCREENED, ACTIVE);
      case CONTACTING -> List.of(SCREENED, ACTIVE);
      case SCREENED -> List.of(ACTIVE);
      case ACTIVE -> List.of();
    };
  }

  private List<EpisodeState> screened() {
    return switch (this) {
      case OPEN, CLOSING -> List.of(CONTACTING, SCREENED);
      case CONTACTING -> List.of(SCREENED);
      case SCREENED, ACTIVE -> List.of();
    };
  }

  private List<EpisodeState> screenedThen(Ending ending) {
    return switch (this) {
      case OPEN, CLOSING -> List.of(CONTACTING, SCREENED, ending);
      case CONTACTING, ACTIVE -> List.of(SCREENED, ending);
      case SCREENED -> List.of(ending);
    };
  }
}
