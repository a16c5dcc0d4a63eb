package org.puente.distribution.console.banks;

import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Pause;

/**
 * Something that may be stopped: a bank, a programme or a plan.
 *
 * @param name of the bank's code, the programme, or the plan's place; null where it is out of the
 *     reader's reach
 * @param cycle of a plan
 * @param programme the plan's
 */
public record Stoppable(
    Pause.Scope scope,
    String id,
    @Nullable String name,
    @Nullable Integer cycle,
    @Nullable String programme) {

  static Stoppable bank(String code) {
    return new Stoppable(Pause.Scope.FSP, code, code, null, null);
  }

  /** Of an option in a form. */
  public String value() {
    return scope + " " + id;
  }
}
