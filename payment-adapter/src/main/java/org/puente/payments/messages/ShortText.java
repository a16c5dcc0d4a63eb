package org.puente.payments.messages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it goes over the air, cut into segments that a phone puts together again: 160 septets
 * or 70 UCS-2 letters in one, 153 or 67 in each of several (3GPP TS 23.040).
 */
public record ShortText(boolean gsm7, List<byte[]> segments) {

  private static final int LONGEST = 10;

  /** Throws IllegalArgumentException when it takes more than ten segments. */
  public static ShortText of(String text) {
    byte[] septets = Gsm7.encode(text);
    List<byte[]> segments =
        septets == null ? ucs2(text) : septets.length <= 160 ? List.of(septets) : cut(text, 153);
    if (segments.size() > LONGEST) {
      throw new IllegalArgumentException("A text of " + segments.size() + " segments");
    }
    return new ShortText(septets != null, segments);
  }

  @Override
  public String toString() {
    return "ShortText[" + segments.size() + "]";
  }

  private static List<byte[]> ucs2(String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_16BE);
    return all.length <= 140 ? List.of(all) : cut(text, 134);
  }

  /** An escaped letter and a surrogate pair stay whole. */
  private static List<byte[]> cut(String text, int size) {
    boolean septets = Gsm7.encode(text) != null;
    List<byte[]> segments = new ArrayList<>();
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); ) {
      int next = at + Character.charCount(text.codePointAt(at));
      byte[] letter = bytes(text.substring(at, next), septets);
      if (segment.size() + letter.length > size) {
        segments.add(segment.toByteArray());
        segment.reset();
      }
      segment.writeBytes(letter);
      at = next;
    }
    segments.add(segment.toByteArray());
    return segments;
  }

  private static byte[] bytes(String letter, boolean septets) {
    byte[] encoded = septets ? Gsm7.encode(letter) : null;
    return encoded == null ? letter.getBytes(StandardCharsets.UTF_16BE) : encoded;
  }
}
