package org.puente.distribution.console.banks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.puente.distribution.console.remote.HttpMachines.Row;
import org.puente.distribution.console.remote.HttpMachines.Taken;
import org.puente.events.tables.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why a file of machines was not taken, and what is wrong with which row. */
@Component
class MachineVerdicts {

  private static final String TOO_LONG = "longer-than-";

  private final MessageSource messages;

  MachineVerdicts(MessageSource messages) {
    this.messages = messages;
  }

  /** A row, and what is wrong with it, in the reader's language. */
  record RowInWords(int row, String field, String reason) {}

  String why(Taken.Refused refused, Locale locale) {
    return switch (refused.slug()) {
      case "machines-missing-columns" ->
          say("machines.refused.columns", locale, columns(refused, locale));
      case "machines-wrong-rows" -> say("machines.refused.rows", locale);
      default ->
          Arrays.stream(Refusal.values())
              .filter(each -> each.name().equals(refused.refusal()))
              .findFirst()
              .map(each -> each.words().in(locale.getLanguage()))
              .orElseGet(() -> say("machines.refused", locale));
    };
  }

  private String columns(Taken.Refused refused, Locale locale) {
    return refused.fields().stream()
        .map(field -> column(field, locale))
        .collect(Collectors.joining(", "));
  }

  List<RowInWords> rows(Taken.Refused refused, Locale locale) {
    return refused.rows().stream()
        .map(row -> new RowInWords(row.row(), column(row.field(), locale), reason(row, locale)))
        .toList();
  }

  /** As the file calls it. */
  private String column(String field, Locale locale) {
    return String.valueOf(
        messages.getMessage("export.column.machine-" + field, null, field, locale));
  }

  private String reason(Row row, Locale locale) {
    String key = row.reason();
    return key.startsWith(TOO_LONG)
        ? say("machines.reason.longer", locale, key.substring(TOO_LONG.length()))
        : String.valueOf(messages.getMessage("machines.reason." + key, null, key, locale));
  }

  private String say(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
