package org.puente.localstack.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One household before it gets names: place, tier, and who lives there. Its head comes first. */
record Sketch(String territory, Tier tier, List<Member> members) {

  static Sketch headedBy(String territory, Tier tier, Member head) {
    return new Sketch(territory, tier, new ArrayList<>(List.of(head)));
  }

  Member head() {
    return members.getFirst();
  }

  boolean oneAdult() {
    return members.stream().filter(Member::adult).count() == 1;
  }

  /** Somebody in a household. */
  static final class Member {
    private final AgeBand band;
    private final int age;
    private final Set<Need> needs = EnumSet.noneOf(Need.class);
    private boolean female;

    Member(AgeBand band, int age, boolean female) {
      this.band = band;
      this.age = age;
      this.female = female;
    }

    AgeBand band() {
      return band;
    }

    int age() {
      return age;
    }

    boolean adult() {
      return !band.minor();
    }

    boolean female() {
      return female;
    }

    void female(boolean isFemale) {
      this.female = isFemale;
    }

    boolean has(Need need) {
      return needs.contains(need);
    }

    void add(Need need) {
      needs.add(need);
    }
  }
}
