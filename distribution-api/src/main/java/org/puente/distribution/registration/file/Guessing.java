package org.puente.distribution.registration.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.Target;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Words;

/** Guesses what the columns of a file are that no profile recognises; somebody looks at it then. */
public final class Guessing {

  private Guessing() {}

  /**
   * What the columns seem to be, by what any profile calls them; nothing is guessed twice but
   * names.
   *
   * @param headerRow the row that names the columns; null for the one that explains most
   */
  public static Layout over(List<RawRow> head, List<Profile> known, @Nullable Integer headerRow) {
    var rows = head.stream().filter(row -> !row.blank()).toList();
    var wanted = rows.stream().filter(row -> headerRow != null && row.number() == headerRow);
    return wanted
        .findFirst()
        .or(() -> Recognition.mostTelling(shortened(rows), everything(known)))
        .map(row -> layout(rows, row.number(), everything(known)))
        .orElseGet(() -> layout(rows, rows.getFirst().number(), everything(known)));
  }

  private static Layout layout(List<RawRow> rows, int number, Profile profile) {
    var layout = Recognition.at(shortened(rows), profile, number);
    var written = rows.stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    var taken = new HashSet<Target>();
    var columns = new ArrayList<Layout.Column>();
    for (var column : layout.columns()) {
      var mapping = column.mapped().filter(each -> fresh(each, taken)).orElse(null);
      columns.add(new Layout.Column(column.index(), written.cell(column.index()).strip(), mapping));
    }
    return new Layout(profile, layout.headerRow(), layout.lastHeadingRow(), List.copyOf(columns));
  }

  private static boolean fresh(Mapping mapping, Set<Target> taken) {
    return taken.add(mapping.target()) || mapping.target().equals(new Target.ToField(Field.NAME));
  }

  private static Profile everything(List<Profile> known) {
    var columns = known.stream().flatMap(each -> each.columns().stream()).toList();
    return new Profile(
        "",
        new Words("", ""),
        known.getFirst().region(),
        known.getFirst().dates(),
        columns,
        Map.of(),
        Map.of(),
        "");
  }

  /** Forms name a question by its group: {@code hogar/jefa/telefono}. */
  private static List<RawRow> shortened(List<RawRow> rows) {
    return rows.stream()
        .map(row -> new RawRow(row.number(), row.cells().stream().map(Guessing::last).toList()))
        .toList();
  }

  private static String last(String header) {
    return header.substring(header.strip().lastIndexOf('/') + 1);
  }
}
