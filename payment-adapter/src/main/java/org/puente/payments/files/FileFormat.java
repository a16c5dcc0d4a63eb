package org.puente.payments.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * How one FSP's files are written and read. Everything streams: memory does not grow with a file.
 */
public interface FileFormat {

  /** What the file is called at the bank. */
  String name(FileHead head);

  /**
   * Writes the file; the same head and instructions give the same bytes. Throws
   * IllegalArgumentException for an instruction that the format cannot express, naming the field.
   */
  void write(FileHead head, Stream<Instruction> instructions, OutputStream to) throws IOException;

  /**
   * Reads what the bank sent. Lines may be told before the file turns out to be wrong, so nothing
   * may be applied until this returns.
   *
   * @throws FileRefused when the file as a whole cannot be trusted
   */
  void read(String name, InputStream from, FileLines lines) throws IOException;
}
