package org.puente.distribution.attachments;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file that was looked into.
 *
 * @param fileName without signs that could lead elsewhere, cut to what is stored
 * @param kind by its first bytes
 */
public record Attachment(String fileName, AttachmentKind kind, byte[] content) {

  private static final int LONGEST_NAME = 200;

  public Attachment {
    String tame = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
    fileName = tame.substring(0, Math.min(tame.length(), LONGEST_NAME));
  }

  /** Of its bytes, in hex. */
  public String sha256() {
    return DigestUtils.sha256Hex(content);
  }
}
