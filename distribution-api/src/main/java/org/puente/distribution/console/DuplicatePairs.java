package org.puente.distribution.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.People;
import org.puente.distribution.people.PersonView;
import org.puente.distribution.registration.DuplicateFlag;
import org.springframework.stereotype.Component;

/** Two people who may be one, side by side. */
@Component
class DuplicatePairs {

  /** What is known of both, and whether it is the same. */
  record Trait(String key, @Nullable String newcomer, @Nullable String other) {

    public boolean same() {
      return newcomer != null && newcomer.equals(other);
    }
  }

  /**
   * A flag with what is known of the two.
   *
   * @param seesOther whether the other one is in the reader's scope
   */
  record Pair(DuplicateFlag flag, boolean seesOther, List<Trait> traits) {}

  private final People people;
  private final Places places;
  private final Formats formats;

  DuplicatePairs(People people, Places places, Formats formats) {
    this.people = people;
    this.places = places;
    this.formats = formats;
  }

  List<Pair> of(List<DuplicateFlag> flags) {
    var ids = new ArrayList<UUID>();
    flags.forEach(flag -> ids.addAll(List.of(flag.personId(), flag.otherPersonId())));
    var known = people.all(ids);
    var where = places.names();
    return flags.stream()
        .map(flag -> pair(flag, known.get(flag.personId()), known.get(flag.otherPersonId()), where))
        .toList();
  }

  private Pair pair(
      DuplicateFlag flag,
      @Nullable PersonView newcomer,
      @Nullable PersonView other,
      Map<String, String> where) {
    var traits = new ArrayList<Trait>();
    trait(traits, "name", newcomer, other, PersonView::name);
    trait(traits, "document", newcomer, other, PersonView::document);
    trait(traits, "phone", newcomer, other, PersonView::phone);
    trait(traits, "birth-date", newcomer, other, PersonView::birthDate);
    trait(traits, "age", newcomer, other, person -> formats.count(person.age()));
    trait(
        traits,
        "territory",
        newcomer,
        other,
        person -> where.getOrDefault(person.territory(), person.territory()));
    return new Pair(flag, other != null, List.copyOf(traits));
  }

  private static void trait(
      List<Trait> traits,
      String key,
      @Nullable PersonView newcomer,
      @Nullable PersonView other,
      Function<PersonView, @Nullable String> of) {
    var trait =
        new Trait(
            key,
            newcomer == null ? null : of.apply(newcomer),
            other == null ? null : of.apply(other));
    if (Objects.nonNull(trait.newcomer()) || Objects.nonNull(trait.other())) {
      traits.add(trait);
    }
  }
}
