package org.puente.distribution.people;

import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer for each purpose. */
final class Consents {

  private Consents() {}

  /** From texts like {@code SUPPORT=GIVEN}; what nobody asked for is not recorded. */
  static Map<Purpose, ConsentStatus> read(@Nullable Array answers) throws SQLException {
    var consents = new EnumMap<Purpose, ConsentStatus>(Purpose.class);
    for (var purpose : Purpose.values()) {
      consents.put(purpose, ConsentStatus.NOT_RECORDED);
    }
    if (answers != null) {
      for (var answer : (String[]) answers.getArray()) {
        var parts = answer.split("=", -1);
        consents.put(Purpose.valueOf(parts[0]), ConsentStatus.valueOf(parts[1]));
      }
    }
    return consents;
  }
}
