package org.puente.distribution.registration.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.ConsentStatus;
import org.puente.distribution.people.Purpose;
import org.puente.distribution.registration.RejectReason;
import org.puente.distribution.registration.profile.Field;

/** A row while it is read: what its columns say, and what is wrong so far. */
final class Draft {

  private static final int FIELDS = Field.values().length;

  private final @Nullable String[] texts = new @Nullable String[FIELDS];
  private final Map<Field, String> headers;
  private final List<Flaw> flaws = new ArrayList<>(0);
  final Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
  final Map<Purpose, ConsentStatus> consents = new EnumMap<>(Purpose.class);

  Draft(Map<Field, String> headers) {
    this.headers = headers;
  }

  void put(Field field, String text) {
    texts[field.ordinal()] = text;
  }

  /** Several columns may fill the name: given names and surnames. */
  void append(Field field, String text) {
    var before = texts[field.ordinal()];
    texts[field.ordinal()] = before == null || before.isEmpty() ? text : before + " " + text;
  }

  /** What the row says, unless it says nothing. */
  Optional<String> text(Field field) {
    return Optional.ofNullable(texts[field.ordinal()]).filter(text -> !text.isEmpty());
  }

  void flaw(Field field, RejectReason reason) {
    flaw(headers.getOrDefault(field, field.key()), text(field).orElse(""), reason);
  }

  void flaw(String column, String value, RejectReason reason) {
    flaws.add(new Flaw(column, value, reason));
  }

  List<Flaw> flaws() {
    return flaws;
  }
}
