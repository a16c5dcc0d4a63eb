package org.puente.distribution.dataprotection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's data going for good: one person proposes it, another does it.
 *
 * @param requestId the request with which the person asked for it
 * @param ended null while it is proposed
 * @param proof null unless it was done
 */
public record Erasure(
    UUID id,
    UUID requestId,
    UUID personId,
    String territory,
    State state,
    Hand proposed,
    @Nullable Hand ended,
    @Nullable Proof proof) {

  /** How it stands. */
  public enum State {
    PROPOSED,
    WITHDRAWN,
    DONE
  }

  /** Who, when. */
  public record Hand(UUID id, String username, Instant at) {}

  /** What is in the way of it. */
  public enum Hindrance {
    /** Their record turned out to be somebody's: that one is erased, and this with it. */
    MERGED,
    /** Money is promised to them that they did not get. */
    OWED,
    /** A transfer of theirs is on its way, or somebody has to look at it. */
    TRANSFER,
    /** A kit waits for them. */
    KIT,
    /** A review of theirs is open. */
    REVIEW,
    /** Another request of theirs is open. */
    REQUEST,
    /** Nobody has decided whether they are somebody else. */
    DUPLICATE,
    /** Others of their household are paid through them. */
    HEAD
  }

  /**
   * What is left to show that it was done.
   *
   * @param keyFingerprint SHA-256, as hex, of the key as it was stored; null for whoever had none
   *     of their own
   * @param nameFingerprint SHA-256, as hex, of the sealed name: a copy of it is recognised, and
   *     can't be opened any more
   * @param records how many records were theirs
   * @param transfers how many transfers lost the sealed payee
   * @param line of the audit trail that tells of it
   * @param lineHash of that line, as hex
   */
  public record Proof(
      @Nullable String keyFingerprint,
      String nameFingerprint,
      int records,
      int transfers,
      @Nullable Long line,
      @Nullable String lineHash) {}
}
