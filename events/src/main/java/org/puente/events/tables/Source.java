package org.puente.events.tables;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, readable from the start as often as needed. */
public interface Source {

  /** A new stream over all bytes; the caller closes it. */
  InputStream open() throws IOException;

  /** How many bytes there are. */
  long size();

  /** Opens the bytes anew each time. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /** A file that can be opened as often as needed. */
  static Source of(Opening opening, long size) {
    return new Source() {
      @Override
      public InputStream open() throws IOException {
        return opening.open();
      }

      @Override
      public long size() {
        return size;
      }
    };
  }
}
