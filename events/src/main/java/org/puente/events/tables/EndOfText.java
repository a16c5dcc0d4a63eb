package org.puente.events.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers how a text ends and whether its quotes pair up; drops a byte order mark. */
final class EndOfText extends FilterReader {

  private boolean started;
  private char last;
  private long quotes;

  EndOfText(Reader in) {
    super(in);
  }

  boolean endsWithNewline() {
    return last == '\n' || last == '\r';
  }

  boolean oddQuotes() {
    return quotes % 2 == 1;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (!started && read > 0) {
      started = true;
      if (buffer[offset] == '\uFEFF') {
        System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
        read = read == 1 ? super.read(buffer, offset, length) : read - 1;
      }
    }
    for (int i = offset; i < offset + read; i++) {
      quotes += buffer[i] == '"' ? 1 : 0;
    }
    if (read > 0) {
      last = buffer[offset + read - 1];
    }
    return read;
  }
}
