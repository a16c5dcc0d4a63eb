package org.puente.distribution.sources;

/**
 * What plans draw money for.
 *
 * @param tier of urgency; empty where it doesn't matter or isn't known
 */
public record Need(String territory, String tier) {

  /** Of a whole territory, whoever it is for. */
  public static Need of(String territory) {
    return new Need(territory, "");
  }
}
