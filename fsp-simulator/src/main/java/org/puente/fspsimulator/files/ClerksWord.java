package org.puente.fspsimulator.files;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person who plays the bank clerk decided about a file: all of it, or single orders. */
public record ClerksWord(@Nullable String refusal, Set<String> refusedReferences) {

  /** The whole file is taken. */
  public static final ClerksWord ACCEPTED = new ClerksWord(null, Set.of());
}
