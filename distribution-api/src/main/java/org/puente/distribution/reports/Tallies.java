package org.puente.distribution.reports;

/** Counts all transfers of the caller's scope; four seconds of a processor for a million. */
public interface Tallies {

  /** As of now. */
  Tally count();
}
