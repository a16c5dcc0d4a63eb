package org.puente.stabilization.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.puente.events.http.Problem;
import org.puente.stabilization.policies.Replays.Group;
import org.puente.stabilization.policies.Replays.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds other rules against what has been, before they are switched on. */
@Service
public class Replaying {
  /** A quarter of 30 programmes in 40 places, with due dates in each week, has as many. */
  private static final int MOST_GROUPS = 50_000;

  private static final int FIRST = 100;

  private final Replays replays;

  public Replaying(Replays replays) {
    this.replays = replays;
  }

  /**
   * What these rules would have raised until now for the promises that fell due in a stretch.
   *
   * @param until exclusive
   */
  @Transactional(readOnly = true)
  public Replay replay(DelayRules rules, Instant from, Instant until) {
    List<Group> groups = replays.groups(from, until, MOST_GROUPS + 1);
    if (groups.size() > MOST_GROUPS) {
      throw Problem.unprocessable("replay-too-long", "Choose a shorter stretch of time.");
    }
    var stages = new ArrayList<Stage>();
    for (Group group : groups) {
      List<Instant> times =
          rules.stages(group.dueAt(), group.programmeId(), group.territory(), group.urgency());
      for (int number = 1; number <= times.size(); number++) {
        stages.add(new Stage(group, number, times.get(number - 1)));
      }
    }
    return replays.replay(stages, from, until, FIRST);
  }
}
