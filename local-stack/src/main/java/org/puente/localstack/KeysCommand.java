package org.puente.localstack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Keysets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the keysets that are missing in a folder; containers run it once. */
@Command(
    name = "keys",
    hidden = true,
    description = "Make the keysets that are missing in a folder.",
    mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
  @Parameters(description = "The folder, readable by its owner alone.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    if (folder != null) {
      Keysets.createMissing(folder);
    }
    return 0;
  }
}
