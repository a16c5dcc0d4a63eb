package org.puente.distribution.enrolment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Words;
import org.puente.events.contract.Urgency;

/** Scores a household by published criteria and says why, in words. */
public final class Targeting {

  /** Stands for every sensitive rule that counted. */
  public static final String PROTECTION = "PROTECTION";

  public static final String BELOW_THRESHOLD = "BELOW_THRESHOLD";

  /** Somebody looked at it again and found the household eligible. */
  public static final String REVIEWED = "REVIEWED";

  private static final Words REVIEWED_WORDS =
      new Words("Incluido después de una revisión", "Included after a review");

  private static final Words PROTECTION_WORDS =
      new Words("Criterio de protección", "Protection criterion");

  private Targeting() {}

  public static Assessment assess(HouseholdFacts household, Criteria criteria) {
    Set<String> facts = household.all();
    List<String> reasons = new ArrayList<>();
    int score = 0;
    for (Criteria.Rule rule : criteria.rules()) {
      if (facts.contains(rule.attribute())) {
        score += rule.points();
        add(rule.sensitive() ? PROTECTION : rule.attribute(), reasons);
      }
    }
    boolean eligible = score >= criteria.threshold();
    if (!eligible) {
      reasons.add(BELOW_THRESHOLD);
    }
    return new Assessment(score, eligible, reasons, urgency(facts, score, criteria.urgency()));
  }

  /** The sentence for a reason code of an assessment made with these criteria. */
  public static Words words(String reason, int score, Criteria criteria) {
    return switch (reason) {
      case PROTECTION -> PROTECTION_WORDS;
      case REVIEWED -> REVIEWED_WORDS;
      case BELOW_THRESHOLD ->
          new Words(
              "Puntaje %d; se requieren %d".formatted(score, criteria.threshold()),
              "Score %d; %d are required".formatted(score, criteria.threshold()));
      default ->
          criteria.rules().stream()
              .filter(rule -> rule.attribute().equals(reason))
              .map(Criteria.Rule::reason)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("Unknown reason " + reason));
    };
  }

  private static Urgency urgency(Set<String> facts, int score, Criteria.UrgencyRules rules) {
    if (!Collections.disjoint(facts, rules.high())) {
      return Urgency.HIGH;
    }
    return score >= rules.mediumScore() ? Urgency.MEDIUM : Urgency.LOW;
  }

  private static void add(String reason, List<String> reasons) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }
}
