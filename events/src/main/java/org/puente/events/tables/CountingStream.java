package org.puente.events.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what passes, for the progress bar; another thread may look. */
final class CountingStream extends FilterInputStream {

  private volatile long count;

  CountingStream(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    advance(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    advance(Math.max(read, 0));
    return read;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one reader writes, others only look
  private void advance(long bytes) {
    count += bytes;
  }
}
