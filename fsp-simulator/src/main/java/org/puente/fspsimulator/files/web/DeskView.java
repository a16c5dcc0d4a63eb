package org.puente.fspsimulator.files.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.files.FileBank;
import org.puente.fspsimulator.files.FileLanguage.Wanted;
import org.puente.fspsimulator.files.Folders;
import org.puente.fspsimulator.files.TakingInFiles;
import org.puente.fspsimulator.files.UnreadableFile;

/**
 * What lies on the clerk's desk.
 *
 * @param manned whether files wait for the clerk's word
 */
record DeskView(
    String bank,
    String name,
    boolean manned,
    List<Incoming> in,
    List<Lying> out,
    List<Lying> archive) {

  private static final int MOST_ROWS = 200;
  private static final int MOST_FILES = 50;

  /** A file on its way. */
  record Lying(String name, long size, Instant at) {
    static Lying of(Path file) {
      try {
        return new Lying(
            file.getFileName().toString(),
            Files.size(file),
            Files.getLastModifiedTime(file).toInstant());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A file that waits for a decision.
   *
   * @param unreadable the bank's reason when it cannot be read
   * @param orders the first of them
   */
  record Incoming(
      String name, long size, long count, @Nullable String unreadable, List<Wanted> orders) {}

  static DeskView of(FileBank bank, boolean manned) {
    Folders folders = bank.folders();
    return new DeskView(
        bank.key(),
        bank.bank().name(),
        manned,
        Folders.finished(folders.in()).map(file -> incoming(bank, file)).toList(),
        latest(folders.out()),
        latest(folders.archive()));
  }

  private static List<Lying> latest(Path folder) {
    return Folders.finished(folder)
        .map(Lying::of)
        .sorted((one, other) -> other.at().compareTo(one.at()))
        .limit(MOST_FILES)
        .toList();
  }

  private static Incoming incoming(FileBank bank, Path file) {
    String name = file.getFileName().toString();
    try {
      List<Wanted> orders = TakingInFiles.received(bank, file).orders();
      return new Incoming(
          name,
          Files.size(file),
          orders.size(),
          null,
          orders.subList(0, Math.min(MOST_ROWS, orders.size())));
    } catch (UnreadableFile e) {
      return new Incoming(name, file.toFile().length(), 0, e.reasonCode(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
