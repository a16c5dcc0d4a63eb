package org.puente.payments.files.iso20022;

import iso20022.camt053.DateAndDateTime2Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Dates and times as files write them; days are the bank's own, whatever the offset. */
final class IsoDates {

  private static final int DAY = 10;

  private IsoDates() {}

  /** The day of a date or a time; null when the text is neither. */
  static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable LocalDate day(@Nullable XMLGregorianCalendar date) {
    return date == null ? null : day(date.toXMLFormat());
  }

  static @Nullable LocalDate day(@Nullable DateAndDateTime2Choice date) {
    if (date == null) {
      return null;
    }
    return day(date.getDt() != null ? date.getDt() : date.getDtTm());
  }

  /** A time without an offset is the bank's own. */
  static @Nullable Instant instant(@Nullable XMLGregorianCalendar time, ZoneId bank) {
    if (time == null) {
      return null;
    }
    try {
      return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
          time.toXMLFormat(), OffsetDateTime::from, LocalDateTime::from)) {
        case OffsetDateTime exact -> exact.toInstant();
        case LocalDateTime local -> local.atZone(bank).toInstant();
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
