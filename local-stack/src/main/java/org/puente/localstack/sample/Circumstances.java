package org.puente.localstack.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.puente.localstack.sample.Sketch.Member;

/**
 * Gives households their tiers' reasons. Every household belongs to a group that the programme
 * assists; an illness, a disability or a pregnancy puts it in the middle tier, and only what is
 * urgent now in the high one.
 */
final class Circumstances {
  private static final int ALSO_LGBTIQ_EVERY = 29;

  private final List<Sketch> sketches;
  private final Random random;

  Circumstances(List<Sketch> sketches, Random random) {
    this.sketches = sketches;
    this.random = random;
  }

  void settle() {
    urgentOnes();
    middleOnes();
    fillUp(Need.CHRONIC_ILLNESS, SampleProgramme.CHRONICALLY_ILL);
    fillUp(Need.DISABILITY, SampleProgramme.WITH_DISABILITY);
    heads();
    lgbtiq();
  }

  private void urgentOnes() {
    List<Sketch> high = of(Tier.HIGH);
    for (int i = 0; i < high.size(); i++) {
      Sketch sketch = high.get(i);
      Optional<Member> child = first(sketch, member -> member.band() == AgeBand.ADOLESCENT);
      if (i % 3 == 0 && child.isPresent()) {
        child.get().add(Need.UNACCOMPANIED_CHILD);
      } else if (i % 3 == 1) {
        sketch.head().add(Need.CHRONIC_ILLNESS);
        sketch.head().add(Need.MEDICATION_INTERRUPTED);
      } else {
        sketch.head().add(Need.NO_FOOD_OR_SHELTER);
      }
    }
  }

  private void middleOnes() {
    List<Sketch> medium = of(Tier.MEDIUM);
    for (int i = 0; i < medium.size(); i++) {
      Sketch sketch = medium.get(i);
      switch (i % 5) {
        case 0, 1, 2 -> sketch.head().add(Need.CHRONIC_ILLNESS);
        case 3 -> sketch.members().getLast().add(Need.DISABILITY);
        default -> mother(sketch).add(Need.PREGNANT_OR_NURSING);
      }
    }
  }

  /** An adult of an age to be a mother; the head becomes one where nobody else could be. */
  private static Member mother(Sketch sketch) {
    Optional<Member> other =
        first(sketch, member -> member.band() == AgeBand.ADULT && member.age() < 45);
    Member mother = other.orElse(sketch.head());
    mother.female(true);
    return mother;
  }

  private void fillUp(Need need, int total) {
    List<Member> candidates =
        new ArrayList<>(
            Stream.concat(of(Tier.HIGH).stream(), of(Tier.MEDIUM).stream())
                .flatMap(sketch -> sketch.members().stream())
                .filter(member -> !member.has(need))
                .toList());
    Collections.shuffle(candidates, random);
    int missing = total - Math.toIntExact(people().filter(member -> member.has(need)).count());
    candidates.subList(0, missing).forEach(member -> member.add(need));
  }

  /** Whoever lives alone in the low tier is a woman, an older adult, or else LGBTIQ+. */
  private void heads() {
    List<Member> free = new ArrayList<>();
    int women = 0;
    for (Sketch sketch : sketches) {
      Member head = sketch.head();
      boolean alone = sketch.members().size() == 1 && sketch.tier() == Tier.LOW;
      if (head.has(Need.PREGNANT_OR_NURSING)
          || (alone && head.band() == AgeBand.ADULT && head.age() % 4 != 0)) {
        head.female(true);
        women++;
      } else {
        head.female(false);
        free.add(head);
        if (alone && head.band() == AgeBand.ADULT) {
          head.add(Need.LGBTIQ);
        }
      }
    }
    Collections.shuffle(free, random);
    free.subList(0, SampleProgramme.WOMEN_HEADING - women).forEach(head -> head.female(true));
    sketches.stream()
        .filter(sketch -> sketch.head().female() && sketch.oneAdult())
        .forEach(sketch -> sketch.head().add(Need.WOMAN_ALONE));
  }

  private void lgbtiq() {
    List<Member> adults = people().filter(Member::adult).toList();
    for (int i = 0; i < adults.size(); i += ALSO_LGBTIQ_EVERY) {
      adults.get(i).add(Need.LGBTIQ);
    }
  }

  private List<Sketch> of(Tier tier) {
    return sketches.stream().filter(sketch -> sketch.tier() == tier).toList();
  }

  private Stream<Member> people() {
    return sketches.stream().flatMap(sketch -> sketch.members().stream());
  }

  private static Optional<Member> first(Sketch sketch, Predicate<Member> wanted) {
    return sketch.members().stream().filter(wanted).findFirst();
  }
}
