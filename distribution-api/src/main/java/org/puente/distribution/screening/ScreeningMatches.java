package org.puente.distribution.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Matches of people whom the caller's scope covers. */
public interface ScreeningMatches {

  /** Somebody who takes a step. */
  record Person(UUID id, String username) {}

  /** Those that nobody decided, the most urgent first; at most two hundred. */
  List<ScreeningMatch> open();

  /** The latest of all; at most fifty. */
  List<ScreeningMatch> latest();

  Optional<ScreeningMatch> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<ScreeningMatch> lock(UUID id);

  /** How many of a plan nobody decided. */
  int openOf(UUID plan);

  /** Adds a step after the last one. */
  void add(UUID match, Taken step, Person by);

  /** A step that is taken. */
  record Taken(
      int number, ScreeningMatch.Kind kind, ScreeningMatch.Verdict verdict, String words) {}
}
