package org.puente.payments.messages;

import java.time.Duration;
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
      @Nullable Instant until,
      Tries tries) {

    /** Whoever took it in hand since then; null where nobody has it. */
    public @Nullable String inHandOf(Instant since) {
      Try last = tries.last();
      return last != null && last.step() == Step.TAKEN && last.at().isAfter(since)
          ? last.caller()
          : null;
    }
  }

  /**
   * What was tried already.
   *
   * @param failed how often nothing could be told
   * @param last null where nobody began
   */
  record Tries(int failed, @Nullable Try last) {}

  /** One try. */
  record Try(String caller, Step step, Instant at) {}

  /** How far a call came that told nothing. */
  enum Step {
    /** Somebody has it in hand. */
    TAKEN,
    NOT_REACHED,
    /** Somebody else has the phone. */
    NOT_THEM,
    WRONG_NUMBER
  }

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

  /**
   * Takes it in hand; false while somebody else has it, for so long. Within the caller's
   * transaction.
   */
  boolean take(Call call, String by, Duration atMost);

  /** Keeps that it told nothing, and gives it back. */
  void failed(Call call, String by, Step step);

  /** Within the caller's transaction. */
  Outcome tell(UUID call, String by);
}
