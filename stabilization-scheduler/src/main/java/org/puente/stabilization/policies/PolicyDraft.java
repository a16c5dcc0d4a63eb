package org.puente.stabilization.policies;

import java.time.Instant;
import java.util.UUID;

/**
 * The next version of the policy as it was written; nothing goes by it yet.
 *
 * @param basedOn the version that its author had before them
 * @param revision counts its rewritings, from 1
 */
public record PolicyDraft(
    UUID id, int basedOn, int revision, Author author, Instant writtenAt, Content content) {

  /** Who wrote it, or decided on it. */
  public record Author(UUID id, String name) {}

  /** What would be in force. */
  public record Content(String reason, DelayRules rules, SupportRules support, CaseRules cases) {}
}
