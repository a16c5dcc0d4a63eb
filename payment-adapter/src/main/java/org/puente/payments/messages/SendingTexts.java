package org.puente.payments.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.puente.payments.messages.Messages.Claimed;
import org.puente.payments.messages.Messages.Outcome;

/**
 * Hands what is due to the gateway, a batch at a time: the attempts are committed before the first
 * of them leaves, and what becomes of them after the last has been answered.
 */
public final class SendingTexts {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Messages messages;
  private final Gateway gateway;
  private final Composing composing;
  private final Pace pace;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("text-", 0).factory());

  /**
   * How texts are sent.
   *
   * @param zone where the time of day is told
   * @param pinGap between a code and its PIN
   * @param attempts after which a text is given up
   * @param retry the wait after the first failure, doubled after each further one
   * @param notLaterThan a batch claimed longer ago is not sent any more: another instance may have
   *     taken it over
   */
  public record Pace(
      UUID instance,
      ZoneId zone,
      int batch,
      Duration pinGap,
      int attempts,
      Duration retry,
      Duration notLaterThan) {}

  public SendingTexts(
      Messages messages, Gateway gateway, Composing composing, Pace pace, Clock clock) {
    this.messages = messages;
    this.gateway = gateway;
    this.composing = composing;
    this.pace = pace;
    this.clock = clock;
  }

  /** What became of the batch; empty when nothing was due, or the gateway takes nothing. */
  public List<Outcome> send() throws InterruptedException {
    int room = Math.min(gateway.room(), pace.batch());
    if (room <= 0) {
      return List.of();
    }
    Instant now = clock.instant();
    long claimedAt = System.nanoTime();
    List<Claimed> claimed =
        messages.claim(room, now.atZone(pace.zone()).toLocalTime(), pace.instance());
    if (claimed.isEmpty()) {
      return List.of();
    }
    List<Future<Outcome>> underWay =
        claimed.stream().map(one -> threads.submit(() -> attempt(one, claimedAt))).toList();
    List<Outcome> outcomes = new ArrayList<>();
    for (int at = 0; at < claimed.size(); at++) {
      outcomes.add(outcome(claimed.get(at), underWay.get(at)));
    }
    messages.record(gateway.name(), pace.instance(), outcomes, clock.instant().plus(pace.pinGap()));
    return outcomes;
  }

  private Outcome outcome(Claimed claimed, Future<Outcome> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      return unknown(claimed, "failed-here");
    }
  }

  private Outcome attempt(Claimed claimed, long claimedAt) throws InterruptedException {
    Text text;
    try {
      text = composing.compose(claimed);
    } catch (IllegalArgumentException e) {
      return ended(claimed, MessageState.FAILED, "unreadable");
    }
    if (System.nanoTime() - claimedAt > pace.notLaterThan().toNanos()) {
      return again(claimed, "too-late-to-send", Duration.ZERO, false);
    }
    return switch (gateway.hand(text)) {
      case Handover.Taken(List<String> ids, int segments) ->
          new Outcome(claimed.id(), MessageState.SENT, null, null, true, ids, segments);
      case Handover.NotNow(String reason, Duration wait) -> again(claimed, reason, wait, false);
      case Handover.Refused(String reason, boolean noSuchPhone) ->
          ended(claimed, noSuchPhone ? MessageState.UNDELIVERABLE : MessageState.FAILED, reason);
      case Handover.Unknown(String reason) -> unknown(claimed, reason);
    };
  }

  private Outcome unknown(Claimed claimed, String reason) {
    if (!claimed.kind().mayRepeat() || claimed.attempts() >= pace.attempts()) {
      return ended(claimed, MessageState.FAILED, reason);
    }
    Duration wait = pace.retry().multipliedBy(1L << Math.min(claimed.attempts() - 1, 12));
    return again(claimed, reason, wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT, true);
  }

  private Outcome again(Claimed claimed, String reason, Duration wait, boolean counts) {
    return new Outcome(
        claimed.id(),
        MessageState.QUEUED,
        reason,
        clock.instant().plus(wait),
        counts,
        List.of(),
        0);
  }

  private static Outcome ended(Claimed claimed, MessageState state, String reason) {
    return new Outcome(claimed.id(), state, reason, null, true, List.of(), 0);
  }
}
