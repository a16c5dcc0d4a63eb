package org.puente.stabilization.watches;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.puente.stabilization.tasks.CancellingTasks;
import org.springframework.stereotype.Service;

/** Keeps the watches at what the topics say, in whatever order these are read. */
@Service
public class FollowingTransfers {

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
    watches.tellOfPromises(news.stream().map(each -> TimedNews.by(policy, each)).toList());
    settle(news.stream().map(PromiseNews::promiseId).collect(toSet()));
  }

  public void payouts(List<PayoutNews> news) {
    watches.tellOfPayouts(news);
    settle(news.stream().map(PayoutNews::promiseId).collect(toSet()));
  }

  private void settle(Set<UUID> promises) {
    cancelling.because(watches.settle(promises));
  }
}
