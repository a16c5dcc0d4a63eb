package org.puente.distribution.kits;

/**
 * The ages a kit is made for, both ends included.
 *
 * @param from youngest age in years, 0..120
 * @param to oldest age in years, {@code from}..120
 */
public record AgeBand(int from, int to) {

  public AgeBand {
    if (from < 0 || to > 120 || from > to) {
      throw new IllegalArgumentException("not an age band: " + from + "–" + to);
    }
  }
}
