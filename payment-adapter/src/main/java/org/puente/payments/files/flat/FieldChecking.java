package org.puente.payments.files.flat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at single fields of a description. */
final class FieldChecking {

  private static final int UNDASHED = 32;
  private static final int DASHED = 36;
  private static final Set<String> DOCUMENT_KINDS = Set.of("cedula", "ruc", "passport", "none");

  private static final LocalDateTime SOME_DAY = LocalDateTime.of(2026, 2, 3, 4, 5, 6);

  private final String file;
  private final boolean fixed;

  FieldChecking(String file, boolean fixed) {
    this.file = file;
    this.fixed = fixed;
  }

  void out(String key, List<OutField> fields, boolean ofLine) {
    for (int index = 0; index < fields.size(); index++) {
      out(key + "[" + (index + 1) + "]", fields.get(index), ofLine);
    }
  }

  private void out(String key, OutField field, boolean ofLine) {
    OutField.Value value = field.value();
    require(ofLine || !value.isOfLine(), key, value + " is known in a line only");
    require(
        !ofLine || (value != OutField.Value.COUNT && value != OutField.Value.TOTAL),
        key,
        value + " belongs to a header or a trailer");
    require(
        (value == OutField.Value.CONSTANT) == (field.constant() != null),
        key + ".constant",
        "goes together with the value constant");
    width(key, field.width());
    padding(key, field);
    require(!field.cut() || value == OutField.Value.PAYEE_NAME, key + ".cut", "only names are cut");
    require(!field.optional() || value.isOfLine(), key + ".optional", value + " is always there");
    fitting(key, field);
    format(key, field, value);
    require(
        (value == OutField.Value.PAYEE_DOCUMENT_KIND) == (field.kinds() != null),
        key + ".kinds",
        "goes together with the value payee-document-kind");
    require(
        field.kinds() == null || field.kinds().keySet().equals(DOCUMENT_KINDS),
        key + ".kinds",
        "says what stands for cedula, ruc, passport and none");
  }

  private void padding(String key, OutField field) {
    String with = field.with();
    require(with == null || with.length() == 1, key + ".with", "is one character");
    require(field.pad() == null || field.width() != null, key + ".pad", "needs a width");
    require(
        !fixed || field.pad() != OutField.Pad.NONE, key + ".pad", "a fixed layout fills its width");
    require(
        with == null || !with.matches("[0-9]") || field.pad() == OutField.Pad.LEFT,
        key + ".with",
        "digits pad on the left only: on the right they would change a number");
  }

  private void fitting(String key, OutField field) {
    Integer width = field.width();
    int needed =
        switch (field.value()) {
          case REFERENCE -> "dashed".equals(field.format()) ? DASHED : UNDASHED;
          case MESSAGE_ID -> UNDASHED;
          case CONSTANT -> field.constant() == null ? 0 : field.constant().length();
          case CURRENCY -> 3;
          default -> 0;
        };
    require(
        width == null || width >= needed,
        key + ".width",
        "%s needs %d characters, there are %s".formatted(field.value(), needed, width));
  }

  private void format(String key, OutField field, OutField.Value value) {
    String format = field.format();
    if (value.isDate()) {
      pattern(key, format);
    } else if (value == OutField.Value.PAYEE_PHONE) {
      require(
          format == null || Set.of("digits", "e164").contains(format),
          key + ".format",
          "digits or e164");
    } else if (value == OutField.Value.REFERENCE) {
      require(
          format == null || Set.of("dashed", "undashed").contains(format),
          key + ".format",
          "dashed or undashed");
    } else {
      require(format == null, key + ".format", "has no meaning for " + value);
    }
    require(
        field.decimals() == null || value.isAmount(), key + ".decimals", value + " is no amount");
  }

  void in(String key, List<InField> fields, Set<InField.Value> needed) {
    require(!fields.isEmpty(), key, "is empty");
    for (int index = 0; index < fields.size(); index++) {
      InField field = fields.get(index);
      String place = key + "[" + (index + 1) + "]";
      width(place, field.width());
      require(
          (field.value() == InField.Value.CONSTANT) == (field.constant() != null),
          place + ".constant",
          "goes together with the value constant");
      if (field.value().isDate() || field.value() == InField.Value.TIME) {
        pattern(place, field.format());
      } else {
        require(field.format() == null, place + ".format", field.value() + " is no date");
      }
    }
    for (InField.Value value : needed) {
      long times = fields.stream().filter(field -> field.value() == value).count();
      require(times == 1, key, "needs one field of value " + value);
    }
  }

  private void width(String key, @Nullable Integer width) {
    require(!fixed || width != null, key + ".width", "a fixed layout needs one");
    require(width == null || width > 0, key + ".width", "is at least 1");
  }

  private void pattern(String key, @Nullable String format) {
    require(format != null, key + ".format", "a date needs one, such as yyyyMMdd");
    try {
      String sample = DateTimeFormatter.ofPattern(String.valueOf(format)).format(SOME_DAY);
      require(!sample.isBlank(), key + ".format", "says nothing");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new DescriptionRefused(file, key + ".format", String.valueOf(e.getMessage()));
    }
  }

  private void require(boolean holds, String key, String reason) {
    if (!holds) {
      throw new DescriptionRefused(file, key, reason);
    }
  }
}
