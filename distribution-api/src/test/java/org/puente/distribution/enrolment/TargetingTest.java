package org.puente.distribution.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Words;
import org.puente.events.contract.Urgency;

class TargetingTest {

  private final Criteria criteria =
      new Criteria(
          1,
          4,
          List.of(
              rule("FEMALE_HEAD_ALONE", 3, false),
              rule("CHILD_0_5", 2, false),
              rule("LGBTIQ", 2, true),
              rule("VIOLENCE", 2, true)),
          new Criteria.UrgencyRules(Set.of("MEDICATION_INTERRUPTED"), 5));

  @Test
  void theScoreIsTheSumOfTheReasons() {
    Assessment assessment = Targeting.assess(household(Set.of(), 30, 4), criteria);

    assertThat(assessment.score()).isEqualTo(5);
    assertThat(assessment.eligible()).isTrue();
    assertThat(assessment.reasons()).containsExactly("FEMALE_HEAD_ALONE", "CHILD_0_5");
    assertThat(assessment.urgency()).isEqualTo(Urgency.MEDIUM);
  }

  @Test
  void whoeverIsNotEligibleGetsAReasonInWords() {
    Assessment assessment = Targeting.assess(household(Set.of(), 30, 40), criteria);

    assertThat(assessment.eligible()).isFalse();
    assertThat(assessment.reasons()).containsExactly(Targeting.BELOW_THRESHOLD);
    assertThat(Targeting.words(Targeting.BELOW_THRESHOLD, assessment.score(), criteria).en())
        .isEqualTo("Score 0; 4 are required");
  }

  @Test
  void sensitiveReasonsCountButAreNotNamed() {
    Assessment assessment =
        Targeting.assess(household(Set.of("LGBTIQ", "VIOLENCE"), 30, 40), criteria);

    assertThat(assessment.score()).isEqualTo(4);
    assertThat(assessment.reasons()).containsExactly(Targeting.PROTECTION);
    assertThat(Targeting.words(Targeting.PROTECTION, 4, criteria).es())
        .isEqualTo("Criterio de protección");
  }

  @Test
  void urgencyIsAboutNowWhateverTheScore() {
    Assessment assessment =
        Targeting.assess(household(Set.of("MEDICATION_INTERRUPTED"), 30, 40), criteria);

    assertThat(assessment.eligible()).isFalse();
    assertThat(assessment.urgency()).isEqualTo(Urgency.HIGH);
  }

  private static HouseholdFacts household(Set<String> attributes, Integer... ages) {
    return new HouseholdFacts(
        new UUID(0, 1),
        new UUID(0, 2),
        new UUID(0, 3),
        "quito",
        ages.length,
        "F",
        List.of(ages),
        attributes);
  }

  private static Criteria.Rule rule(String attribute, int points, boolean sensitive) {
    return new Criteria.Rule(attribute, points, new Words("sí", "yes"), sensitive);
  }
}
