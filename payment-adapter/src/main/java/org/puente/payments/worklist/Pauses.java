package org.puente.payments.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is stopped for now: nothing new is sent for it, what is half sent goes on to its end. */
public interface Pauses {

  /** How much is stopped. */
  enum Scope {
    FSP,
    PROGRAMME,
    PLAN
  }

  /** One pause that is on; {@code target} is an FSP's code, or the id of a programme or plan. */
  record Pause(UUID id, Scope scope, String target, String reason, String by, Instant at) {}

  /** False when it is paused already. */
  boolean pause(Pause pause);

  /** False when it is not paused. */
  boolean resume(UUID pause, String by, Instant at);

  /** Whether the caller's grants reach all of it, so that it is theirs to stop and to resume. */
  boolean isTheirs(Scope scope, String target);

  /** Everything that is stopped of which the caller may see a part. */
  List<Pause> on();
}
