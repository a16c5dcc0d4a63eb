package org.puente.distribution.enrolment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What targeting knows of a household; no names.
 *
 * @param headId who is paid
 * @param ages of every member
 * @param attributes of any member
 */
public record HouseholdFacts(
    UUID householdId,
    UUID headId,
    UUID organisationId,
    String territory,
    int size,
    @Nullable String headGender,
    List<Integer> ages,
    Set<String> attributes) {

  private static final int LARGE = 5;

  public HouseholdFacts {
    ages = List.copyOf(ages);
    attributes = Set.copyOf(attributes);
  }

  /** Recorded attributes and those that follow from who lives there. */
  public Set<String> all() {
    Set<String> all = new TreeSet<>(attributes);
    when("F".equals(headGender), "FEMALE_HEAD", all);
    when("F".equals(headGender) && adults() <= 1, "FEMALE_HEAD_ALONE", all);
    when(ages.stream().anyMatch(age -> age <= 5), "CHILD_0_5", all);
    when(ages.stream().anyMatch(age -> age < 18), "CHILD", all);
    when(ages.stream().anyMatch(age -> age >= 60), "OLDER_ADULT", all);
    when(size >= LARGE, "LARGE_HOUSEHOLD", all);
    return all;
  }

  private long adults() {
    return ages.stream().filter(age -> age >= 18).count();
  }

  private static void when(boolean holds, String attribute, Set<String> all) {
    if (holds) {
      all.add(attribute);
    }
  }
}
