package org.puente.distribution.registration.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puente.events.tables.Words;

/**
 * A mapping profile: which column of a file is what. The format is in docs/import-profiles.md.
 *
 * @param region where a phone number without a country code belongs, ISO 3166 such as {@code EC}
 * @param constants values that every row has, whatever the file says
 * @param defaults values for rows that leave the field blank
 * @param yaml the text that it was read from; kept with an import, so that a restart maps alike
 */
public record Profile(
    String name,
    Words title,
    String region,
    DayOrder dates,
    List<Mapping> columns,
    Map<Field, String> constants,
    Map<Field, String> defaults,
    String yaml) {

  /** Which comes first in a date like 03/04/1990. */
  public enum DayOrder {
    DMY,
    MDY
  }

  /** Whether some column, constant or default fills the field. */
  public boolean fills(Field field) {
    return constants.containsKey(field)
        || defaults.containsKey(field)
        || targets().anyMatch(target -> target.equals(new Target.ToField(field)));
  }

  /** The same under another name. */
  public Profile named(String other, Words called) {
    return new Profile(other, called, region, dates, columns, constants, defaults, "");
  }

  /** What a row gets when the file leaves the field blank. */
  public Optional<String> fallback(Field field) {
    return Optional.ofNullable(constants.get(field))
        .or(() -> Optional.ofNullable(defaults.get(field)));
  }

  private Stream<Target> targets() {
    return columns.stream().map(Mapping::target);
  }
}
