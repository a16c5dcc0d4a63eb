package org.puente.fspsimulator.smsc;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How the centre reads and writes text: GSM's alphabet, one septet a byte, or UCS-2. */
final class Gsm7 {

  static final byte UCS2 = 0x08;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final Map<Integer, Character> EXTENDED =
      Map.of(
          0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|',
          0x65, '€');

  private Gsm7() {}

  static String read(byte dataCoding, byte[] bytes) {
    if (dataCoding == UCS2) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    StringBuilder words = new StringBuilder();
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == 0x1b && at + 1 < bytes.length) {
        at++;
        words.append(EXTENDED.getOrDefault((int) bytes[at], ' ').charValue());
      } else {
        words.append(bytes[at] >= 0 ? BASIC.charAt(bytes[at]) : '?');
      }
    }
    return words.toString();
  }

  /** What phones write: in the alphabet where it is enough. */
  static boolean fits(String words) {
    return words.chars().allMatch(letter -> letter != 0x1b && BASIC.indexOf(letter) >= 0);
  }

  static byte[] write(String words) {
    if (!fits(words)) {
      return words.getBytes(StandardCharsets.UTF_16BE);
    }
    byte[] septets = new byte[words.length()];
    for (int at = 0; at < septets.length; at++) {
      septets[at] = (byte) BASIC.indexOf(words.charAt(at));
    }
    return septets;
  }
}
