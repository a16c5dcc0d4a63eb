package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Java can't say to a process by itself. */
final class Signals {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Signals() {}

  /** PostgreSQL's fast shutdown: open transactions are rolled back, everything is written. */
  static void interrupt(ProcessHandle process) {
    send(process, "-INT");
  }

  private static void send(ProcessHandle process, String signal) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A session of its own, so that Ctrl-C reaches only the launcher, which stops all in order. */
  static List<String> ownSession(List<String> command) {
    var all = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      all.add(SETSID.toString());
    }
    all.addAll(command);
    return all;
  }
}
