package org.puente.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is measured, in the order in which it happens. */
public enum Step {
  IMPORT,
  PLAN(IMPORT),
  APPROVAL(IMPORT, PLAN),
  LIST(IMPORT, PLAN),
  EXPORT(IMPORT, PLAN),
  RELEASE(IMPORT, PLAN, APPROVAL),
  ADAPTER(IMPORT, PLAN, APPROVAL, RELEASE),
  PAYOUT(IMPORT, PLAN, APPROVAL, RELEASE, ADAPTER),
  PAYOUT50MS(IMPORT, PLAN, APPROVAL, RELEASE, ADAPTER),
  DETECTION(IMPORT),
  DETECTION1M,
  RECONCILE,
  SLOWBANK;

  private final List<Step> before;

  Step(Step... before) {
    this.before = List.of(before);
  }

  /** As it is written on the command line and in the JSON. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The steps of those names; all when there are none. Throws UnknownStep. */
  static Set<Step> named(Collection<String> titles) {
    return titles.isEmpty()
        ? EnumSet.allOf(Step.class)
        : titles.stream()
            .map(title -> of(title.strip()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
  }

  /** These, and all that must have happened before them. */
  static Set<Step> upTo(Set<Step> wanted) {
    var all = EnumSet.copyOf(wanted);
    wanted.forEach(step -> all.addAll(step.before));
    return all;
  }

  private static Step of(String title) {
    return Arrays.stream(values())
        .filter(step -> step.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new UnknownStep(title));
  }

  /** A person asked for a step that there isn't; the message says which there are. */
  static final class UnknownStep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownStep(String title) {
      super(
          "there is no step '%s'; the steps are %s."
              .formatted(
                  title,
                  Arrays.stream(values()).map(Step::title).collect(Collectors.joining(", "))));
    }
  }
}
