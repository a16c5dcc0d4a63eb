package org.puente.payments.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Codes and PINs that are read out, for whoever chose a call; as far as the caller's scope goes.
 */
public interface Calls {

  /**
   * A call that waits.
   *
   * @param hours in which the phone may ring; null for any
   */
  record Call(
      UUID id,
      UUID transferId,
      Slips.Kind kind,
      int part,
      String language,
      @Nullable Hours hours,
      @Nullable Instant until) {}

  /** Where to call, sealed. */
  record Number(Call call, byte[] hash, byte[] sealed) {}

  /** What became of telling. */
  sealed interface Outcome {

    /** It is told with this. */
    record Told(Slips.Kind kind, Slips.Secret secret) implements Outcome {}

    /** No such call waits. */
    record Unknown() implements Outcome {}

    /** Whoever told the code does not tell the PIN, nor the other way round. */
    record ToldTheOther() implements Outcome {}
  }

  /** The longest waiting first. */
  List<Call> waiting(int limit);

  Optional<Number> number(UUID call);

  /** Within the caller's transaction. */
  Outcome tell(UUID call, String by);
}
