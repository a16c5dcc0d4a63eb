package org.puente.distribution.registration.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.Folding;
import org.puente.distribution.registration.profile.HxlTag;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.Target;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Refusal;

/** Finds the heading among a file's first rows, and the profile that fits it best. */
public final class Recognition {

  private Recognition() {}

  /** The best of several profiles: the one that explains most columns. */
  public static Layout best(List<RawRow> head, List<Profile> profiles) throws FileRefused {
    var layouts = new ArrayList<Layout>();
    for (var profile : profiles) {
      layOver(head, profile).ifPresent(layouts::add);
    }
    return layouts.stream()
        .filter(layout -> lacking(layout).isEmpty())
        .max(Comparator.comparingInt(layout -> layout.mapped().size()))
        .orElseThrow(() -> new FileRefused(Refusal.NO_PROFILE, closest(layouts)));
  }

  /** A named profile, which must find all that a person needs. */
  public static Layout with(List<RawRow> head, Profile profile) throws FileRefused {
    var layout =
        layOver(head, profile)
            .orElseThrow(() -> new FileRefused(Refusal.NO_HEADER, profile.name()));
    var lacking = lacking(layout);
    if (!lacking.isEmpty()) {
      throw new FileRefused(Refusal.MISSING_COLUMNS, String.join(", ", lacking));
    }
    return layout;
  }

  /** The profile over the file, complete or not; empty where nothing fits. */
  public static Optional<Layout> loosely(List<RawRow> head, Profile profile) {
    return layOver(head, profile);
  }

  /** The row that tells most about the columns, where any tells something. */
  static Optional<RawRow> mostTelling(List<RawRow> head, Profile profile) {
    return layOver(head, profile)
        .flatMap(
            layout -> head.stream().filter(row -> row.number() == layout.headerRow()).findFirst());
  }

  /** The profile over the file, with the columns named in that row. */
  static Layout at(List<RawRow> head, Profile profile, int headerRow) {
    var header = head.stream().filter(row -> row.number() == headerRow).findFirst().orElseThrow();
    return layout(profile, header, hxl(head).orElse(null));
  }

  /** The row of HXL tags, if there is one. */
  public static Optional<RawRow> hxl(List<RawRow> head) {
    return head.stream().limit(Heading.ROWS + 1L).filter(Recognition::isHxl).findFirst();
  }

  private static Optional<Layout> layOver(List<RawRow> head, Profile profile) {
    var hxl = hxl(head);
    Layout best = null;
    for (var row : head.subList(0, Math.min(Heading.ROWS, head.size()))) {
      var layout = layout(profile, row, hxl.orElse(null));
      if (best == null || layout.mapped().size() > best.mapped().size()) {
        best = layout;
      }
    }
    return Optional.ofNullable(best).filter(layout -> !layout.mapped().isEmpty());
  }

  private static boolean isHxl(RawRow row) {
    var written = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    return !written.isEmpty() && written.stream().allMatch(cell -> HxlTag.of(cell).isPresent());
  }

  private static Layout layout(Profile profile, RawRow header, @Nullable RawRow hxl) {
    var columns = new ArrayList<Layout.Column>();
    var taken = new HashSet<Mapping>();
    int width = Math.max(header.cells().size(), hxl == null ? 0 : hxl.cells().size());
    for (int index = 0; index < width; index++) {
      var mapping = mapping(profile, header.cell(index), hxl == null ? "" : hxl.cell(index), taken);
      mapping.ifPresent(taken::add);
      columns.add(new Layout.Column(index, header.cell(index).strip(), mapping.orElse(null)));
    }
    int last = hxl == null ? header.number() : Math.max(header.number(), hxl.number());
    return new Layout(profile, header.number(), last, List.copyOf(columns));
  }

  /** A tag says what a column is more surely than its header; each mapping serves one column. */
  private static Optional<Mapping> mapping(
      Profile profile, String header, String tag, Set<Mapping> taken) {
    return byTag(profile, tag)
        .filter(mapping -> !taken.contains(mapping))
        .or(
            () ->
                byHeader(profile, Folding.header(header))
                    .filter(mapping -> !taken.contains(mapping)));
  }

  private static Optional<Mapping> byTag(Profile profile, String text) {
    var tag = HxlTag.of(text);
    return tag.flatMap(
        inFile ->
            profile.columns().stream()
                .filter(mapping -> tagOf(mapping).filter(own -> own.covers(inFile)).isPresent())
                .max(Comparator.comparingInt(mapping -> specificity(mapping))));
  }

  private static Optional<Mapping> byHeader(Profile profile, String header) {
    if (header.isEmpty()) {
      return Optional.empty();
    }
    return profile.columns().stream()
        .filter(mapping -> mapping.headers().stream().map(Folding::header).anyMatch(header::equals))
        .findFirst();
  }

  private static Optional<HxlTag> tagOf(Mapping mapping) {
    return Optional.ofNullable(mapping.hxl()).flatMap(HxlTag::of);
  }

  private static int specificity(Mapping mapping) {
    return tagOf(mapping).map(tag -> tag.attributes().size()).orElse(0);
  }

  private static List<String> lacking(Layout layout) {
    var lacking = new ArrayList<String>();
    if (!fills(layout, Field.NAME)) {
      lacking.add(Field.NAME.key());
    }
    if (!fills(layout, Field.AGE) && !fills(layout, Field.BIRTH_DATE)) {
      lacking.add(Field.AGE.key() + "/" + Field.BIRTH_DATE.key());
    }
    if (!fills(layout, Field.TERRITORY)) {
      lacking.add(Field.TERRITORY.key());
    }
    return lacking;
  }

  private static boolean fills(Layout layout, Field field) {
    return layout.profile().fallback(field).isPresent()
        || layout.mapped().stream()
            .flatMap(column -> column.mapped().stream())
            .anyMatch(mapping -> mapping.target().equals(new Target.ToField(field)));
  }

  /** The profile that came closest and what it misses; never what the file says. */
  private static String closest(List<Layout> layouts) {
    return layouts.stream()
        .max(Comparator.comparingInt(layout -> layout.mapped().size()))
        .map(layout -> layout.profile().name() + ": " + String.join(", ", lacking(layout)))
        .orElse("");
  }
}
