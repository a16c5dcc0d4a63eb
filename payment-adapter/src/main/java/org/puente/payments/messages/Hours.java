package org.puente.payments.messages;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Contact;

/**
 * The hours of the day in which a phone may ring; they pass midnight where {@code from} is after
 * {@code to}, and are all hours where the two are the same. A person's own hours win over
 * everybody's: who shares a bed with danger knows best.
 *
 * @param to excluded
 */
public record Hours(LocalTime from, LocalTime to) {

  /** The person's own, or else everybody's. */
  public Hours orOf(@Nullable Contact contact) {
    LocalTime from = contact == null ? null : contact.safeFrom();
    LocalTime to = contact == null ? null : contact.safeTo();
    return from == null || to == null ? this : new Hours(from, to);
  }

  public boolean includes(LocalTime time) {
    if (from.equals(to)) {
      return true;
    }
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(to);
    return from.isBefore(to) ? begun && !over : begun || !over;
  }

  /** The first moment from this one on that lies within them. */
  public Instant firstFrom(Instant moment, ZoneId zone) {
    ZonedDateTime there = moment.atZone(zone);
    if (includes(there.toLocalTime())) {
      return moment;
    }
    ZonedDateTime today = there.toLocalDate().atTime(from).atZone(zone);
    ZonedDateTime next =
        today.isAfter(there) ? today : there.toLocalDate().plusDays(1).atTime(from).atZone(zone);
    return next.toInstant();
  }

  @Override
  public String toString() {
    return "Hours[***]";
  }
}
