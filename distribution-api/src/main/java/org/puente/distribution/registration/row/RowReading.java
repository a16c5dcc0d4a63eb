package org.puente.distribution.registration.row;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.puente.distribution.people.ConsentStatus;
import org.puente.distribution.registration.RejectReason;
import org.puente.distribution.registration.file.Layout;
import org.puente.distribution.registration.profile.Field;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Target;
import org.puente.events.tables.RawRow;

/** Reads rows of one file by its layout; safe for several threads. */
public final class RowReading {

  private final Layout layout;
  private final boolean fixedWidth;
  private final List<Layout.Column> mapped;
  private final Map<Field, String> headers = new EnumMap<>(Field.class);
  private final PersonReading people;

  /**
   * Prepares the reading.
   *
   * @param fixedWidth whether a row with fewer columns than the heading is damaged, as in CSV
   */
  public RowReading(
      Layout layout, boolean fixedWidth, KnownTerritories territories, LocalDate today) {
    this.layout = layout;
    this.fixedWidth = fixedWidth;
    this.mapped = layout.mapped();
    for (var column : mapped) {
      if (column.mapping() instanceof Mapping mapping
          && mapping.target() instanceof Target.ToField(var field)) {
        headers.putIfAbsent(field, column.header());
      }
    }
    this.people = new PersonReading(layout.profile(), headers.keySet(), territories, today);
  }

  /** The person, or all that is wrong with the row. */
  public RowOutcome read(RawRow row) {
    var draft = new Draft(headers);
    if (damaged(row)) {
      draft.flaw("", "", RejectReason.COLUMN_COUNT);
      return new RowOutcome.Rejected(row.number(), draft.flaws(), null);
    }
    for (var column : mapped) {
      if (column.mapping() instanceof Mapping mapping) {
        fill(draft, column.header(), mapping, row.cell(column.index()).strip());
      }
    }
    layout.profile().defaults().forEach((field, value) -> putIfBlank(draft, field, value));
    layout.profile().constants().forEach(draft::put);
    var person = people.read(draft);
    return draft.flaws().isEmpty() && person.isPresent()
        ? new RowOutcome.Valid(row.number(), person.get())
        : new RowOutcome.Rejected(
            row.number(), draft.flaws(), draft.text(Field.HOUSEHOLD).orElse(null));
  }

  private boolean damaged(RawRow row) {
    int width = layout.columns().size();
    if (fixedWidth && row.cells().size() < width) {
      return true;
    }
    for (int extra = width; extra < row.cells().size(); extra++) {
      if (!row.cells().get(extra).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static void fill(Draft draft, String header, Mapping mapping, String written) {
    var text = mapping.translate(written);
    switch (mapping.target()) {
      case Target.ToField(var field) when field == Field.NAME -> draft.append(field, text);
      case Target.ToField(var field) -> draft.put(field, text);
      case Target.ToAttribute(var attribute) -> {
        if (yes(draft, header, text)) {
          draft.attributes.add(attribute);
        }
      }
      case Target.ToConsent(var purpose) -> {
        if (!Vocabulary.nothing(text) || text.equals("0")) {
          draft.consents.put(
              purpose, yes(draft, header, text) ? ConsentStatus.GIVEN : ConsentStatus.REFUSED);
        }
      }
    }
  }

  private static boolean yes(Draft draft, String header, String text) {
    if (text.isEmpty()) {
      return false;
    }
    var answer = Vocabulary.yesOrNo(text);
    if (answer == null && !Vocabulary.nothing(text)) {
      draft.flaw(header, text, RejectReason.NOT_YES_OR_NO);
    }
    return answer != null && answer;
  }

  private static void putIfBlank(Draft draft, Field field, String value) {
    if (draft.text(field).isEmpty()) {
      draft.put(field, value);
    }
  }
}
