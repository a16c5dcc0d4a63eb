package org.puente.fspsimulator.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lays files down in {@code out} once they are due: as {@code .writing} first, then under their own
 * name. What waits is on disk, so a restart forgets none.
 */
@Component
public final class LayingDown {

  private static final char BETWEEN = '~';

  private final Clock clock;

  LayingDown(Clock clock) {
    this.clock = clock;
  }

  void put(FileBank bank, String name, Instant due, FileLanguage.Content content)
      throws IOException {
    Path writing = bank.folders().due().resolve("." + UUID.randomUUID());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(writing))) {
      content.writeTo(out);
    }
    String waiting =
        "%015d%c%s%c%s".formatted(due.toEpochMilli(), BETWEEN, UUID.randomUUID(), BETWEEN, name);
    Files.move(writing, bank.folders().due().resolve(waiting), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lays down what is due. */
  public synchronized void layDown(FileBank bank) throws IOException {
    long now = clock.millis();
    for (Path file : Folders.finished(bank.folders().due()).toList()) {
      String[] parts = file.getFileName().toString().split(String.valueOf(BETWEEN), 3);
      if (Long.parseLong(parts[0]) > now) {
        return;
      }
      String name = bank.folders().freeName(parts[2]);
      Path writing = bank.folders().out().resolve(name + ".writing");
      Files.copy(file, writing, StandardCopyOption.REPLACE_EXISTING);
      Files.move(writing, bank.folders().out().resolve(name), StandardCopyOption.ATOMIC_MOVE);
      Files.delete(file);
    }
  }
}
