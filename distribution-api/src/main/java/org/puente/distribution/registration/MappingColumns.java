package org.puente.distribution.registration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.puente.distribution.registration.Preparation.PreparedColumn;
import org.puente.distribution.registration.Prepared.Mistake;
import org.puente.distribution.registration.ReadingColumns.Columns;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.InvalidProfile;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.ProfileText;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.distribution.registration.profile.Target;
import org.puente.events.tables.Words;

/** Makes a profile of what somebody says the columns are. */
final class MappingColumns {

  /** What a profile is called that only its own file is read by. */
  static final String BY_HAND = "a-mano";

  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  private final Columns file;
  private final ColumnChoices choices;
  private final List<Mapping> mappings = new ArrayList<>();
  private final Set<Target> filled = new HashSet<>();

  private MappingColumns(Columns file, ColumnChoices choices) {
    this.file = file;
    this.choices = choices;
  }

  /** The columns can't be that. */
  static final class Mistaken extends Exception {

    private static final long serialVersionUID = 1L;

    private final Prepared.Mistaken mistaken;

    Mistaken(Mistake mistake, String column) {
      super(mistake + " " + column);
      this.mistaken = new Prepared.Mistaken(mistake, column);
    }

    Prepared.Mistaken mistaken() {
      return mistaken;
    }
  }

  /** The profile of these choices. */
  static Profile profile(Columns file, ColumnChoices choices) throws Mistaken {
    var mapping = new MappingColumns(file, choices);
    for (var choice : choices.targets().entrySet()) {
      mapping.add(choice);
    }
    mapping.checkComplete();
    if (!REGIONS.contains(choices.region())) {
      throw new Mistaken(Mistake.UNKNOWN_REGION, "");
    }
    return mapping.changesNothing() ? file.layout().profile() : mapping.profile();
  }

  private void add(Map.Entry<Integer, String> choice) throws Mistaken {
    var column =
        file.columns().stream()
            .filter(each -> each.index() == choice.getKey() && each.named())
            .findFirst()
            .orElseThrow(() -> new Mistaken(Mistake.UNKNOWN_COLUMN, position(choice.getKey())));
    var target =
        Target.of(choice.getValue())
            .orElseThrow(() -> new Mistaken(Mistake.UNKNOWN_TARGET, column.header()));
    if (!filled.add(target) && !target.equals(new Target.ToField(Field.NAME))) {
      throw new Mistaken(Mistake.TWICE, column.header());
    }
    mappings.add(mapping(column, target));
  }

  /** What a profile knows of this column's values goes on to hold if the column fills the same. */
  private Mapping mapping(PreparedColumn column, Target target) {
    var headers = List.of(column.header().isEmpty() ? position(column.index()) : column.header());
    var tag = column.header().isEmpty() ? column.hxl() : null;
    return file.layout()
        .columns()
        .get(column.index())
        .mapped()
        .filter(before -> before.target().equals(target))
        .map(before -> new Mapping(headers, tag, target, before.values(), before.splitBy()))
        .orElseGet(() -> new Mapping(headers, tag, target, Map.of(), null));
  }

  private void checkComplete() throws Mistaken {
    if (!fills(Field.NAME)) {
      throw new Mistaken(Mistake.NO_NAME, "");
    }
    if (!fills(Field.AGE) && !fills(Field.BIRTH_DATE)) {
      throw new Mistaken(Mistake.NO_AGE, "");
    }
    if (!fills(Field.TERRITORY) && choices.territory() == null) {
      throw new Mistaken(Mistake.NO_TERRITORY, "");
    }
  }

  /** Whoever only looked through what a profile says goes on with that profile. */
  private boolean changesNothing() {
    var before = file.layout().profile();
    var targets = new TreeMap<Integer, String>();
    file.columns().stream()
        .filter(column -> column.target() != null)
        .forEach(column -> targets.put(column.index(), String.valueOf(column.target())));
    return !before.yaml().isEmpty()
        && targets.equals(choices.targets())
        && before.region().equals(choices.region())
        && before.dates().name().equalsIgnoreCase(choices.dates())
        && before.fallback(Field.TERRITORY).equals(Optional.ofNullable(choices.territory()));
  }

  private boolean fills(Field field) {
    return filled.contains(new Target.ToField(field));
  }

  private Profile profile() {
    var before = file.layout().profile();
    var defaults = new EnumMap<Field, String>(Field.class);
    defaults.putAll(before.defaults());
    defaults.remove(Field.TERRITORY);
    if (choices.territory() instanceof String territory) {
      defaults.put(Field.TERRITORY, territory);
    }
    var dates = choices.dates().equals("mdy") ? Profile.DayOrder.MDY : Profile.DayOrder.DMY;
    var profile =
        new Profile(
            BY_HAND,
            new Words(BY_HAND, BY_HAND),
            choices.region(),
            dates,
            mappings,
            constants(before),
            defaults,
            "");
    try {
      return ProfileYaml.read(ProfileText.of(profile));
    } catch (InvalidProfile ours) {
      throw new IllegalStateException("Our own profile is not readable", ours);
    }
  }

  /** What the profile fixes, unless a column or a choice says it now. */
  private Map<Field, String> constants(Profile before) {
    var constants = new EnumMap<Field, String>(Field.class);
    constants.putAll(before.constants());
    constants.keySet().removeIf(this::fills);
    if (choices.territory() != null) {
      constants.remove(Field.TERRITORY);
    }
    return constants;
  }

  private static String position(int index) {
    return String.valueOf(index + 1);
  }
}
