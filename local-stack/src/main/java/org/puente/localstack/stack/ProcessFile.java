package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child by process id and start time, so that a reused id is never taken for it. */
record ProcessFile(Path file) {

  void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startedAt(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that was written, if it still runs. */
  Optional<ProcessHandle> running() {
    try {
      String[] parts = Files.readString(file).trim().split(" ", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> parts[1].equals(startedAt(process)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String startedAt(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf).orElse("");
  }
}
