package org.puente.stabilization.watches;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
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
    var told = news.stream().map(each -> TimedNews.by(policy, each)).toList();
    var ended = new ArrayList<>(watches.tellOfPromises(told));
    ended.addAll(watches.settle(news.stream().map(PromiseNews::promiseId).collect(toSet())));
    cancelling.because(ended);
  }

  public void payouts(List<PayoutNews> news) {
    watches.tellOfPayouts(news);
    cancelling.because(watches.settle(news.stream().map(PayoutNews::promiseId).collect(toSet())));
  }
}
