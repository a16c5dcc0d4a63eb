package org.puente.stabilization.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Appointments as RFC 5545 writes them. Each says "Cita", and neither person nor place. */
public final class ICalendar {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration LASTS = Duration.ofMinutes(30);
  private static final String LINE = "\r\n";

  private ICalendar() {}

  /** No line is longer than 75 octets, so that none is folded. */
  public static String of(List<Appointment> appointments, Instant written) {
    var lines = new ArrayList<String>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Puente//Citas//ES");
    lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for (Appointment appointment : appointments) {
      lines.add("BEGIN:VEVENT");
      lines.add("UID:" + appointment.id());
      lines.add("DTSTAMP:" + UTC.format(written));
      lines.add("DTSTART:" + UTC.format(appointment.at()));
      lines.add("DTEND:" + UTC.format(appointment.at().plus(LASTS)));
      lines.add("SUMMARY:Cita");
      lines.add("CLASS:PRIVATE");
      lines.add("END:VEVENT");
    }
    lines.add("END:VCALENDAR");
    return String.join(LINE, lines) + LINE;
  }
}
