package org.puente.localstack.invariants;

import java.util.ArrayList;
import java.util.List;

/** Collects what was looked at and what was found wrong. */
final class Contradictions {
  private static final int SHOWN = 3;

  private final List<String> looked = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /** Something that was looked at and is worth saying. */
  Contradictions looked(String what) {
    looked.add(what);
    return this;
  }

  /** Each of these contradicts the invariant. */
  Contradictions none(String what, List<String> found) {
    if (!found.isEmpty()) {
      String shown = String.join("; ", found.subList(0, Math.min(SHOWN, found.size())));
      wrong.add("%s: %d, such as %s".formatted(what, found.size(), shown));
    }
    return this;
  }

  /** Two numbers that must be the same. */
  <T extends Comparable<T>> Contradictions same(String one, T left, String other, T right) {
    if (left.compareTo(right) != 0) {
      wrong.add("%s %s, but %s %s".formatted(one, left, other, right));
    }
    return this;
  }

  Finding finding(Invariant invariant) {
    boolean holds = wrong.isEmpty();
    return new Finding(
        invariant.id(), invariant.name(), holds, String.join("; ", holds ? looked : wrong));
  }
}
