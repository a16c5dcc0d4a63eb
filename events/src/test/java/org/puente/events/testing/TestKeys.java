package org.puente.events.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.puente.events.sealing.Keysets;

/** One folder of throwaway keysets per JVM. */
public final class TestKeys {

  private TestKeys() {}

  public static Path folder() {
    return Holder.FOLDER;
  }

  private static final class Holder {
    static final Path FOLDER = create();

    private static Path create() {
      try {
        Path folder = Files.createTempDirectory("puente-keys");
        Keysets.createMissing(folder);
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
