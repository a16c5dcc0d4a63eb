package org.puente.distribution.funding;

import java.time.Instant;
import org.puente.distribution.attachments.AttachmentKind;

/**
 * What shows that a deposit was made.
 *
 * @param number from 1, within its funding
 * @param sha256 of the file as it was attached, in hex
 * @param kept whether its bytes are still there; they have a retention
 */
public record Proof(
    int number,
    String fileName,
    AttachmentKind kind,
    int size,
    String sha256,
    Hand by,
    Instant at,
    boolean kept) {

  /** A funding has at most so many. */
  static final int MOST = 5;
}
