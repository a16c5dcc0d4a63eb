package org.puente.distribution.access.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

/** What grants one person may be given. */
public final class GrantRules {

  private GrantRules() {}

  /**
   * 422 {@code grants-missing}, {@code unknown-place} or {@code role-not-for-people}, 409 {@code
   * incompatible-roles} with the pairs.
   */
  public static void check(Collection<Grant> grants) {
    if (grants.isEmpty()) {
      throw Problem.unprocessable("grants-missing", "A user holds one role at least.");
    }
    for (Grant grant : grants) {
      if (grant.role() == Role.SERVICE) {
        throw Problem.unprocessable("role-not-for-people", "SERVICE is no role of a person.");
      }
      checkPlace(grant);
    }
    var conflicts = RoleConflict.in(grants);
    if (!conflicts.isEmpty()) {
      throw incompatible(conflicts);
    }
  }

  /** 422 {@code grants-missing}, {@code unknown-place} or {@code role-not-for-programs}. */
  public static void checkForProgram(Collection<Grant> grants) {
    if (grants.isEmpty()) {
      throw Problem.unprocessable("grants-missing", "A client holds one role at least.");
    }
    for (Grant grant : grants) {
      if (!grant.role().isForPrograms()) {
        throw Problem.unprocessable(
            "role-not-for-programs", "A client is a service, a donor or an auditor.");
      }
      checkPlace(grant);
    }
  }

  private static void checkPlace(Grant grant) {
    if (!isIdOrAll(grant.organisation()) || !isIdOrAll(grant.programme())) {
      throw unknownPlace();
    }
  }

  /**
   * Nobody gives or takes what reaches beyond where they are an administrator themselves. 403
   * {@code beyond-own-grants}.
   */
  public static void checkReach(Collection<Grant> given) {
    var own = Caller.current().grantsOf(Set.of(Role.ADMINISTRATOR));
    for (Grant grant : given) {
      if (own.stream()
          .noneMatch(
              mine -> mine.covers(grant.organisation(), grant.programme(), grant.territory()))) {
        throw new Problem(
            HttpStatus.FORBIDDEN,
            "beyond-own-grants",
            "This reaches beyond where you are an administrator.");
      }
    }
  }

  /** Turns what the database refuses into the same problems. */
  public static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataIntegrityViolationException refused) {
      throw isOfIncompatibleRoles(refused) ? incompatible(List.of()) : unknownPlace();
    }
  }

  private static boolean isOfIncompatibleRoles(DataIntegrityViolationException refused) {
    return refused.getMostSpecificCause() instanceof PSQLException cause
        && cause.getServerErrorMessage() instanceof ServerErrorMessage said
        && "incompatible_roles".equals(said.getConstraint());
  }

  private static Problem incompatible(List<RoleConflict> conflicts) {
    return Problem.conflict(
            "incompatible-roles", "Nobody holds such a pair of roles in one programme.")
        .with(
            "conflicts",
            conflicts.stream()
                .map(
                    conflict ->
                        Map.of(
                            "one",
                            conflict.one(),
                            "other",
                            conflict.other(),
                            "why",
                            conflict.why()))
                .toList());
  }

  private static Problem unknownPlace() {
    return Problem.unprocessable(
        "unknown-place", "There is no such organisation, programme or territory.");
  }

  private static boolean isIdOrAll(String place) {
    if (Grant.isAll(place)) {
      return true;
    }
    try {
      return UUID.fromString(place).toString().equalsIgnoreCase(place);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
