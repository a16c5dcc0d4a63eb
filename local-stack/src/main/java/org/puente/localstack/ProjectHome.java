package org.puente.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.puente.localstack.stack.CannotStart;

/** Finds the project's folder: what the script says, or the nearest folder above with a script. */
public final class ProjectHome {
  private ProjectHome() {}

  public static Path find() {
    String given = System.getProperty("puente.home");
    if (given != null) {
      return Path.of(given);
    }
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("puente"))) {
        return at;
      }
    }
    throw new CannotStart("Start Puente from its own folder, with ./puente.");
  }
}
