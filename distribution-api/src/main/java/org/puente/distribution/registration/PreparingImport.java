package org.puente.distribution.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.registration.Prepared.Mistake;
import org.puente.distribution.registration.ReadingColumns.Columns;
import org.puente.distribution.registration.ReadingColumns.Wish;
import org.puente.distribution.registration.persistence.ImportPreparations;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.Target;
import org.puente.events.tables.FileRefused;
import org.springframework.stereotype.Service;

/**
 * A file waits while whoever brought it says what its columns are. Nobody else reads its first
 * rows.
 */
@Service
public class PreparingImport {

  private final WaitingFiles waiting;
  private final ImportPreparations preparations;
  private final ReadingColumns columns;
  private final Imports imports;
  private final Territories territories;

  PreparingImport(
      WaitingFiles waiting,
      ImportPreparations preparations,
      ReadingColumns columns,
      Imports imports,
      Territories territories) {
    this.waiting = waiting;
    this.preparations = preparations;
    this.columns = columns;
    this.imports = imports;
    this.territories = territories;
  }

  /**
   * The file as its bringer sees it; empty unless it waits, and for them.
   *
   * @param headerRow the row that names its columns; null for what is known
   * @param profile lays this one over it; blank to guess anew, null for what is known
   */
  public Optional<Preparation> open(UUID id, @Nullable Integer headerRow, @Nullable String profile)
      throws FileRefused {
    var stored = waiting.own(id);
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(
            shown(stored.get(), columns.read(stored.get(), new Wish(headerRow, profile))));
  }

  private Preparation shown(StoredImport stored, Columns file) {
    var profile = file.layout().profile();
    return new Preparation(
        imports.find(stored.id()).orElseThrow(),
        file.layout().headerRow(),
        profile.name().isEmpty() || profile.name().equals(MappingColumns.BY_HAND)
            ? null
            : profile.name(),
        profile.region(),
        profile.dates() == Profile.DayOrder.MDY ? "mdy" : "dmy",
        profile.fallback(Field.TERRITORY).orElse(null),
        file.columns());
  }

  /** All that a column can fill: fields, then attributes and consents. */
  public List<String> targets() {
    return Target.all().map(Target::key).toList();
  }

  /** Says what its columns are; a trial that was made before is forgotten. */
  public Prepared map(UUID id, ColumnChoices choices) throws FileRefused {
    var stored = waiting.own(id);
    if (stored.isEmpty()) {
      return waiting.missing(id);
    }
    if (choices.territory() != null && !territories.codes().contains(choices.territory())) {
      return new Prepared.Mistaken(Mistake.UNKNOWN_TERRITORY, choices.territory());
    }
    try {
      var file = columns.read(stored.get(), new Wish(choices.headerRow(), choices.profile()));
      var profile = MappingColumns.profile(file, choices);
      return waiting.changed(id, "import-mapped", () -> preparations.map(id, profile));
    } catch (MappingColumns.Mistaken mistaken) {
      return mistaken.mistaken();
    }
  }
}
