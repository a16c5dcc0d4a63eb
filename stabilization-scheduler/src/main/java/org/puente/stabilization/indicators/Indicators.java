package org.puente.stabilization.indicators;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the people whose transfers became late in a stretch of time.
 *
 * @param mechanisms indicator (i) of BP5: applications of a protocol that follow from an assessment
 *     of needs
 * @param applications all applications of a protocol
 * @param collection people who were asked why they do not come for their money; counted apart
 * @param until exclusive
 */
record Indicators(
    Instant from,
    Instant until,
    long mechanisms,
    long applications,
    long collection,
    Group all,
    List<Group> byTerritory,
    List<Group> byUrgency,
    List<Group> byCause) {

  /**
   * People who were late, by something.
   *
   * @param by what they have in common; null for all
   * @param delayed people whose transfer was late
   * @param inTime those who were contacted by the time that the policy says
   * @param contacted those who were contacted at all
   * @param stabilised indicator (ii) of BP5: those with whom somebody spoke while they waited, and
   *     who were paid
   * @param paid those who were paid by now
   * @param daysWaited days between threshold and payment, or now, of all of them
   * @param daysCovered those of these days that came after somebody had spoken with them
   */
  record Group(
      @Nullable String by,
      long delayed,
      long inTime,
      long contacted,
      long stabilised,
      long paid,
      double daysWaited,
      double daysCovered) {}
}
