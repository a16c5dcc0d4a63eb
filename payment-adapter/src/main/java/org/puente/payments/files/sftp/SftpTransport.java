package org.puente.payments.files.sftp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileTransport;

/**
 * Lays files down by SFTP as {@code .writing} and renames them once they are whole. One piece of
 * work at a time.
 */
public final class SftpTransport implements FileTransport {

  private static final String WRITING = ".writing";
  private static final Pattern UNFINISHED =
      Pattern.compile("\\..*|.*\\.(writing|tmp|part|filepart)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");

  private final SftpSettings settings;
  private final SftpConnection connection;

  public SftpTransport(SftpSettings settings) {
    this.settings = settings;
    this.connection = new SftpConnection(settings);
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(SftpClient sftp) throws IOException;
  }

  /** A connection on which something went wrong is not used again. */
  private synchronized <T> T work(Work<T> work) throws IOException {
    SftpClient sftp = connection.open();
    boolean well = false;
    try {
      T result = work.on(sftp);
      well = true;
      return result;
    } finally {
      if (!well) {
        connection.leave();
      }
    }
  }

  @Override
  public void deliver(String name, Content content) throws IOException {
    plain(name);
    work(
        sftp -> {
          if (!isThere(sftp, name)) {
            upload(sftp, name, content);
          }
          return name;
        });
  }

  /** Looks in the outbox first: a file that is taken in between is in the archive by then. */
  private boolean isThere(SftpClient sftp, String name) throws IOException {
    return size(sftp, settings.outbox() + "/" + name) != null
        || size(sftp, settings.archive() + "/" + name) != null;
  }

  private void upload(SftpClient sftp, String name, Content content) throws IOException {
    String writing = settings.outbox() + "/" + name + WRITING;
    long written;
    try (Counting out =
        new Counting(sftp.write(writing, OpenMode.Create, OpenMode.Truncate, OpenMode.Write))) {
      content.writeTo(out);
      out.flush();
      written = out.written;
    }
    Long arrived = size(sftp, writing);
    if (arrived == null || arrived != written) {
      throw new IOException(
          "%s: of %d bytes of %s, %s arrived".formatted(settings, written, name, arrived));
    }
    try {
      sftp.rename(writing, settings.outbox() + "/" + name);
    } catch (SftpException e) {
      if (!isThere(sftp, name)) {
        throw e;
      }
      sftp.remove(writing);
    }
  }

  @Override
  public List<Arrived> arrived() throws IOException {
    return work(
        sftp -> {
          List<DirEntry> finished = new ArrayList<>();
          for (DirEntry entry : sftp.readDir(settings.inbox())) {
            String name = entry.getFilename();
            if (entry.getAttributes().isRegularFile()
                && !UNFINISHED.matcher(name).matches()
                && PLAIN.matcher(name).matches()) {
              finished.add(entry);
            }
          }
          finished.sort(
              Comparator.comparingLong(SftpTransport::modified)
                  .thenComparing(DirEntry::getFilename));
          return finished.stream()
              .map(entry -> new Arrived(entry.getFilename(), entry.getAttributes().getSize()))
              .toList();
        });
  }

  private static long modified(DirEntry entry) {
    var time = entry.getAttributes().getModifyTime();
    return time == null ? 0 : time.toMillis();
  }

  @Override
  public void fetch(String name, OutputStream to) throws IOException {
    plain(name);
    work(
        sftp -> {
          String path = settings.inbox() + "/" + name;
          Long size = size(sftp, path);
          long copied;
          try (InputStream in = sftp.read(path)) {
            copied = in.transferTo(to);
          }
          if (size == null || copied != size) {
            throw new IOException(
                "%s: of %s bytes of %s, %d came".formatted(settings, size, name, copied));
          }
          return copied;
        });
  }

  /** A file that is in the archive already was put there by a try whose answer was lost. */
  @Override
  public void archive(String name) throws IOException {
    plain(name);
    work(
        sftp -> {
          String from = settings.inbox() + "/" + name;
          String to = settings.archive() + "/" + name;
          if (size(sftp, from) == null) {
            if (size(sftp, to) == null) {
              throw new IOException(settings + ": there is no " + name);
            }
            return name;
          }
          String free = to;
          for (int copy = 2; size(sftp, free) != null; copy++) {
            free = to + "." + copy;
          }
          sftp.rename(from, free);
          return name;
        });
  }

  @Override
  public synchronized void close() {
    connection.close();
  }

  private static void plain(String name) {
    if (!PLAIN.matcher(name).matches() || name.startsWith(".") || name.endsWith(WRITING)) {
      throw new IllegalArgumentException("not the name of a finished file");
    }
  }

  /** Null when there is no such file. */
  private static @Nullable Long size(SftpClient sftp, String path) throws IOException {
    try {
      Attributes attributes = sftp.stat(path);
      return attributes.getSize();
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return null;
      }
      throw e;
    }
  }

  /** Counts what is written, so that it can be compared with what arrived. */
  private static final class Counting extends FilterOutputStream {
    private long written;

    Counting(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int single) throws IOException {
      out.write(single);
      written++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      written += length;
    }
  }
}
