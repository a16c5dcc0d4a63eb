package org.puente.stabilization.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What may happen next, and how often beside the rest. */
enum Deed {
  PROMISED(5),
  PROMISED_TO_ANOTHER(2),
  APPROVED(3),
  CODE_ISSUED(2),
  PARTLY_PAID(2),
  PAID(3),
  PAID_ON_TIME(1),
  REVERSED(2),
  HELD(1),
  RESUMED(1),
  CANCELLED(1),
  WITHDRAWN(1),
  APPROVALS_READ(8),
  PAYOUTS_READ(8),
  READ_AGAIN(1),
  HOURS_PASS(6),
  A_WEEK_PASSES(1),
  ONE_LOOKS(4),
  ANOTHER_LOOKS(4),
  ONE_FALLS_ASLEEP(2),
  IT_WAKES(2),
  IT_DIES(1),
  TASK_TAKEN(5),
  PERSON_CONTACTED(4),
  TASK_FINISHED(5);

  private static final List<Deed> BY_WEIGHT = new ArrayList<>();

  static {
    for (Deed deed : values()) {
      for (int i = 0; i < deed.weight; i++) {
        BY_WEIGHT.add(deed);
      }
    }
  }

  private final int weight;

  Deed(int weight) {
    this.weight = weight;
  }

  static Deed any(Random random) {
    return BY_WEIGHT.get(random.nextInt(BY_WEIGHT.size()));
  }
}
