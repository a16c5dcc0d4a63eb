package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditLine;

/**
 * A line of the trail in words.
 *
 * @param action in the reader's language; its code where nobody has found words yet
 */
record AuditView(AuditLine facts, String action) {

  /** What changed in one row, field by field. */
  record Changed(String record, @Nullable String id, List<Field> fields) {

    static Changed of(AuditLine.Change change) {
      Map<String, @Nullable Object> before =
          Objects.requireNonNullElse(change.before(), Map.<String, @Nullable Object>of());
      Map<String, @Nullable Object> after =
          Objects.requireNonNullElse(change.after(), Map.<String, @Nullable Object>of());
      var names = new TreeSet<>(before.keySet());
      names.addAll(after.keySet());
      return new Changed(
          change.record(),
          change.id(),
          names.stream()
              .map(name -> new Field(name, text(before.get(name)), text(after.get(name))))
              .toList());
    }
  }

  /** One value before and after; a dash where there was none. */
  record Field(String name, String before, String after) {}

  public List<Changed> changes() {
    return facts.changes().stream().map(Changed::of).toList();
  }

  /** What else was recorded. */
  public List<Field> detail() {
    return facts.detail().entrySet().stream()
        .map(entry -> new Field(entry.getKey(), "", text(entry.getValue())))
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "–" : value.toString();
  }
}
