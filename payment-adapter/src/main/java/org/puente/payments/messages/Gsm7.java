package org.puente.payments.messages;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GSM's 7-bit alphabet (3GPP TS 23.038), one septet a byte, as SMPP's default coding carries it.
 */
public final class Gsm7 {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final Map<Character, Integer> EXTENDED =
      Map.of(
          '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E,
          '|', 0x40, '€', 0x65);
  private static final char ESCAPE = '\u001b';
  private static final Map<Integer, Character> FROM_EXTENDED = new HashMap<>();

  static {
    EXTENDED.forEach((letter, septet) -> FROM_EXTENDED.put(septet, letter));
  }

  private Gsm7() {}

  /** Null for what the alphabet lacks; two bytes for what it has only behind an escape. */
  static byte @Nullable [] encode(char letter) {
    int basic = BASIC.indexOf(letter);
    if (basic >= 0 && letter != ESCAPE) {
      return new byte[] {(byte) basic};
    }
    Integer extended = EXTENDED.get(letter);
    return extended == null
        ? null
        : new byte[] {(byte) BASIC.indexOf(ESCAPE), extended.byteValue()};
  }

  /** Null if some of it is not in the alphabet. */
  static byte @Nullable [] encode(String text) {
    ByteArrayOutputStream septets = new ByteArrayOutputStream();
    for (char letter : text.toCharArray()) {
      byte[] encoded = encode(letter);
      if (encoded == null) {
        return null;
      }
      septets.writeBytes(encoded);
    }
    return septets.toByteArray();
  }

  /** Bytes that are no septets become spaces. */
  public static String decode(byte[] septets) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < septets.length; at++) {
      int septet = septets[at];
      if (septet == BASIC.indexOf(ESCAPE) && at + 1 < septets.length) {
        at++;
        text.append(FROM_EXTENDED.getOrDefault((int) septets[at], ' ').charValue());
      } else {
        text.append(septet >= 0 && septet < BASIC.length() ? BASIC.charAt(septet) : ' ');
      }
    }
    return text.toString();
  }
}
