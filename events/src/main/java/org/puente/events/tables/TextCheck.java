package org.puente.events.tables;

/** Looks at every byte of a text once: is it UTF-8, does it hold what no text holds. */
final class TextCheck {

  private int pending;
  private int lowest = 0x80;
  private int highest = 0xBF;
  private boolean utf8 = true;
  private boolean zeros;
  private boolean wide;

  void update(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xFF;
      zeros |= value == 0;
      wide |= value >= 0x80;
      if (utf8 && (pending > 0 || value >= 0x80)) {
        step(value);
      }
    }
  }

  boolean isUtf8() {
    return utf8 && pending == 0;
  }

  boolean hasZeros() {
    return zeros;
  }

  boolean isAscii() {
    return !wide;
  }

  /** Unicode 17, table 3-7: overlong forms and surrogates are not UTF-8. */
  private void step(int value) {
    if (pending > 0) {
      utf8 = value >= lowest && value <= highest;
      pending--;
      lowest = 0x80;
      highest = 0xBF;
    } else if (value >= 0xC2 && value <= 0xDF) {
      pending = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      pending = 2;
      lowest = value == 0xE0 ? 0xA0 : 0x80;
      highest = value == 0xED ? 0x9F : 0xBF;
    } else if (value >= 0xF0 && value <= 0xF4) {
      pending = 3;
      lowest = value == 0xF0 ? 0x90 : 0x80;
      highest = value == 0xF4 ? 0x8F : 0xBF;
    } else {
      utf8 = false;
    }
  }
}
