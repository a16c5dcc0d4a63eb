package org.puente.distribution.registration.row;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Phones;
import org.puente.distribution.registration.RejectReason;
import org.puente.distribution.registration.profile.Field;
import org.puente.events.sealing.Contact;

/** Checks how somebody can be reached: their phone, and how they chose to be told. */
final class ContactReading {

  private final Phones phones;

  ContactReading(Phones phones) {
    this.phones = phones;
  }

  /** A number of that column in E.164. */
  @Nullable String phone(Draft draft, Field field) {
    var written = written(draft, field);
    if (written.isEmpty()) {
      return null;
    }
    var phone = phones.parse(written.get());
    if (phone.isEmpty()) {
      draft.flaw(
          field,
          Numbers.scientific(written.get())
              ? RejectReason.DIGITS_LOST
              : RejectReason.PHONE_INVALID);
    }
    return phone.orElse(null);
  }

  /** Null where the row says nothing of it. */
  @Nullable Contact read(Draft draft) {
    var channel = channel(draft);
    var number = phone(draft, Field.CONTACT_PHONE);
    var from = hour(draft, Field.CONTACT_FROM);
    var to = hour(draft, Field.CONTACT_TO);
    if ((from == null) != (to == null) || (from != null && from.equals(to))) {
      draft.flaw(to == null ? Field.CONTACT_FROM : Field.CONTACT_TO, RejectReason.HOURS_INVALID);
    }
    return channel == null && number == null && from == null
        ? null
        : new Contact(channel == null ? Contact.Channel.SMS : channel, number, from, to);
  }

  private static Contact.@Nullable Channel channel(Draft draft) {
    var written = draft.text(Field.CONTACT_CHANNEL);
    if (written.isEmpty()) {
      return null;
    }
    var channel = Vocabulary.channel(written.get());
    if (channel.isEmpty() && !Vocabulary.nothing(written.get())) {
      draft.flaw(Field.CONTACT_CHANNEL, RejectReason.CHANNEL_UNKNOWN);
    }
    return channel.orElse(null);
  }

  private static @Nullable LocalTime hour(Draft draft, Field field) {
    var written = written(draft, field);
    if (written.isEmpty()) {
      return null;
    }
    try {
      var text = written.get();
      return LocalTime.parse(text.matches("[0-9]:.*") ? "0" + text : text);
    } catch (DateTimeException noTime) {
      draft.flaw(field, RejectReason.HOURS_INVALID);
      return null;
    }
  }

  private static Optional<String> written(Draft draft, Field field) {
    return draft.text(field).filter(text -> !Vocabulary.nothing(text));
  }
}
