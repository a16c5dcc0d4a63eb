package org.puente.distribution.registration.file;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Profile;

/**
 * How a profile lies over a file.
 *
 * @param headerRow the row that names the columns: the headers, else the HXL tags
 * @param lastHeadingRow the last row before the data
 */
public record Layout(Profile profile, int headerRow, int lastHeadingRow, List<Column> columns) {

  /** A column of the file; without a mapping its values are never kept. */
  public record Column(int index, String header, @Nullable Mapping mapping) {

    /** What it fills. */
    public Optional<Mapping> mapped() {
      return Optional.ofNullable(mapping);
    }
  }

  /** The columns that fill something. */
  public List<Column> mapped() {
    return columns.stream().filter(column -> column.mapping() != null).toList();
  }
}
