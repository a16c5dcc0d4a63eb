package org.puente.distribution.console.banks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.puente.distribution.console.Formats;
import org.puente.distribution.console.remote.HttpBoxes.Held;
import org.puente.distribution.console.remote.HttpBoxes.Row;
import org.puente.distribution.console.remote.HttpBoxes.Taken;
import org.puente.events.tables.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why a box of codes was not taken in. */
@Component
class Refusals {

  private static final String PREFIX = "codes-";

  private final MessageSource messages;
  private final Formats formats;

  Refusals(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /** A row, and what is wrong with it, in the reader's language. */
  record RowInWords(int row, String field, String reason) {}

  String why(Taken.Refused refused, Locale locale) {
    String slug = refused.slug();
    Held held = refused.held();
    if (held != null) {
      return say("boxes.refused.totals", locale, held.codes(), formats.money(held.total()));
    }
    return Arrays.stream(Refusal.values())
        .filter(each -> slug.equals(PREFIX + each.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(each -> each.words().in(locale.getLanguage()))
        .orElseGet(() -> known(slug, locale));
  }

  private String known(String slug, Locale locale) {
    String fallback = say("boxes.refused", locale);
    return String.valueOf(messages.getMessage("problem." + slug, null, fallback, locale));
  }

  List<RowInWords> rows(Taken.Refused refused, Locale locale) {
    return refused.rows().stream().map(row -> inWords(row, locale)).toList();
  }

  private RowInWords inWords(Row row, Locale locale) {
    return new RowInWords(
        row.row(),
        String.valueOf(
            messages.getMessage("boxes.field." + row.field(), null, row.field(), locale)),
        String.valueOf(
            messages.getMessage("boxes.reason." + row.reason(), null, row.reason(), locale)));
  }

  private String say(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
