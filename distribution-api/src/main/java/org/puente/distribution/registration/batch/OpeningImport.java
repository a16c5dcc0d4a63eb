package org.puente.distribution.registration.batch;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalIndex;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.registration.file.Layout;
import org.puente.distribution.registration.file.Recognition;
import org.puente.distribution.registration.persistence.ImportFiles;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.ImportSealing;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.InvalidProfile;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.distribution.registration.profile.Target;
import org.puente.distribution.registration.row.KnownTerritories;
import org.puente.distribution.registration.row.RowReading;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.Dialect;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.Limits;
import org.puente.events.tables.Refusal;
import org.puente.events.tables.Source;
import org.springframework.stereotype.Component;

/** Opens a stored original the way it was recognised when it came. */
@Component
class OpeningImport {

  /** What seals and hashes. */
  @Component
  record Sealing(PersonalData data, PersonalIndex index, ImportSealing values) {}

  /** An original that can be read, with the layout it has. */
  record Opened(StoredImport stored, Source source, Layout layout) {

    DataRows rowsAfter(int row) throws FileRefused, IOException {
      return DataRows.open(
          source, stored.dialect(), Limits.usual(), Math.max(layout.lastHeadingRow(), row));
    }

    /** Whether rows are members of households that the file names. */
    boolean namesHouseholds() {
      return column(Field.HOUSEHOLD).isPresent();
    }

    Optional<String> column(Field field) {
      return layout.mapped().stream()
          .filter(
              column ->
                  column
                      .mapped()
                      .filter(mapping -> mapping.target().equals(new Target.ToField(field)))
                      .isPresent())
          .map(Layout.Column::header)
          .findFirst();
    }
  }

  private final ImportRecords records;
  private final ImportFiles files;
  private final Territories territories;
  private final Sealing sealing;

  OpeningImport(
      ImportRecords records, ImportFiles files, Territories territories, Sealing sealing) {
    this.records = records;
    this.files = files;
    this.territories = territories;
    this.sealing = sealing;
  }

  Opened open(UUID importId) throws FileRefused, IOException {
    var stored = records.get(importId);
    var source = files.open(importId, stored.size());
    var head = Heading.of(source, stored.dialect(), Limits.usual());
    return new Opened(stored, source, Recognition.with(head, profile(stored)));
  }

  SealingBlock.Tools tools(Opened opened) {
    var stored = opened.stored();
    var reading =
        new RowReading(
            opened.layout(),
            stored.dialect() instanceof Dialect.Csv,
            new KnownTerritories(territories.codes(), stored.territories()),
            stored.day());
    return new SealingBlock.Tools(
        stored.id(), reading, sealing.data(), sealing.index(), sealing.values());
  }

  private static Profile profile(StoredImport stored) throws FileRefused {
    try {
      return ProfileYaml.read(String.valueOf(stored.profileYaml()));
    } catch (InvalidProfile mistake) {
      throw new FileRefused(Refusal.INVALID_PROFILE, String.valueOf(mistake.getMessage()));
    }
  }
}
