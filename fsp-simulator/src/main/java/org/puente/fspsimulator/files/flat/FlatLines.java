package org.puente.fspsimulator.files.flat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.puente.fspsimulator.files.FileLanguage.Content;
import org.puente.fspsimulator.files.UnreadableFile;

/** Lines of text that end as a bank likes it. */
final class FlatLines {

  private static final String NOT_READABLE = "MS03";

  private FlatLines() {}

  static List<String> read(InputStream file, Charset charset) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, charset.newDecoder()))) {
      return reader.lines().toList();
    } catch (UncheckedIOException | CharacterCodingException e) {
      throw new UnreadableFile(NOT_READABLE, "not in " + charset);
    }
  }

  /** The lines are asked for each time that the file is written. */
  static Content of(Charset charset, String end, Lines lines) {
    return to -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(to, charset));
      try (Stream<String> all = lines.all()) {
        for (String line : (Iterable<String>) all::iterator) {
          writer.write(line);
          writer.write(end);
        }
      }
      writer.flush();
    };
  }

  /** Where lines come from. */
  @FunctionalInterface
  interface Lines {
    Stream<String> all();
  }

  static UnreadableFile unreadable(int row, String what) {
    return new UnreadableFile(NOT_READABLE, "row " + row + ": " + what);
  }
}
