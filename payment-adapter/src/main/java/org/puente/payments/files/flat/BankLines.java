package org.puente.payments.files.flat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/** The lines of a bank's file, one at a time, none longer and none more than an honest file has. */
final class BankLines {

  private static final int LONGEST = 10_000;
  private static final int MOST = 2_000_000;

  private final BufferedReader reader;
  private final Charset charset;
  private int number;
  private boolean ended;

  BankLines(InputStream from, Charset charset) throws IOException {
    this.charset = charset;
    this.reader =
        new BufferedReader(new InputStreamReader(unmarked(from, charset), charset.newDecoder()));
  }

  /** The number of the line that was told last, from 1. */
  int number() {
    return number;
  }

  /** Null at the end; blank lines are allowed at the end only. */
  @Nullable String next() throws IOException {
    String line = read();
    if (line == null || !line.isBlank()) {
      return line;
    }
    int blank = number;
    for (String after = read(); after != null; after = read()) {
      if (!after.isBlank()) {
        throw new FileRefused(Reason.INVALID, blank, null, "a blank line");
      }
    }
    return null;
  }

  private @Nullable String read() throws IOException {
    if (ended) {
      return null;
    }
    number++;
    if (number > MOST) {
      throw new FileRefused(Reason.TOO_LARGE, number, null, "more than " + MOST + " lines");
    }
    StringBuilder line = new StringBuilder();
    try {
      int next = reader.read();
      while (next != '\n' && next >= 0) {
        if (line.length() == LONGEST) {
          throw new FileRefused(Reason.TOO_LARGE, number, null, "a line without an end");
        }
        line.append((char) next);
        next = reader.read();
      }
      ended = next < 0;
    } catch (CharacterCodingException e) {
      throw new FileRefused(Reason.INVALID, number, null, "is not in " + charset);
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return ended && line.isEmpty() ? null : line.toString();
  }

  /** UTF-8 may have its mark; any other mark says that the file is in another encoding. */
  private static InputStream unmarked(InputStream from, Charset charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(from, 3);
    byte[] first = in.readNBytes(3);
    boolean utf8 = starts(first, 0xEF, 0xBB, 0xBF);
    boolean utf16 = starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE);
    if (utf16 || (utf8 && !charset.equals(StandardCharsets.UTF_8))) {
      throw new FileRefused(
          Reason.INVALID,
          1,
          null,
          "begins with the mark of %s, this bank's files are in %s"
              .formatted(utf8 ? "UTF-8" : "UTF-16", charset));
    }
    if (!utf8) {
      in.unread(first);
    }
    return in;
  }

  private static boolean starts(byte[] first, int... mark) {
    if (first.length < mark.length) {
      return false;
    }
    for (int index = 0; index < mark.length; index++) {
      if ((first[index] & 0xFF) != mark[index]) {
        return false;
      }
    }
    return true;
  }
}
