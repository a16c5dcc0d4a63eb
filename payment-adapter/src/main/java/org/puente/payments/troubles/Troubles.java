package org.puente.payments.troubles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.FspTroubleNoted.Kind;
import org.puente.events.contract.Money;

/** Troubles with FSPs, each from its beginning to its end. */
public interface Troubles {

  /**
   * One that is there now.
   *
   * @param worth of which codes run low; null where the FSP is down
   */
  record Found(String fsp, Kind kind, @Nullable Money worth) {

    public static Found down(String fsp) {
      return new Found(fsp, Kind.DOWN, null);
    }
  }

  /**
   * One as it is to be told.
   *
   * @param over null while it lasts
   * @param version 1 when it is told, 2 when its end is
   */
  record Told(UUID id, Found what, Instant since, @Nullable Instant over, long version) {}

  /** Begins those that are new, and renews the others. */
  void found(Collection<Found> troubles, Instant now);

  /**
   * Those of a kind that began by then, last still and were not told; they are told from now on.
   */
  List<Told> lasting(Kind kind, Instant begun, Instant now);

  /** Those that were told, and that nobody found since then; they are over from now on. */
  List<Told> over(Instant unseenSince, Instant now);

  /** Whether orders wait to be sent there. */
  boolean hasToSend(String fsp);

  /** Whether the outcome of orders there is to be asked for. */
  boolean hasToAsk(String fsp);

  /** Whether a file for it lies ready, and nobody stopped it. */
  boolean hasFileToSend(String fsp);
}
