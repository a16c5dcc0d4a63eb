package org.puente.stabilization.consents;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.children.ChildMark;

/** Whose word counts (reintegration handbook 6.2). */
final class ConsentRules {

  private ConsentRules() {}

  /** Why a consent cannot stand. */
  enum Objection {
    NOT_A_CHILD,
    NO_GUARDIAN,
    GUARDIAN_FIRST,
    GUARDIAN_EXCLUDED,
    A_CHILD_ASSENTS,
    ASSENT_MISSING,
    NOTHING_TO_WITHDRAW
  }

  /** Who may be asked; a guardian who is excluded never is. */
  static Set<GivenBy> askable(@Nullable ChildMark child) {
    if (child == null) {
      return EnumSet.of(GivenBy.PERSON);
    }
    return switch (child.guardian()) {
      case PRESENT -> EnumSet.of(GivenBy.GUARDIAN, GivenBy.PERSON);
      case NONE, EXCLUDED -> EnumSet.of(GivenBy.CHILD_PROTECTION_AUTHORITY, GivenBy.PERSON);
    };
  }

  /**
   * A child may always refuse; that something is done with a child needs who speaks for it, and the
   * child's assent.
   *
   * @param before what was said last about the purpose
   */
  static Optional<Objection> to(
      Consent consent, @Nullable ChildMark child, @Nullable Decision before) {
    if (consent.decision() == Decision.WITHDRAWN && before != Decision.GIVEN) {
      return Optional.of(Objection.NOTHING_TO_WITHDRAW);
    }
    if (!askable(child).contains(consent.givenBy())) {
      return Optional.of(notAskable(child));
    }
    if (child == null || consent.decision() != Decision.GIVEN) {
      return Optional.empty();
    }
    if (consent.givenBy() == GivenBy.PERSON) {
      return Optional.of(Objection.A_CHILD_ASSENTS);
    }
    return Boolean.TRUE.equals(consent.childAssents())
        ? Optional.empty()
        : Optional.of(Objection.ASSENT_MISSING);
  }

  private static Objection notAskable(@Nullable ChildMark child) {
    if (child == null) {
      return Objection.NOT_A_CHILD;
    }
    return switch (child.guardian()) {
      case EXCLUDED -> Objection.GUARDIAN_EXCLUDED;
      case NONE -> Objection.NO_GUARDIAN;
      case PRESENT -> Objection.GUARDIAN_FIRST;
    };
  }
}
