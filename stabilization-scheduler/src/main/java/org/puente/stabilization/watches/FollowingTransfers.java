package org.puente.stabilization.watches;

import static java.lang.Math.min;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.puente.stabilization.tasks.CancellingTasks;
import org.springframework.stereotype.Service;

/** Keeps the watches at what the topics say, in whatever order these are read. */
@Service
public class FollowingTransfers {

  /** As many as one statement settles. */
  private static final int CHUNK = 5_000;

  private final Watches watches;
  private final Policies policies;
  private final CancellingTasks cancelling;

  public FollowingTransfers(Watches watches, Policies policies, CancellingTasks cancelling) {
    this.watches = watches;
    this.policies = policies;
    this.cancelling = cancelling;
  }

  public void promises(List<PromiseNews> news) {
    Policy policy = policies.current();
    var told = news.stream().map(each -> TimedNews.by(policy, each)).toList();
    var ended = new ArrayList<>(watches.tellOfPromises(told));
    ended.addAll(watches.settle(news.stream().map(PromiseNews::promiseId).collect(toSet()), null));
    cancelling.because(ended);
  }

  public void payouts(List<PayoutNews> news) {
    watches.tellOfPayouts(news);
    cancelling.because(
        watches.settle(news.stream().map(PayoutNews::promiseId).collect(toSet()), null));
  }

  /** Whoever waits behind a plan or a report waits for what that waits for. */
  public void steps(List<StepNews> news) {
    List<UUID> waiting = watches.tellOfSteps(news);
    Instant latest =
        news.stream().map(each -> each.step().reachedAt()).max(naturalOrder()).orElseThrow();
    for (int from = 0; from < waiting.size(); from += CHUNK) {
      cancelling.because(
          watches.settle(waiting.subList(from, min(from + CHUNK, waiting.size())), latest));
    }
  }
}
