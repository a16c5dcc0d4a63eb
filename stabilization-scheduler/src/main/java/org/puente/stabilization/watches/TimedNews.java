package org.puente.stabilization.watches;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.TransferPromised;
import org.puente.stabilization.policies.Policy;
import org.puente.stabilization.policies.Timetable;

/**
 * News of a promise, with what the policy makes of it.
 *
 * @param timetable present where the news holds the promise itself
 * @param reportingLag present where the news holds an approval
 */
public record TimedNews(
    PromiseNews news, @Nullable Timetable timetable, @Nullable Duration reportingLag) {

  static TimedNews by(Policy policy, PromiseNews news) {
    TransferPromised promised = news.promised();
    var fsps = news.fsps();
    return new TimedNews(
        news,
        promised == null ? null : policy.timetable(promised),
        fsps == null ? null : policy.rules().reportingLag(fsps));
  }
}
