package org.puente.distribution.attachments;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The files that are taken as a proof, each told by its first bytes and not by its name. */
public enum AttachmentKind {
  PDF("application/pdf", "255044462d"),
  PNG("image/png", "89504e470d0a1a0a"),
  JPEG("image/jpeg", "ffd8ff");

  private final String mediaType;
  private final byte[] magic;

  AttachmentKind(String mediaType, String magic) {
    this.mediaType = mediaType;
    this.magic = HexFormat.of().parseHex(magic);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Empty for any other file, whatever it calls itself. */
  public static Optional<AttachmentKind> of(byte[] file) {
    return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
  }

  /** Throws NoSuchElementException for a type that is not stored. */
  public static AttachmentKind ofMediaType(String type) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equals(type))
        .findFirst()
        .orElseThrow();
  }

  private boolean begins(byte[] file) {
    return file.length > magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }
}
