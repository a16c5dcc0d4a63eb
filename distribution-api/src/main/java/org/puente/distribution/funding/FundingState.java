package org.puente.distribution.funding;

import java.time.Instant;

/** How far a funding is; all but the first are its end. */
public sealed interface FundingState {

  /** The state's name, as it is stored and told. */
  default String code() {
    return switch (this) {
      case Requested _ -> "REQUESTED";
      case Confirmed _ -> "CONFIRMED";
      case Refused _ -> "REFUSED";
      case Withdrawn _ -> "WITHDRAWN";
    };
  }

  /** Waits for a second person. */
  record Requested() implements FundingState {}

  /** A second person saw the proof; the money counts as float. */
  record Confirmed(Hand by, Instant at) implements FundingState {}

  /** Somebody else said why not. */
  record Refused(Hand by, Instant at, String reason) implements FundingState {}

  /** The requester took it back. */
  record Withdrawn(Hand by, Instant at) implements FundingState {}
}
