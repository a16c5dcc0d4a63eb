package org.puente.distribution.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a sanctions list; versions are kept.
 *
 * @param dated as the file says of itself
 */
public record SanctionsList(
    UUID id, String name, String dated, String sha256, int entries, String uploader, Instant at) {

  /**
   * Somebody on it.
   *
   * @param reference the list's own
   * @param names the main one first, then aliases
   * @param years in which they may have been born; empty where that is unknown
   */
  public record Entry(int number, String reference, List<String> names, List<Integer> years) {

    public Entry {
      names = List.copyOf(names);
      years = List.copyOf(years);
    }
  }
}
