package org.puente.payments.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.jspecify.annotations.Nullable;

/** What a transport fetches, to be read; a fetch that broke off is no end of file. */
final class FetchedStream extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private volatile @Nullable IOException failure;

  private FetchedStream(PipedInputStream in) {
    super(in);
  }

  static FetchedStream of(FileTransport transport, String name) throws IOException {
    PipedInputStream in = new PipedInputStream(BUFFER);
    PipedOutputStream out = new PipedOutputStream(in);
    FetchedStream fetched = new FetchedStream(in);
    Thread.ofVirtual().name("fetch").start(() -> fetched.fetch(transport, name, out));
    return fetched;
  }

  private void fetch(FileTransport transport, String name, PipedOutputStream out) {
    try (out) {
      try {
        transport.fetch(name, out);
      } catch (IOException e) {
        failure = e;
      } catch (RuntimeException e) {
        failure = new IOException(e);
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  @Override
  public int read() throws IOException {
    return checked(in.read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return checked(in.read(bytes, from, length));
  }

  private int checked(int read) throws IOException {
    IOException broken = failure;
    if (read < 0 && broken != null) {
      throw new IOException("broke off", broken);
    }
    return read;
  }
}
