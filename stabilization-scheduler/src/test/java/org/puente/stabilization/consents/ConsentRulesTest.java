package org.puente.stabilization.consents;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.stabilization.children.ChildKind;
import org.puente.stabilization.children.ChildMark;
import org.puente.stabilization.children.Guardian;
import org.puente.stabilization.consents.ConsentRules.Objection;

class ConsentRulesTest {

  @Test
  void a_suspected_abuser_is_never_asked() {
    ChildMark child = child(Guardian.EXCLUDED);

    assertThat(ConsentRules.askable(child)).doesNotContain(GivenBy.GUARDIAN);
    for (Decision decision : Decision.values()) {
      assertThat(ConsentRules.to(word(decision, GivenBy.GUARDIAN, true), child, Decision.GIVEN))
          .contains(Objection.GUARDIAN_EXCLUDED);
    }
  }

  @Test
  void a_guardian_consents_and_the_child_assents() {
    ChildMark child = child(Guardian.PRESENT);

    assertThat(given(GivenBy.GUARDIAN, true, child)).isNull();
    assertThat(given(GivenBy.GUARDIAN, false, child)).isEqualTo(Objection.ASSENT_MISSING);
    assertThat(given(GivenBy.GUARDIAN, null, child)).isEqualTo(Objection.ASSENT_MISSING);
    assertThat(given(GivenBy.PERSON, true, child)).isEqualTo(Objection.A_CHILD_ASSENTS);
    assertThat(given(GivenBy.CHILD_PROTECTION_AUTHORITY, true, child))
        .isEqualTo(Objection.GUARDIAN_FIRST);
  }

  @Test
  void a_child_without_a_guardian_is_spoken_for_by_child_protection() {
    ChildMark child = child(Guardian.NONE);

    assertThat(given(GivenBy.GUARDIAN, true, child)).isEqualTo(Objection.NO_GUARDIAN);
    assertThat(given(GivenBy.CHILD_PROTECTION_AUTHORITY, true, child)).isNull();
  }

  @Test
  void a_child_may_always_refuse() {
    for (Guardian guardian : Guardian.values()) {
      assertThat(
              ConsentRules.to(word(Decision.REFUSED, GivenBy.PERSON, null), child(guardian), null))
          .isEmpty();
    }
  }

  @Test
  void an_adult_speaks_for_themselves() {
    assertThat(given(GivenBy.PERSON, null, null)).isNull();
    assertThat(given(GivenBy.GUARDIAN, true, null)).isEqualTo(Objection.NOT_A_CHILD);
  }

  private static @Nullable Objection given(
      GivenBy by, @Nullable Boolean assents, @Nullable ChildMark child) {
    return ConsentRules.to(word(Decision.GIVEN, by, assents), child, null).orElse(null);
  }

  private static Consent word(Decision decision, GivenBy by, @Nullable Boolean assents) {
    return new Consent(Purpose.SUPPORT, decision, by, assents);
  }

  private static ChildMark child(Guardian guardian) {
    return new ChildMark(ChildKind.CHILD, guardian, null);
  }
}
