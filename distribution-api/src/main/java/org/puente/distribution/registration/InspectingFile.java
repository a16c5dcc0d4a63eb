package org.puente.distribution.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.FileInspection.ColumnUse;
import org.puente.distribution.registration.file.Layout;
import org.puente.distribution.registration.file.Recognition;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.Folding;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Profiles;
import org.puente.distribution.registration.profile.Target;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.Dialect;
import org.puente.events.tables.Dialects;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.Limits;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Source;
import org.springframework.stereotype.Service;

/** Looks at a file: what it is, which profile fits, what its columns become. */
@Service
public class InspectingFile {

  /** A file that can be imported. */
  record Recognised(Source source, Dialect dialect, Layout layout) {}

  /** A file, and whose saved profiles may fit it; null for all that the caller sees. */
  record Handed(FileContent content, long size, @Nullable UUID organisation) {}

  private final Profiles profiles;
  private final Limits limits;

  InspectingFile(Profiles profiles) {
    this.profiles = profiles;
    this.limits = Limits.usual();
  }

  /** What the file looks like; reads all of it. */
  public FileInspection inspect(FileContent content, long size, @Nullable String profile)
      throws FileRefused {
    try {
      return describe(recognise(new Handed(content, size, null), profile));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Only what decides whether and how it can be imported. */
  Recognised recognise(Handed file, @Nullable String profile) throws FileRefused, IOException {
    var source = new Upload(file.content(), file.size());
    var dialect = Dialects.of(source);
    var head = Heading.of(source, dialect, limits);
    var layout =
        profile == null
            ? Recognition.best(head, profiles.usable(file.organisation()))
            : Recognition.with(head, profiles.named(profile, file.organisation()));
    return new Recognised(source, dialect, layout);
  }

  /** What it is written in; refuses what nobody could read. */
  Dialect dialect(Handed file) throws FileRefused, IOException {
    var source = new Upload(file.content(), file.size());
    var dialect = Dialects.of(source);
    Heading.of(source, dialect, limits);
    return dialect;
  }

  private FileInspection describe(Recognised file) throws FileRefused, IOException {
    var territories = new TreeSet<String>();
    int rows = 0;
    try (var data =
        DataRows.open(file.source(), file.dialect(), limits, file.layout().lastHeadingRow())) {
      while (data.next() instanceof RawRow row) {
        rows++;
        territory(file.layout(), row, territories);
      }
    }
    var csv = file.dialect() instanceof Dialect.Csv text ? text : null;
    return new FileInspection(
        file.layout().profile().name(),
        csv == null ? "XLSX" : "CSV",
        csv == null ? null : String.valueOf(csv.delimiter()),
        csv == null ? null : csv.charset().name(),
        file.layout().headerRow(),
        columns(file.layout()),
        List.copyOf(territories),
        rows);
  }

  private static void territory(Layout layout, RawRow row, TreeSet<String> territories) {
    for (var column : layout.mapped()) {
      if (column.mapping() instanceof Mapping mapping
          && mapping.target().equals(new Target.ToField(Field.TERRITORY))) {
        var code = Folding.slug(mapping.translate(row.cell(column.index()).strip()));
        if (!code.isEmpty() && territories.size() < 1_000) {
          territories.add(code);
        }
      }
    }
  }

  private static List<ColumnUse> columns(Layout layout) {
    var columns = new ArrayList<ColumnUse>();
    for (var column : layout.columns()) {
      columns.add(
          new ColumnUse(
              column.header(),
              column.mapped().map(mapping -> mapping.target().key()).orElse(null)));
    }
    return columns;
  }

  private record Upload(FileContent content, long size) implements Source {
    @Override
    public InputStream open() throws IOException {
      return content.open();
    }
  }
}
