package org.puente.distribution.programmes;

import java.util.List;
import java.util.Set;

/**
 * One version of who is assisted first and why (BP3); published before anyone is enrolled with it.
 *
 * @param version from 1
 * @param threshold the least score that is eligible
 */
public record Criteria(int version, int threshold, List<Rule> rules, UrgencyRules urgency) {

  /**
   * One reason that adds to the score.
   *
   * @param attribute code of a {@link org.puente.distribution.enrolment} fact or of a person's
   *     attribute
   * @param sensitive the reason is counted but never named
   */
  public record Rule(String attribute, int points, Words reason, boolean sensitive) {
    public Rule {
      if (!attribute.matches("[A-Z][A-Z0-9_]{1,39}")) {
        throw new IllegalArgumentException("Not an attribute code: " + attribute);
      }
    }
  }

  /** How soon somebody must be there: about now, not about belonging to a group. */
  public record UrgencyRules(Set<String> high, int mediumScore) {

    /** The policy where a programme states none. */
    public static final UrgencyRules USUAL =
        new UrgencyRules(
            Set.of("NO_FOOD_OR_SHELTER", "MEDICATION_INTERRUPTED", "UNACCOMPANIED_CHILD"), 5);

    public UrgencyRules {
      high = Set.copyOf(high);
    }
  }

  /** Throws IllegalArgumentException when an attribute counts twice. */
  public Criteria {
    rules = List.copyOf(rules);
    if (rules.stream().map(Rule::attribute).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("An attribute counts once");
    }
  }

  public Criteria asVersion(int number) {
    return new Criteria(number, threshold, rules, urgency);
  }
}
