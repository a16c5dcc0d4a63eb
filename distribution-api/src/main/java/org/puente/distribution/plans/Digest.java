package org.puente.distribution.plans;

import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 over the canonical content of a plan; what an approver signs. */
public record Digest(byte[] bytes) {

  private static final int LENGTH = 32;

  /** Throws IllegalArgumentException for anything but 32 bytes. */
  public Digest {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A digest has 32 bytes, not " + bytes.length);
    }
    bytes = bytes.clone();
  }

  public static Digest ofHex(String hex) {
    return new Digest(HexFormat.of().parseHex(hex));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest(byte[] theirs) && Arrays.equals(bytes, theirs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
