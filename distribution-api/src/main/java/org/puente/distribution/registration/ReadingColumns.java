package org.puente.distribution.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.Preparation.PreparedColumn;
import org.puente.distribution.registration.file.Guessing;
import org.puente.distribution.registration.file.Layout;
import org.puente.distribution.registration.file.Recognition;
import org.puente.distribution.registration.persistence.ImportFiles;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.distribution.registration.profile.ColumnWords;
import org.puente.distribution.registration.profile.Folding;
import org.puente.distribution.registration.profile.InvalidProfile;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.distribution.registration.profile.Profiles;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.Limits;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Source;
import org.springframework.stereotype.Component;

/** Reads the heading and the first rows of a file that waits. */
@Component
class ReadingColumns {

  /** Stands for no profile at all. */
  static final String GUESS = "";

  private static final int SAMPLE_ROWS = 8;
  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 60;

  private final ImportFiles files;
  private final Profiles profiles;
  private final ColumnWords words;

  ReadingColumns(ImportFiles files, Profiles profiles, ColumnWords words) {
    this.files = files;
    this.profiles = profiles;
    this.words = words;
  }

  /**
   * What to lay over the file.
   *
   * @param headerRow the row that names the columns; null for the one that tells most
   * @param profile a profile to lay over it; {@link #GUESS} for none; null for what was said
   *     before, if it was said by that row
   */
  record Wish(@Nullable Integer headerRow, @Nullable String profile) {}

  /** The file's columns, as they are mapped or else guessed. */
  record Columns(Layout layout, List<PreparedColumn> columns) {}

  /** As the jobs role: nobody's request may read originals. */
  Columns read(StoredImport stored, Wish wish) throws FileRefused {
    return ScopedDataSource.asJob(() -> attempt(stored, wish)).columns();
  }

  private interface Attempt {
    Columns columns() throws FileRefused;
  }

  private Attempt attempt(StoredImport stored, Wish wish) {
    try {
      var columns = columns(stored, wish);
      return () -> columns;
    } catch (FileRefused refused) {
      return () -> {
        throw refused;
      };
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Columns columns(StoredImport stored, Wish wish) throws FileRefused, IOException {
    var source = files.open(stored.id(), stored.size());
    var head = Heading.of(source, stored.dialect(), Limits.usual());
    var layout = layout(head, stored, wish);
    var tags = Recognition.hxl(head).orElse(new RawRow(0, List.of()));
    var samples = samples(source, stored, layout);
    var names = new HashSet<String>();
    var columns = new ArrayList<PreparedColumn>();
    for (var column : layout.columns()) {
      var tag = tags.cell(column.index()).strip();
      var name = Folding.header(column.header().isEmpty() ? tag : column.header());
      columns.add(
          new PreparedColumn(
              column.index(),
              column.header(),
              tag.isEmpty() ? null : tag,
              column.mapped().map(mapping -> mapping.target().key()).orElse(null),
              !name.isEmpty() && names.add(name),
              values(samples, column.index())));
    }
    return new Columns(layout, columns);
  }

  private Layout layout(List<RawRow> head, StoredImport stored, Wish wish) throws FileRefused {
    return laid(head, stored, wish)
        .orElseGet(() -> Guessing.over(head, known(stored.organisationId()), wish.headerRow()));
  }

  private Optional<Layout> laid(List<RawRow> head, StoredImport stored, Wish wish)
      throws FileRefused {
    if (GUESS.equals(wish.profile())) {
      return Optional.empty();
    }
    if (wish.profile() != null) {
      return Recognition.loosely(head, profiles.named(wish.profile(), stored.organisationId()));
    }
    var headerRow = wish.headerRow();
    return mapped(stored)
        .flatMap(profile -> Recognition.loosely(head, profile))
        .filter(layout -> headerRow == null || layout.headerRow() == headerRow);
  }

  private static Optional<Profile> mapped(StoredImport stored) {
    if (stored.profileYaml() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ProfileYaml.read(stored.profileYaml()));
    } catch (InvalidProfile outdated) {
      return Optional.empty();
    }
  }

  private List<Profile> known(UUID organisation) {
    var known = new ArrayList<>(profiles.usable(organisation));
    known.add(words.profile());
    return known;
  }

  private static List<RawRow> samples(Source source, StoredImport stored, Layout layout)
      throws FileRefused, IOException {
    var rows = new ArrayList<RawRow>();
    try (var data =
        DataRows.open(source, stored.dialect(), Limits.usual(), layout.lastHeadingRow())) {
      while (rows.size() < SAMPLE_ROWS && data.next() instanceof RawRow row) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> values(List<RawRow> rows, int index) {
    return rows.stream()
        .map(row -> row.cell(index).strip())
        .filter(value -> !value.isEmpty())
        .map(ReadingColumns::shortened)
        .distinct()
        .limit(SAMPLES)
        .toList();
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) + "…" : value;
  }
}
