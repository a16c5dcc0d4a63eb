package org.puente.distribution.dataprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data that somebody got who should not have, and what was done about it.
 *
 * @param organisationId whose data; null for several organisations'
 * @param people how many are concerned, as far as it is known; 0 while it isn't
 * @param tellBy the moment by which the authority has to be told
 */
public record Breach(
    UUID id,
    @Nullable UUID organisationId,
    LocalDate happened,
    Instant noticed,
    String what,
    int people,
    Instant tellBy,
    String enteredBy,
    Instant enteredAt,
    List<Line> lines) {

  /** Something that was done about it. */
  public record Line(int number, Kind kind, String words, String writtenBy, Instant writtenAt) {

    /** What kind of thing. */
    public enum Kind {
      MEASURE,
      AUTHORITY_TOLD,
      PEOPLE_TOLD,
      CLOSED
    }
  }

  /** Whether the authority was told. */
  public boolean told() {
    return lines.stream().anyMatch(line -> line.kind() == Line.Kind.AUTHORITY_TOLD);
  }

  /** Whether nothing more is to be done. */
  public boolean closed() {
    return lines.stream().anyMatch(line -> line.kind() == Line.Kind.CLOSED);
  }

  /** Whether the authority should have been told by then and was not. */
  public boolean lateAt(Instant now) {
    return !told() && !closed() && now.isAfter(tellBy);
  }
}
