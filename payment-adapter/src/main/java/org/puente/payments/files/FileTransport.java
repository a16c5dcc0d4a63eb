package org.puente.payments.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Where files are laid down for one FSP, and fetched from it. */
public interface FileTransport extends AutoCloseable {

  /** Writes a file's content, as often as it is asked to. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream to) throws IOException;
  }

  /** A file that the bank has finished writing; {@code size} in bytes. */
  record Arrived(String name, long size) {}

  /**
   * Lays the file down under its name, whole or not at all. A name that is there already (or was
   * taken by the bank since) is left alone, so that a lost answer may be followed by another try.
   *
   * @throws IOException when it is not certain that the bank has it
   */
  void deliver(String name, Content content) throws IOException;

  /** The files that wait for us, oldest first; those still being written are left out. */
  List<Arrived> arrived() throws IOException;

  /** Fetches one of them. */
  void fetch(String name, OutputStream to) throws IOException;

  /** Puts a file that was taken in aside at the bank. */
  void archive(String name) throws IOException;

  @Override
  void close() throws IOException;
}
