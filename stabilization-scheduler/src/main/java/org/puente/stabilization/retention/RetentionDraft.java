package org.puente.stabilization.retention;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How long records are to be kept as it was written; nothing goes by it yet.
 *
 * @param basedOn the version that its author had before them
 * @param revision counts its rewritings, from 1
 * @param goesAtOnce of how many people the caller sees something would go in the next round; empty
 *     where nobody asked
 */
record RetentionDraft(
    UUID id,
    int basedOn,
    int revision,
    Author author,
    Instant writtenAt,
    Content content,
    Map<RecordType, Long> goesAtOnce) {

  RetentionDraft counted(Map<RecordType, Long> people) {
    return new RetentionDraft(id, basedOn, revision, author, writtenAt, content, people);
  }

  /** Who wrote it. */
  record Author(UUID id, String name) {}

  /**
   * What would be in force.
   *
   * @param assumed no agency's rule or law stands behind it yet
   */
  record Content(String reason, Map<RecordType, Integer> days, boolean assumed) {}
}
