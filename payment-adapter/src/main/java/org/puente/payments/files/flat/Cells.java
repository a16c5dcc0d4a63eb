package org.puente.payments.files.flat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.Instruction;

/** Turns values into the cells of a record; what does not fit is named and never cut silently. */
final class Cells {

  /** What a record is about; the instruction is null in headers and trailers. */
  record About(FileHead head, long row, @Nullable Instruction instruction) {
    Instruction order() {
      if (instruction == null) {
        throw new IllegalStateException("a header knows no instruction");
      }
      return instruction;
    }
  }

  private final Description.Layout layout;
  private final ZoneId zone;
  private final Texts texts;

  Cells(Description description) {
    this.layout = description.layout();
    this.zone = description.zone();
    this.texts = new Texts(description);
  }

  String record(List<OutField> fields, About about) {
    String delimiter = layout.delimiter() == null ? "" : layout.delimiter();
    return fields.stream()
        .map(field -> undelimited(field, cell(field, about), delimiter))
        .collect(Collectors.joining(delimiter));
  }

  /**
   * Names are cleaned of it; an amount with a decimal comma between commas is not to be written.
   */
  private static String undelimited(OutField field, String cell, String delimiter) {
    if (!delimiter.isEmpty() && cell.contains(delimiter)) {
      throw new IllegalArgumentException(field.value() + ": contains the delimiter");
    }
    return cell;
  }

  private String cell(OutField field, About about) {
    String value = value(field, about);
    if (value.isEmpty() && !field.optional() && field.value() != OutField.Value.CONSTANT) {
      throw new IllegalArgumentException(field.value() + ": nothing to write");
    }
    Integer width = field.width();
    if (width == null) {
      return value;
    }
    if (value.length() > width) {
      if (!field.cut()) {
        throw new IllegalArgumentException(
            "%s: %d characters do not fit into %d".formatted(field.value(), value.length(), width));
      }
      value = value.substring(0, width).stripTrailing();
    }
    return padded(field, value, width);
  }

  private String padded(OutField field, String value, int width) {
    OutField.Pad pad = field.pad() == null ? usualPad() : field.pad();
    String fill = (field.with() == null ? " " : field.with()).repeat(width - value.length());
    return switch (pad) {
      case LEFT -> fill + value;
      case RIGHT -> value + fill;
      case NONE -> value;
    };
  }

  private OutField.Pad usualPad() {
    return layout.isFixed() ? OutField.Pad.RIGHT : OutField.Pad.NONE;
  }

  private String value(OutField field, About about) {
    FileHead head = about.head();
    return switch (field.value()) {
      case CONSTANT -> String.valueOf(field.constant());
      case ROW -> Long.toString(about.row());
      case REFERENCE -> reference(field, about.order());
      case AMOUNT -> amount(field, positive(about.order().amount().amount()));
      case CURRENCY -> head.total().currency();
      case PAYEE_NAME -> texts.clean(about.order().payee().name());
      case PAYEE_DOCUMENT -> document(about.order());
      case PAYEE_DOCUMENT_KIND -> kind(field, document(about.order()));
      case PAYEE_PHONE -> phone(field, about.order().payee().phone());
      case MESSAGE_ID -> head.messageId();
      case COUNT -> Long.toString(head.count());
      case TOTAL -> amount(field, head.total().amount());
      case EXECUTION_DATE -> pattern(field).format(head.executionDate());
      case CREATED_AT -> pattern(field).withZone(zone).format(head.createdAt());
      case FILE_NUMBER -> Integer.toString(head.number());
    };
  }

  private static String reference(OutField field, Instruction order) {
    String dashed = order.clientReference().toString();
    return "dashed".equals(field.format()) ? dashed : dashed.replace("-", "");
  }

  private static BigDecimal positive(BigDecimal amount) {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("amount: must be more than nothing");
    }
    return amount;
  }

  private static String amount(OutField field, BigDecimal amount) {
    OutField.Decimals decimals =
        field.decimals() == null ? OutField.Decimals.CENTS : field.decimals();
    return switch (decimals) {
      case CENTS -> amount.movePointRight(2).toBigIntegerExact().toString();
      case POINT -> amount.setScale(2).toPlainString();
      case COMMA -> amount.setScale(2).toPlainString().replace('.', ',');
    };
  }

  private String document(Instruction order) {
    String document = order.payee().document();
    return document == null ? "" : texts.clean(document).replace(" ", "");
  }

  private static String kind(OutField field, String document) {
    String kind =
        document.isEmpty()
            ? "none"
            : document.matches("[0-9]{10}")
                ? "cedula"
                : document.matches("[0-9]{13}") ? "ruc" : "passport";
    return field.kinds() == null ? kind : field.kinds().getOrDefault(kind, kind);
  }

  private static String phone(OutField field, @Nullable String phone) {
    if (phone == null) {
      return "";
    }
    return "e164".equals(field.format()) ? phone : phone.replaceAll("[^0-9]", "");
  }

  private static DateTimeFormatter pattern(OutField field) {
    return DateTimeFormatter.ofPattern(String.valueOf(field.format()));
  }
}
