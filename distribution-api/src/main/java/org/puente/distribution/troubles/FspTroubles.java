package org.puente.distribution.troubles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.FspTroubleNoted;
import org.puente.events.contract.Money;

/** Troubles with FSPs, as they were told; of those, what the caller may see. */
public interface FspTroubles {

  /**
   * One.
   *
   * @param worth of which codes run low; null where the FSP is down
   * @param over null while it lasts
   */
  record Trouble(
      UUID id,
      String fsp,
      FspTroubleNoted.Kind kind,
      @Nullable Money worth,
      Instant since,
      @Nullable Instant over) {}

  /** A version of a trouble. */
  record Told(long version, FspTroubleNoted event) {}

  /** Keeps the newest version of each. */
  void keep(List<Told> told);

  /** Those that last, oldest first. */
  List<Trouble> lasting();

  /** Those that were over after that. */
  List<Trouble> overSince(Instant then);
}
